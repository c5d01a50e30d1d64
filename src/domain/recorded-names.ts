import type { Localized } from './locale'
import { stepNames } from './step-names'

/** What the audit log calls what happened, as a person reads it afterwards. */
const recordedNames: Readonly<Record<string, Localized>> = {
  ...stepNames,
  publish: { en: 'Published', be: 'Апублікавана', ru: 'Опубликовано' },
  archive: {
    en: 'Published as archive',
    be: 'Апублікавана як архіў',
    ru: 'Опубликовано как архив',
  },
  takeBack: { en: 'Taken back', be: 'Знята з публікацыі', ru: 'Снято с публикации' },
  planRelease: { en: 'Release planned', be: 'Рэліз запланаваны', ru: 'Релиз запланирован' },
  changePlan: { en: 'Plan changed', be: 'План зменены', ru: 'План изменён' },
  carryOutPlan: { en: 'Plan carried out', be: 'План выкананы', ru: 'План выполнен' },
  refusePlan: { en: 'Plan refused', be: 'План адхілены', ru: 'План отклонён' },
  cancelPlan: { en: 'Plan cancelled', be: 'План скасаваны', ru: 'План отменён' },
  coverPictures: {
    en: 'The approval covers the pictures as well',
    be: 'Ухвалены і выявы',
    ru: 'Одобрены и изображения',
  },
  askChange: { en: 'Change asked for', be: 'Прапанаваная змена', ru: 'Предложено изменение' },
  acceptChange: { en: 'Change accepted', be: 'Змена прынятая', ru: 'Изменение принято' },
  refuseChange: { en: 'Change refused', be: 'Змена адхіленая', ru: 'Изменение отклонено' },
  withdrawChange: { en: 'Change withdrawn', be: 'Змена адкліканая', ru: 'Изменение отозвано' },
  overrideChange: {
    en: 'Change shown without a second person',
    be: 'Змена паказаная без другой асобы',
    ru: 'Изменение показано без второго человека',
  },
  approveWords: {
    en: 'Words of the issue approved',
    be: 'Словы выпуску ўхваленыя',
    ru: 'Слова номера одобрены',
  },
  overrideWords: {
    en: 'Words of the issue approved without a second reader',
    be: 'Словы выпуску ўхваленыя без другога чытача',
    ru: 'Слова номера одобрены без второго читателя',
  },
  import: { en: 'Imported', be: 'Імпартавана', ru: 'Импортировано' },
}

export function recordedName(step: string): Localized {
  return recordedNames[step] ?? { en: step, be: step, ru: step }
}

/** What only the desk does to a text; who writes it has no part in that. */
export const deskSteps: readonly string[] = [
  ...['review', 'requestChanges', 'approve', 'override', 'correct', 'retract'],
  ...['publish', 'archive', 'takeBack'],
]
