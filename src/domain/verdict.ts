import type { Localized } from './locale'

/** The trend judgement of a commentary: how the situation moved in its week. */
export const verdicts = ['better', 'same', 'worse'] as const

export type Verdict = (typeof verdicts)[number]

/** The words a verdict is created with; editors may change them in the `verdicts` collection. */
export const verdictLabels = {
  better: {
    en: 'The situation has gotten better',
    be: 'Сітуацыя палепшылася',
    ru: 'Ситуация улучшилась',
  },
  same: {
    en: 'The situation has not changed',
    be: 'Сітуацыя не змянілася',
    ru: 'Ситуация не изменилась',
  },
  worse: {
    en: 'The situation got worse',
    be: 'Сітуацыя пагоршылася',
    ru: 'Ситуация ухудшилась',
  },
} as const satisfies Record<Verdict, Localized>

/** A verdict as colleagues read it among other things. */
export const verdictNames = {
  better: { en: 'better', be: 'лепш', ru: 'лучше' },
  same: { en: 'the same', be: 'без змен', ru: 'без изменений' },
  worse: { en: 'worse', be: 'горш', ru: 'хуже' },
} as const satisfies Record<Verdict, Localized>

export function isVerdict(value: unknown): value is Verdict {
  return typeof value === 'string' && (verdicts as readonly string[]).includes(value)
}
