import type { Locale, Localized } from '../domain/locale'
import type { Role } from '../domain/role'
import type { Verdict } from '../domain/verdict'

/** A whole demonstration, read from its folder and found to hold together. */
export type Demonstration = {
  site: Record<'name' | 'tagline' | 'heading' | 'notice', Localized>
  pages: DemoPage[]
  sections: { slug: string; name: Localized }[]
  analysts: DemoAnalyst[]
  people: DemoPerson[]
  /** In the order of their weeks. */
  issues: DemoIssue[]
  pictures: DemoPicture[]
  pictureFolder: string
}

/** A page beside the issues, in one language. */
export type DemoPage = Wording & { name: 'about' | 'method'; language: Locale }

export type DemoAnalyst = {
  slug: string
  name: Localized
  biography: Localized
  /** The file of the portrait. */
  portrait: string
}

export type DemoPerson = {
  role: Role
  name: string
  email: string
  languages: Locale[]
  /** The byline of this account, by its slug. */
  analyst?: string | undefined
}

export type DemoPicture = { file: string; alt: Partial<Localized>; credit: Localized | null }

export type DemoIssue = {
  /** ISO week, such as `2026-W36`. */
  week: string
  number: number
  /** Null while the issue is at the desk. */
  released: Date | null
  title: Localized
  lead: Localized
  editorsNote: Localized | null
  pieces: DemoPiece[]
}

/** One commentary. `name` is what links call it: `2026-W36/3-police-reform`. */
export type DemoPiece = {
  name: string
  week: string
  workingTitle: string
  section: string
  analysts: string[]
  verdict: Verdict
  original: Locale
  /** The original first. */
  texts: DemoText[]
  correction: Notice | null
  retraction: Notice | null
}

/** What readers were told after the release. */
type Notice = { at: Date; note: Localized }

export type DemoText = {
  language: Locale
  /** The words as they stand now, and as they were first printed. */
  now: Wording
  first: Wording
  slug: string
  /** Where a text of an issue at the desk stands. */
  desk: DeskStanding | null
}

/** `body` is Markdown that begins on the line `bodyLine` of the file. */
export type Wording = {
  file: string
  title: string
  lead: string
  reason: string
  body: string
  bodyLine: number
}

export const deskStates = [
  'draft',
  'submitted',
  'inReview',
  'changesRequested',
  'approved',
] as const

export type DeskStanding = {
  state: (typeof deskStates)[number]
  note: string
  notes: Remark[]
}

/** A remark at the desk on a text, by whom it is. */
export type Remark = { by: (typeof remarkers)[number]; text: string }

export const remarkers = ['editor', 'second-editor', 'translator'] as const
