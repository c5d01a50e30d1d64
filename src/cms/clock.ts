import { AsyncLocalStorage } from 'node:async_hooks'

const set = new AsyncLocalStorage<Date>()

/** What the time is, to everything that is dated: steps, releases, entries of the log. */
export function now(): Date {
  return set.getStore() ?? new Date()
}

/**
 * Does something as if it were another moment. For what is brought in from elsewhere with dates of
 * its own, such as the demonstration; nothing that answers a request may use it.
 */
export function atMoment<Answer>(moment: Date, work: () => Promise<Answer>): Promise<Answer> {
  return set.run(moment, work)
}
