/** What a child is to be killed in. */
export type Work = 'release' | 'storm'

/** What the parent says to a child. */
export type Order = { say: 'open'; isLast: boolean } | { say: Work; seed: number }

/** How far a release had come when its process died. */
export type Left = 'nothing' | 'staged' | 'committed' | 'finished' | 'takenBack'

/** What a child says to its parent. */
export type News =
  | { news: 'warm' }
  /** The database is open and mended, and everything was looked at. */
  | { news: 'ready'; left: Left; faults: string[] }
  /** The work comes to its next write, counted from 1. */
  | { news: 'writing'; write: number }
  /** The work ended before anybody killed it, after so many writes. */
  | { news: 'done'; writes: number }
