import type { Locale } from '../../domain/locale'
import type { Verdict } from '../../domain/verdict'
import type { Week } from '../../domain/week'

/** Words together with the language that they really are in, for the `lang` attribute. */
export type Said = { text: string; lang: Locale }

/** One picture in one format, in several widths, smallest first; the addresses are paths of this site. */
export type PictureSource = {
  type: 'image/avif' | 'image/webp'
  widths: { url: string; width: number }[]
}

export type Picture = {
  url: string
  width: number
  height: number
  /** What browsers choose from, the best format first; empty for a picture without other sizes. */
  sources: PictureSource[]
  alt: Said
  credit: Said | null
}

export type SectionLink = { slug: string; name: Said }

export type AnalystLink = { slug: string; name: Said; photo: Picture | null }

/** A week as addresses and pages need it; `id` is ISO, such as `2020-W38`. */
export type WeekLink = Week & { id: string }

export type VerdictWords = { value: Verdict; label: Said }

/** One commentary as a mark among others, in a strip of verdicts or a calendar. */
export type VerdictMark = {
  week: WeekLink
  section: SectionLink | null
  verdict: VerdictWords | null
  /** Where its words are: in the asked-for language, else in one in which it can be read. */
  locale: Locale
  slug: string
  title: string
}

/** One publication as lists show it. */
export type CommentaryCard = {
  locale: Locale
  week: WeekLink
  slug: string
  /** Of its short address; it stays whatever becomes of the slug. */
  number: number | null
  title: string
  lead: string | null
  section: SectionLink | null
  analysts: AnalystLink[]
  verdict: (VerdictWords & { reason: string | null }) | null
  /** ISO timestamp of the first publication; corrections have dates of their own. */
  publishedAt: string
  /** Came from the old site through the importer. */
  isArchive: boolean
  /** Its words were put right after readers had seen them. */
  isCorrected: boolean
  /** The words were taken back; the title and the address stay. */
  isRetracted: boolean
}

/** What a correction says to readers. */
export type CorrectionNote = {
  /** ISO timestamp. */
  date: string
  note: string
  /** The verdict before, where the correction changed it. */
  previousVerdict: VerdictWords | null
}

/** One publication, whole. `body` is a Lexical state whose pictures are resolved. */
export type CommentaryPage = CommentaryCard & {
  body: unknown
  /** Every language in which readers can read this commentary, this one included. */
  languages: { locale: Locale; slug: string }[]
  /** Latest first. */
  corrections: CorrectionNote[]
  /** Set when the words were taken back; then `body`, `lead` and the reason are withheld. */
  retraction: { date: string; note: string } | null
  /**
   * The verdicts of its section up to this one, oldest first, twelve at most. Later weeks are left
   * out, so that a page does not change when the next issue comes.
   */
  trend: VerdictMark[]
  /** The neighbours in its section, in this language. */
  previousInSection: CommentaryCard | null
  nextInSection: CommentaryCard | null
  /** What else came out in its issue, in this language and in the order of the issue. */
  restOfIssue: CommentaryCard[]
}

export type IssueCard = {
  week: WeekLink
  /** Its running number; issues of the old site have none. */
  number: number | null
  title: Said | null
  /** One for each commentary that is out in any language, in the order of the issue. */
  marks: VerdictMark[]
  /** Languages in which at least one commentary of the issue is out. */
  languages: Locale[]
}

/** What a section was judged to be last week and is judged to be this week. */
export type SectionChange = {
  section: SectionLink
  before: VerdictWords | null
  now: VerdictWords | null
}

export type IssuePage = {
  week: WeekLink
  number: number | null
  title: Said | null
  lead: Said | null
  editorsNote: Said | null
  commentaries: CommentaryCard[]
  /** Commentaries of this issue that are out, but not in the asked-for language. */
  elsewhere: CommentaryCard[]
  /** Languages in which at least one commentary of the issue is out. */
  languages: Locale[]
  /** Every section of this issue or the one before it, in the order of sections. */
  changes: SectionChange[]
  previous: WeekLink | null
  next: WeekLink | null
}

/** The newest issue, and those before it, newest first. */
export type HomePage = { issue: IssuePage; earlier: IssueCard[] }

/** All years that have issues, newest first, and the issues of one of them, newest first. */
export type ArchivePage = { years: number[]; year: number; issues: IssueCard[] }

/**
 * A list that goes by year, newest first: the newest that there are, or all of one year. So what a
 * past year shows does not change when a newer issue comes.
 */
export type YearlyList = {
  /** The year that is shown whole; null for the newest. */
  year: number | null
  /** All years that have anything in this language, newest first. */
  years: number[]
  /** Languages in which this list, or this year of it, has anything. */
  languages: Locale[]
}

/** How many a list shows that is of no year. */
export const newestInAList = 30

export type SectionPage = YearlyList & {
  section: SectionLink
  /** Its verdicts so far in all languages, oldest first, 52 at most; none beside a single year. */
  trend: VerdictMark[]
  commentaries: CommentaryCard[]
}

export type AnalystPage = YearlyList & {
  analyst: AnalystLink
  biography: Said | null
  commentaries: CommentaryCard[]
}

/** A correction or retraction, for the ledger of them. */
export type LedgerEntry = CorrectionNote & {
  /** Of the publication that said so; it never changes. */
  id: string
  kind: 'correction' | 'retraction'
  /** The publication as readers see it now. */
  card: CommentaryCard
}

/** An address whose words were taken back soon after they had come out. */
export type TakenBack = {
  /** ISO timestamp. */
  date: string
  week: WeekLink
  /** Where the commentary can be read all the same. */
  languages: { locale: Locale; slug: string; title: string }[]
}

/** Corrections and retractions in one language, by the calendar year (UTC) of their date. */
export type CorrectionsPage = YearlyList & { entries: LedgerEntry[] }

/** A page that stands beside the issues. `body` is a Lexical state. */
export type StandingPage = {
  title: Said
  lead: Said | null
  body: unknown
  /** The language that the body really is in. */
  lang: Locale
  /** Languages in which the page has a body. */
  languages: Locale[]
}

/** The pages beside the issues, by the last part of their addresses. */
export const standingPages = ['about', 'method'] as const
export type StandingPageName = (typeof standingPages)[number]

/** What the publication is called and says on every page, from the settings of the site. */
export type Site = {
  name: Said
  tagline: Said | null
  /** Over the current issue, such as `Situation in …`. */
  heading: Said | null
  /** One sentence on every page; for most publications none. */
  notice: Said | null
  /** Sections that readers know and that are still used, in order. */
  sections: SectionLink[]
  /** The pages beside the issues that have words in this language or another. */
  pages: { name: StandingPageName; title: Said }[]
}
