import type { Locale } from '../../domain/locale'
import type { Verdict } from '../../domain/verdict'
import type { Week } from '../../domain/week'

/** Words together with the language that they really are in, for the `lang` attribute. */
export type Said = { text: string; lang: Locale }

export type Picture = {
  url: string
  width: number
  height: number
  alt: Said
  credit: Said | null
}

export type SectionLink = { slug: string; name: Said }

export type AnalystLink = { slug: string; name: Said; photo: Picture | null }

/** A week as addresses and pages need it; `id` is ISO, such as `2020-W38`. */
export type WeekLink = Week & { id: string }

/** One publication as lists show it. */
export type CommentaryCard = {
  locale: Locale
  week: WeekLink
  slug: string
  title: string
  lead: string | null
  section: SectionLink | null
  analysts: AnalystLink[]
  verdict: { value: Verdict; label: Said; reason: string | null } | null
  /** ISO timestamp of the publication. */
  publishedAt: string
  /** Came from the old site through the importer. */
  isArchive: boolean
  /** The words were taken back; the title and the address stay. */
  isRetracted: boolean
}

/** One publication, whole. `body` is a Lexical state whose pictures are resolved. */
export type CommentaryPage = CommentaryCard & {
  body: unknown
  /** Every language in which readers can read this commentary, this one included. */
  languages: { locale: Locale; slug: string }[]
  /** Latest first. */
  corrections: { date: string; note: string }[]
  /** Set when the words were taken back; then `body`, `lead` and the reason are withheld. */
  retraction: { date: string; note: string } | null
}

export type IssueCard = {
  week: WeekLink
  title: Said | null
}

export type IssuePage = {
  week: WeekLink
  title: Said | null
  lead: Said | null
  editorsNote: Said | null
  commentaries: CommentaryCard[]
  /** Commentaries of this issue that are out, but not in the asked-for language. */
  elsewhere: CommentaryCard[]
  /** Languages in which at least one commentary of the issue is out. */
  languages: Locale[]
  previous: WeekLink | null
  next: WeekLink | null
}

export type SectionPage = {
  section: SectionLink
  /** Languages in which at least one commentary of the section is out. */
  languages: Locale[]
  commentaries: CommentaryCard[]
  more: boolean
}

export type AnalystPage = {
  analyst: AnalystLink
  biography: Said | null
  /** Languages in which at least one commentary of the analyst is out. */
  languages: Locale[]
  commentaries: CommentaryCard[]
  more: boolean
}

/** What the publication is called, from the settings of the site. */
export type Site = { name: Said; tagline: Said | null }
