import type { Quarter } from '../../domain/trends'
import type { TrendsFault, TrendsField } from '../../domain/trends-query'
import type { Counted } from './message-set'

/** The share of two verdicts among the commentaries of a quarter, as percentages in words. */
export type SharesSaid = { worse: string; better: string; commentaries: string }

/** What the pages of trends say. */
export type TrendsMessageSet<Form extends Intl.LDMLPluralRule> = {
  /** In the navigation. */
  trends: string
  title: string
  description: string
  ofSection: string
  ofAnalyst: string

  filters: string
  everything: string
  sections: string
  analysts: string

  nothingYet: string
  nothingHere: string

  strip: string
  /** Of 104 weeks or of 52, which are one plural form in every language. */
  stripOfLast: (weeks: number) => string
  stripRegion: string
  skipMarks: string
  weekNumber: (number: number) => string
  noSection: string
  /** Tells apart what a section has in one week. */
  oneOf: (place: number, count: number) => string

  balance: string
  overAll: string
  /** Where `better` and `worse` are told from each other by `value`, the balance at the end. */
  balanceSentence: (week: string, value: number) => string
  highest: string
  lowest: string
  /** What a line looks like, for the ear. */
  lineSentence: (line: { end: string; lowest: string; highest: string }) => string
  asTable: string
  week: string
  endOfQuarter: string

  shares: string
  quarter: (quarter: Quarter) => string
  /** `In the third quarter of 2026`. */
  inQuarter: (quarter: Quarter) => string
  sharesSentence: (when: string, shares: SharesSaid) => string
  aQuarterBefore: (shares: Pick<SharesSaid, 'worse' | 'better'>) => string
  /** In the case that `sharesSentence` asks for. */
  ofCommentaries: Counted<Form>
  allOf: string
  sharesRegion: string
  earlierQuarters: string
  percent: (whole: number) => string

  howToRead: string
  howMarks: string
  howBalance: string
  howSum: string

  combine: string
  field: Record<TrendsField, string>
  anything: Record<'section' | 'analyst' | 'year', string>
  weekHint: string
  show: string
  faults: Record<TrendsFault['reason'], (asked: string) => string>
}

export type EnglishTrends = TrendsMessageSet<'one' | 'other'>
export type SlavicTrends = TrendsMessageSet<'one' | 'few' | 'many' | 'other'>
