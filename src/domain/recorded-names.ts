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
