import type { Verdict } from '../domain/verdict'
import type { AskedProblem } from './asked'

/** What is said around results; `#` stands for a number, `##` for a second one. Plain, for a page keeps it as JSON. */
export type ResultWords = {
  /** By plural form of the language. */
  found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  nothing: string
  advice: string[]
  didYouMean: string
  withoutFilters: string
  pages: string
  page: string
  previousPage: string
  nextPage: string
  by: string
  verdict: string
  verdicts: Record<Verdict, string>
  problems: Record<AskedProblem, string>
  searching: string
  failed: string
}
