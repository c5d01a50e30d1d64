import { AsyncLocalStorage } from 'node:async_hooks'
import { onePerProcess } from './one-per-process'

const set = new AsyncLocalStorage<Date>()

/** In milliseconds. */
const offset = onePerProcess('clock', () => ({ of: 0 }))

/** Differences that the way of a question explains, in milliseconds. */
const tolerated = 5

/** What the time is, to everything that is dated: steps, releases, entries of the log. */
export function now(): Date {
  return set.getStore() ?? new Date(Date.now() + offset.of)
}

/** Says by how many milliseconds the clock of this machine is behind the one that all go by. */
export function setClock(behind: number): void {
  offset.of = Math.abs(behind) > tolerated ? Math.round(behind) : 0
}

/**
 * Does something as if it were another moment. For what is brought in from elsewhere with dates of
 * its own, such as the demonstration; nothing that answers a request may use it.
 */
export function atMoment<Answer>(moment: Date, work: () => Promise<Answer>): Promise<Answer> {
  return set.run(moment, work)
}
