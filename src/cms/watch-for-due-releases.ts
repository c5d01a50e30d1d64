import type { Payload } from 'payload'
import { plansIn } from './actions/lease-plan'
import { mend } from './actions/mend'
import { releaseDue } from './actions/release-due'
import { now } from './clock'
import { tellOfDiskSpace } from './disk-space'
import { orLeftForLater } from './left-for-later'
import { onePerProcess } from './one-per-process'
import { tellOfLateChange } from './tell-of-late-change'

/** How long, in milliseconds, a plan that another process made can go unnoticed. */
const longestWait = 10_000

const the = onePerProcess('watch', () => ({ isRunning: false }))

/**
 * Releases what is due, now and from now on, as long as the process lives and without anybody's
 * request, and looks how much room the disks have. What fails of a round is told to the log and keeps
 * back nothing else; the next one comes all the same.
 */
export function watchForDueReleases(payload: Payload): void {
  if (the.isRunning) return
  the.isRunning = true
  void watch(payload)
}

async function watch(payload: Payload): Promise<void> {
  let wait = longestWait
  const round = [
    tellOfDiskSpace,
    releaseDue,
    // What another server left that is gone.
    mend,
    tellOfLateChange,
    async () => {
      wait = await untilNext(payload)
    },
  ]
  for (const step of round)
    await orLeftForLater(payload, 'A look of the server', () => step(payload))
  setTimeout(() => watch(payload), wait).unref()
}

/** Milliseconds until the next hour that is planned, or until it is time to look again. */
async function untilNext(payload: Payload): Promise<number> {
  const plans = await plansIn(payload, ['planned'])
  const waits = plans.map(({ at }) => Date.parse(at) - now().getTime()).filter((wait) => wait > 0)
  return Math.min(longestWait, ...waits)
}
