import type { Payload } from 'payload'
import type { AuditEntry, Release } from '../../payload-types'
import { latestEntry } from './append-entry'
import { finishTakingBack } from './finish-taking-back'

/**
 * Does to a release what the newest entry of its log orders: hides it by one write of one row, and
 * sees to what follows. May be repeated.
 */
export async function carryOutTakingBack(payload: Payload, id: string): Promise<void> {
  const order = await latestEntry(payload, `releases:${id}`)
  if (order?.to !== 'takenBack') return
  const release = await payload.db.findOne<Release>({
    collection: 'releases',
    where: { id: { equals: id } },
  })
  if (release?.state === 'committed') await hide(payload, id, order)
  await finishTakingBack(payload, id, order)
}

/**
 * The releases whose taking back was ordered and not seen to its end, the newest order last given
 * first: of one order the entries follow from the newest release to the oldest.
 */
export async function takingBackLeft(payload: Payload): Promise<string[]> {
  const { docs: orders } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { and: [{ step: { equals: 'takeBack' } }, { subject: { like: 'releases:' } }] },
    select: { subject: true },
    sort: 'seq',
    pagination: false,
    limit: 0,
  })
  const ordered = orders.map(({ subject }) => subject.slice('releases:'.length))
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: {
      and: [
        { id: { in: ordered } },
        {
          or: [
            { state: { equals: 'committed' } },
            { and: [{ state: { equals: 'takenBack' } }, { finished: { not_equals: true } }] },
          ],
        },
      ],
    },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  const left = new Set(docs.map(({ id }) => id))
  return ordered.filter((id) => left.has(id))
}

/** One write of one row hides all that a release printed, and shows what it had replaced. */
async function hide(payload: Payload, id: string, order: AuditEntry): Promise<void> {
  await payload.db.updateOne({
    collection: 'releases',
    id,
    data: {
      state: 'takenBack',
      finished: false,
      takenBackAt: order.at,
      takenBackBy: order.actorName,
      takenBackWhy: order.note,
    },
    returning: false,
  })
}
