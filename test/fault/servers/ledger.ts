import type { Answered, Outcome } from './ask'
import type { SavedDocument } from './saved-document'

type Asked = { begun: number; ended: number; outcome: Outcome }

export type StepTaken = Asked & { text: string; step: string; note: string; by: string }

export type ReleaseAsked = Asked & {
  issue: string
  /** The release, when it was reported. */
  id: string | null
  /** How many texts it was said to print. */
  size: number
}

export type TakenBack = Asked & { issue: string; why: string; releases: readonly string[] }

export type PlanAsked = Asked & {
  issue: string
  id: string | null
  what: 'plan' | 'cancel'
}

export type Deleted = Asked & { collection: 'commentaries' | 'redirects'; id: string }

/** Two who asked for what only one can have. */
export type Race = { what: string; answers: readonly Answered[] } & (
  | { week: string }
  | { commentary: string; language: string }
)

export type Imported = {
  titles: readonly string[]
  code: number | null
  isReleased: boolean
  said: string
}

/** What readers were shown of an issue: publications by id. */
export type Sample = { issue: string; begun: number; ended: number; ids: readonly string[] }

/** A release with its plan, the process that began it, and when it was first and last seen. */
export type Begun = { plan: string | null; by: string | null; first: number; last: number }

/** Everything that was asked of the servers and how it ended, but for reading. */
export class Ledger {
  readonly documents: SavedDocument[] = []
  readonly steps: StepTaken[] = []
  readonly releases: ReleaseAsked[] = []
  readonly takenBack: TakenBack[] = []
  readonly plans: PlanAsked[] = []
  readonly deletions: Deleted[] = []
  readonly races: Race[] = []
  readonly imports: Imported[] = []
  readonly samples: Sample[] = []
  /** Each release that was ever there, shown to readers or not. */
  readonly begunReleases = new Map<string, Begun>()
  /** Saves that were looked for, and those that were not there. */
  lostSaves = 0
}
