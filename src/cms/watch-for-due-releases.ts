import type { Payload } from 'payload'
import { plansIn } from './actions/lease-plan'
import { mend } from './actions/mend'
import { releaseDue } from './actions/release-due'
import { now } from './clock'

/** How long, in milliseconds, a plan that another process made can go unnoticed. */
const longestWait = 10_000

/** One watch for the whole process, also where a bundler put several copies of this module. */
const place: unique symbol = Symbol.for('weekly-review.watch')
const shared = globalThis as { [place]?: true }

/**
 * Releases what is due, now and from now on, as long as the process lives and without anybody's
 * request. A round that fails is told to the log, and the next one comes all the same.
 */
export function watchForDueReleases(payload: Payload): void {
  if (shared[place]) return
  shared[place] = true
  void watch(payload)
}

async function watch(payload: Payload): Promise<void> {
  let wait = longestWait
  try {
    await releaseDue(payload)
    // What another server left that is gone.
    await mend(payload)
    wait = await untilNext(payload)
  } catch (error) {
    payload.logger.error(`It could not be seen which releases are due: ${error}`)
  }
  setTimeout(() => watch(payload), wait).unref()
}

/** Milliseconds until the next hour that is planned, or until it is time to look again. */
async function untilNext(payload: Payload): Promise<number> {
  const plans = await plansIn(payload, ['planned'])
  const waits = plans.map(({ at }) => Date.parse(at) - now().getTime()).filter((wait) => wait > 0)
  return Math.min(longestWait, ...waits)
}
