import type { Standing } from '../demo/standing'

/** What the process that fills the database tells the one that started it. */
export type FromDesk =
  | { kind: 'found'; standing: Standing; problems: string[] }
  | { kind: 'begun'; steps: number }
  | { kind: 'step' }
  | { kind: 'filled' }
  | { kind: 'refused'; sentence: string }

/** What it is told: to fill the database, or that it is not needed. */
export type ToDesk = 'fill' | 'leave'

export const logInsFile = 'data/demo-log-ins.txt'
