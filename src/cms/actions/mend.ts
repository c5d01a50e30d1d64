import type { Payload } from 'payload'
import type { Release, Text } from '../../payload-types'
import { sendWhatIsLeft } from '../log/send-to-log'
import { underLease } from '../storage/leases'
import { forgetGone, isGone } from '../storage/processes'
import { carryOutTakingBack } from './carry-out-taking-back'
import { discardRelease } from './discard-release'
import { finishRelease } from './finish-release'
import { finishTakingBack } from './finish-taking-back'
import { followRelease } from './follow-release'
import { mendedText } from './mended-text'

/** What was mended, counted for the log of the server. */
export type Mended = { finished: number; discarded: number }

const nothing: Mended = { finished: 0, discarded: 0 }

/**
 * Finishes or takes away what processes left that are gone: releases that readers see are finished,
 * those whose taking back was ordered are taken back, staged ones are discarded, and entries that
 * documents carry are sent to the log. Safe to run at any time and on any number of servers, of
 * which one does it.
 */
export async function mend(payload: Payload): Promise<Mended> {
  const done = await underLease(payload, 'mend', async () => {
    const mended = await mendReleases(payload)
    await sendWhatIsLeft(payload)
    await forgetGone(payload)
    return mended
  })
  return done?.value ?? nothing
}

async function mendReleases(payload: Payload): Promise<Mended> {
  let [finished, discarded] = [0, 0]
  for (const release of await unfinished(payload)) {
    const { id, stagedBy, state, takenBackAt } = release
    if (state === 'staged' || state === 'discarded') {
      if (!(await isGone(payload, stagedBy))) continue
      await discardRelease(payload, id)
      discarded += 1
      continue
    }
    await followRelease(payload, id)
    if (state === 'takenBack') await finishTakingBack(payload, id)
    else if (takenBackAt) await carryOutTakingBack(payload, id)
    else await finishRelease(payload, id)
    finished += 1
  }
  return { finished, discarded }
}

/** Oldest first, but what was ordered to be taken back newest first, as it was ordered. */
async function unfinished(payload: Payload): Promise<Release[]> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { finished: { equals: false } },
    sort: 'stagedAt',
    pagination: false,
    limit: 0,
  })
  const ordered = docs.filter(({ takenBackAt }) => takenBackAt)
  return [...docs.filter(({ takenBackAt }) => !takenBackAt), ...ordered.toReversed()]
}

/**
 * Reopens texts whose approval is of other words or facts than stand there now, as a crash can leave
 * them where the database keeps no writes together.
 */
export async function reopenVoidApprovals(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Text>({
    collection: 'texts',
    where: { state: { equals: 'approved' } },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs) await mendedText(payload, id)
}
