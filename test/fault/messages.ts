/** What a child is to be killed in, in turns: the releases oftener than what comes after them. */
export const works = [
  'release',
  'dueRelease',
  'correction',
  'takingBack',
  'leadingRelease',
  'retraction',
  'plan',
  'followingRelease',
  'release',
  'dueRelease',
  'takingBack',
  'steps',
] as const

export type Work = (typeof works)[number]

/** Right before the nth write of this name, or soon after it has begun. */
export type Kill = { name: string; nth: number; how: 'before' | 'amid' }

/** Some work on an issue, or a text of it: what readers see before, on the way, and when it is done. */
export type Task = { work: Work; issue: string; text?: string; seen: string[] }

/** What readers saw after a kill: what they had seen before, all that was to come, or a step between. */
export type Found = 'before' | 'between' | 'after'

/** What the parent says to a child. */
export type Order =
  | { say: 'open'; task: Task | null; isLast: boolean }
  | { say: 'work'; work: Work; seed: number; isNewIssue: boolean; kill: Kill | null }

/** What a child says to its parent. */
export type News =
  | { news: 'warm' }
  /** The database is open and mended, and everything was looked at. */
  | { news: 'ready'; found: Found | null; faults: string[] }
  /** Everything is prepared; the work itself begins. */
  | { news: 'begun'; task: Task }
  /** The write has begun amid which the parent is to kill. */
  | { news: 'amid' }
  /** The work ended before anybody killed it, after these writes. */
  | { news: 'done'; writes: string[] }
