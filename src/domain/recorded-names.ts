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
  import: { en: 'Imported', be: 'Імпартавана', ru: 'Импортировано' },
}

export function recordedName(step: string): Localized {
  return recordedNames[step] ?? { en: step, be: step, ru: step }
}
