import type { Requirement } from '../../domain/completeness'
import type { Localized } from '../../domain/locale'

/** What a text may lack, as a refusal names it. */
export const requirementNames = {
  title: { en: 'the title', be: 'загаловак', ru: 'заголовок' },
  slug: { en: 'the address', be: 'адрас', ru: 'адрес' },
  lead: { en: 'the lead', be: 'лід', ru: 'лид' },
  body: { en: 'the body', be: 'сам тэкст', ru: 'сам текст' },
  reason: {
    en: 'the reason for the verdict',
    be: 'тлумачэнне ацэнкі',
    ru: 'объяснение оценки',
  },
  issue: { en: 'the issue', be: 'выпуск', ru: 'выпуск' },
  section: { en: 'the section', be: 'раздзел', ru: 'раздел' },
  verdict: { en: 'the verdict', be: 'ацэнка тэндэнцыі', ru: 'оценка тенденции' },
  analysts: { en: 'the analyst', be: 'аналітык', ru: 'аналитик' },
  alt: {
    en: 'what its pictures show (alt text)',
    be: 'апісанне выяў',
    ru: 'описание изображений',
  },
} as const satisfies Record<Requirement, Localized>
