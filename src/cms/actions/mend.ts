import type { Payload } from 'payload'
import type { Release, Text } from '../../payload-types'
import { orLeftForLater } from '../left-for-later'
import { sendWhatIsLeft } from '../log/send-to-log'
import { idOf } from '../person'
import { line } from '../server-log/log-line'
import { underLease } from '../storage/leases'
import { settleLeftPictures } from '../storage/picture-files'
import { forgetGone, isGone, nameOfProcess } from '../storage/processes'
import { nameOf } from '../storage/write-conflict'
import { isBeingPrinted } from './being-printed'
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
 * Finishes or takes away what processes left that are gone, or could not store: releases that readers see are finished,
 * those whose taking back was ordered are taken back, staged ones are discarded, entries that
 * documents carry are sent to the log, and pictures that were not deleted get their files back. Safe to run at any time and on any number of servers, of
 * which one does it.
 */
export async function mend(payload: Payload): Promise<Mended> {
  const done = await underLease(payload, 'mend', async () => {
    const mended = await mendReleases(payload)
    await sendWhatIsLeft(payload)
    await orLeftForLater(payload, 'Pictures whose deletion was cut off', () =>
      settleLeftPictures(payload),
    )
    await forgetGone(payload)
    return mended
  })
  return done?.value ?? nothing
}

async function mendReleases(payload: Payload): Promise<Mended> {
  const mended = { ...nothing }
  const failed = new Set<string | null>()
  for (const release of await unfinished(payload)) {
    const issue = idOf(release.issue)
    // An older release is taken back only after what took its place.
    if (release.takenBackAt && failed.has(issue)) continue
    try {
      const what = await mendRelease(payload, release)
      if (what) mended[what] += 1
    } catch (error) {
      // Somebody may be at it; the others need not wait for that.
      payload.logger.warn(line`A release cannot be mended yet: ${nameOf(error)}`)
      failed.add(issue)
    }
  }
  return mended
}

async function mendRelease(payload: Payload, release: Release): Promise<keyof Mended | null> {
  const { id, stagedBy, state, takenBackAt } = release
  if (state === 'staged' || state === 'discarded') {
    // Under whatever name this process began it.
    if (isBeingPrinted(id)) return null
    const isOurs = stagedBy === (await nameOfProcess(payload))
    if (!isOurs && !(await isGone(payload, stagedBy))) return null
    await discardRelease(payload, id)
    return 'discarded'
  }
  await followRelease(payload, id)
  if (state === 'takenBack') await finishTakingBack(payload, id)
  else if (takenBackAt) await carryOutTakingBack(payload, id)
  else await finishRelease(payload, id)
  return 'finished'
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
