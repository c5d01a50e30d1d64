import type { Locale } from '../../domain/locale'
import type { Verdict } from '../../domain/verdict'

/** What is counted on the site, once in each plural form that the language has. */
export type Counted<Form extends Intl.LDMLPluralRule = Intl.LDMLPluralRule> = Record<Form, string>

/** English tells one from many; Belarusian and Russian have four forms (CLDR). */
type EnglishForm = 'one' | 'other'
type SlavicForm = 'one' | 'few' | 'many' | 'other'

/** What the site calls the kinds of page that may be missing in a language. */
export type MissingKind = 'commentary' | 'section' | 'analyst' | 'page'

/** What may have been taken back after it had come out. */
export type TakenBackKind = 'commentary' | 'issue'

/** Everything the site itself says to readers. `#` in a counted message stands for the number. */
export type MessageSet<Form extends Intl.LDMLPluralRule> = {
  skipToContent: string
  mainNavigation: string
  footerNavigation: string
  latestIssue: string
  archive: string
  languages: string
  noTranslation: string
  /** Each language as one writes in it: `in English`, `па-англійску`. */
  inLanguage: Record<Locale, string>

  weekInReview: string
  editorsNote: string
  noIssueYet: string
  issueNavigation: string
  previousIssue: string
  nextIssue: string
  wholeIssue: string
  issueNumber: (number: number) => string
  issueNumbered: (number: number) => string
  /** Stands before the week of an issue without a title. */
  issueOf: string
  inThisIssue: string
  whatChanged: string
  lastWeek: string
  thisWeek: string
  noCommentary: string
  earlierIssues: string
  allIssues: string
  /** Of languages as `inLanguage` says them. */
  readableIn: (inLanguages: readonly string[]) => string
  notInThisIssue: string
  inOtherLanguages: string
  issues: Counted<Form>

  by: string
  published: string
  corrected: string
  fromTheArchive: string
  verdict: string
  verdictShort: Record<Verdict, string>
  legend: string
  /** Stands before the names of sections, in the order of the marks of a strip. */
  leftToRight: string
  trendOfSection: string
  trendSoFar: string
  /** `In 12 commentaries the situation …`; the list is of `verdictCounted`. */
  trendSentence: (commentaries: string, list: string) => string
  verdictCounted: Record<Verdict, (times: string) => string>
  times: Counted<Form>
  /** In the case that `trendSentence` asks for. */
  commentaries: Counted<Form>
  readAlso: string
  readMore: string
  /** Of languages as `inLanguage` says them. */
  notReadable: (inLanguages: readonly string[]) => string
  retracted: string
  retractedLabel: string
  corrections: string
  footnotes: string
  footnote: (number: number) => string
  backToText: string

  section: string
  analyst: string
  sectionNavigation: string
  earlierInSection: string
  laterInSection: string
  /** Of lists that go by year: their own first page. */
  newest: string
  /** Set after what a list is of: `Economy` and `, 2025`. */
  andYear: (year: number) => string
  wholeYear: (year: number) => string

  years: string
  archiveOf: (year: number) => string
  archiveDescription: string

  ledger: string
  ledgerDescription: string
  ledgerKind: Record<'correction' | 'retraction', string>
  nothingCorrected: string
  previousVerdict: string

  notFoundTitle: string
  notFoundAdvice: string
  missing: Record<MissingKind, string>
  readIt: string
  takenBack: Record<TakenBackKind, string>
  takenBackAdvice: string
  failedTitle: string
  failedAdvice: string
}

export type EnglishMessages = MessageSet<EnglishForm>
export type SlavicMessages = MessageSet<SlavicForm>
export type Messages = EnglishMessages | SlavicMessages
