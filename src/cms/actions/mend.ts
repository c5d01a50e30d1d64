import type { Payload } from 'payload'
import type { AuditEntry, Release, Text } from '../../payload-types'
import { carryOutTakingBack, takingBackLeft } from './carry-out-taking-back'
import { numberOldPublications } from './create-numbered'
import { discardRelease } from './discard-release'
import { finishRelease } from './finish-release'
import { isGone } from './process-name'
import { mendPlans } from './record-plan'
import { knowText } from './true-state'

/** A staged release older than this is dead, whoever staged it: staging takes seconds. */
const longestStaging = 10 * 60 * 1000

/** How many of the newest audit entries a crash can have left without their effect, generously. */
const newestEntries = 200

/**
 * Finishes or takes back what a crash interrupted: committed releases are finished, those whose
 * taking back was ordered are taken back, staged ones of dead processes discarded, and texts follow
 * the audit log. Safe to run at any time, any number of
 * times. Returns what it did, for the log.
 */
export async function mend(payload: Payload): Promise<{ finished: number; discarded: number }> {
  const unfinished = await releasesWhere(payload, 'committed')
  for (const { id } of unfinished) await finishRelease(payload, id)
  const ordered = await takingBackLeft(payload)
  for (const id of ordered) await carryOutTakingBack(payload, id)
  const dead = (await releasesWhere(payload, 'staged')).filter(isDead)
  for (const { id } of dead) await discardRelease(payload, id)
  for (const id of await textsToLookAt(payload)) await knowText(payload, id)
  await mendPlans(payload)
  await numberOldPublications(payload)
  return { finished: unfinished.length + ordered.length, discarded: dead.length }
}

async function releasesWhere(payload: Payload, state: 'staged' | 'committed'): Promise<Release[]> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { and: [{ state: { equals: state } }, { finished: { not_equals: true } }] },
    sort: 'stagedAt',
    pagination: false,
    limit: 0,
  })
  return docs
}

function isDead(release: Release): boolean {
  const age = Date.now() - Date.parse(release.stagedAt)
  return isGone(release.stagedBy) || age > longestStaging
}

async function textsToLookAt(payload: Payload): Promise<string[]> {
  const { docs: entries } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { subject: { like: 'texts:' } },
    sort: '-seq',
    limit: newestEntries,
    pagination: false,
  })
  const { docs: reopened } = await payload.db.find<Text>({
    collection: 'texts',
    where: { and: [{ approvedHash: { exists: true } }, { state: { not_equals: 'approved' } }] },
    pagination: false,
    limit: 0,
  })
  const named = entries.map(({ subject }) => subject.slice('texts:'.length))
  return [...new Set([...named, ...reopened.map(({ id }) => id)])]
}
