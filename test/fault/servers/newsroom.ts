import type { Locale } from '../../../src/domain/locale'
import { shiftWeek, type Week, weekFromId, weekId } from '../../../src/domain/week'
import type { State } from '../../../src/domain/workflow'
import type { Account } from './ask'
import type { People } from './people'
import type { SavedDocument } from './saved-document'

/** A text on its way through the workflow, as far as its last answer tells. */
export type WorkText = {
  id: string
  language: Locale
  writer: Account
  saved: SavedDocument
  /** Null after somebody else moved it, or an answer was lost. */
  state: State | null
}

export type WorkIssue = {
  id: string
  week: string
  texts: WorkText[]
  /** Commentaries that were begun. */
  pieces: number
}

/** What something new is made with. */
export type Makes = {
  people: People
  sections: readonly string[]
  bylines: readonly string[]
  verdicts: readonly string[]
  /** A week that nobody used, such as `2031-W10`. */
  nextWeek(): string
}

/** What is worked on, all of it made through the servers. */
export type Newsroom = Makes & {
  /** Issues whose texts are written, released and taken back. */
  issues: readonly WorkIssue[]
  /** Issues that are approved, to be planned first. */
  ready: readonly WorkIssue[]
  /** An issue that is released and taken back over and over. */
  again: WorkIssue
  /** What everybody writes at once and nobody submits. */
  drafts: readonly SavedDocument[]
  /** Issues, facts, names and settings that everybody saves. */
  atWork: readonly SavedDocument[]
}

/** Weeks one after another, from the beginning of a year. */
export function weeksFrom(year: number): () => string {
  const first = weekFromId(`${year}-W01`)
  if (!first.ok) throw new Error(first.reason)
  let next: Week = first.value
  return () => {
    const id = weekId(next)
    next = shiftWeek(next, 1)
    return id
  }
}
