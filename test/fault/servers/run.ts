import type { Payload } from 'payload'
import type { Application } from './application'
import type { Answered } from './ask'
import type { Faults } from './faults'
import type { Ledger } from './ledger'
import type { Options } from './options'

/** What everything that works on one database shares. */
export type Run = {
  options: Options
  /** The folder of everything that it makes. */
  folder: string
  /** Settings of servers and of commands beside them. */
  settings: Readonly<Record<string, string>>
  servers: readonly Application[]
  /** The compiled module that shifts the clock of a process. */
  preload: string
  /** How far clocks are apart at the moment, in milliseconds. */
  skew: number
  /** Looks at the database past the servers, and changes nothing there. */
  payload: Payload
  /** The same numbers for the same seed, as far as the order of requests is the same. */
  random(): number
  /** A word that was not said before. */
  tag(): string
  /** Until this moment of `performance.now` nobody begins anything, so that planned hours are met. */
  restUntil: number
  answers: Answered[]
  faults: Faults
  ledger: Ledger
}
