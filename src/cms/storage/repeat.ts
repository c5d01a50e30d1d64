import { setTimeout as pause } from 'node:timers/promises'
import { isPassing } from './write-conflict'

/** Milliseconds for which work is done again that a passing refusal of the database stopped. */
const patience = 8000

/** The most that one pause lasts, in milliseconds. */
const longestPause = 250

/**
 * Does work again, from its beginning, while the database refuses it for a reason that passes: a
 * save by somebody else, a lock. Pauses grow and are random, so that two who met do not meet again.
 * What still fails after some seconds fails with the last refusal.
 */
export async function whileBusy<Value>(work: (attempt: number) => Promise<Value>): Promise<Value> {
  const end = performance.now() + patience
  for (let attempt = 0; ; attempt += 1)
    try {
      return await work(attempt)
    } catch (error) {
      if (!isPassing(error) || performance.now() > end) throw error
      await pause(Math.random() * Math.min(longestPause, 8 * 2 ** attempt))
    }
}
