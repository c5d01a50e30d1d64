import type { Locale, Localized } from './locale'
import { stepNames } from './step-names'
import type { ToldChange } from './told-changes'

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
  changed: { en: 'Changed', be: 'Зменена', ru: 'Изменено' },
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

/** Why an approved text was reopened although nobody touched its words. */
export const causes = {
  facts: { en: 'the facts have changed', be: 'змяніліся факты', ru: 'изменились факты' },
  picture: { en: 'a picture has changed', be: 'змянілася выява', ru: 'изменилось изображение' },
} as const satisfies Record<string, Localized>

const changedThings: Readonly<Record<string, Localized>> = {
  issue: { en: 'issue', be: 'выпуск', ru: 'выпуск' },
  section: { en: 'section', be: 'раздзел', ru: 'раздел' },
  verdict: { en: 'verdict', be: 'ацэнка', ru: 'оценка' },
  analysts: { en: 'byline', be: 'подпіс', ru: 'подпись' },
  alt: { en: 'what a picture shows', be: 'апісанне выявы', ru: 'описание изображения' },
  credit: { en: 'credit of a picture', be: 'аўтар выявы', ru: 'автор изображения' },
}

/** Such as «verdict: worse → better»; without values, no more than what it was. */
export function changeInWords({ from, of, to }: ToldChange, locale: Locale): string {
  const thing = changedThings[of]?.[locale] ?? of
  if (from === null && to === null) return thing
  if (of === 'alt' || of === 'credit') return `${thing} (${to})`
  return `${thing}: ${from ?? '—'} → ${to ?? '—'}`
}
