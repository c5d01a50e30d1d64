import type { Payload, Where } from 'payload'
import { whileBusy } from '../storage/repeat'
import { letGo } from './hold-text'

/**
 * Takes away what was staged and never shown: the copies go, what they would have replaced stays. The
 * first write decides: a release that was shown meanwhile stays, and one that is discarded can no
 * longer be shown, whoever is about to.
 */
export function discardRelease(payload: Payload, id: string): Promise<void> {
  // Copies that were left would stand in the way of the next try.
  return whileBusy(() => discard(payload, id))
}

async function discard(payload: Payload, id: string): Promise<void> {
  const where: Where = { and: [{ id: { equals: id } }, { state: { in: ['staged', 'discarded'] } }] }
  const data = { state: 'discarded' }
  const isOurs = await payload.db.updateOne({ collection: 'releases', where, data })
  // Another server may have discarded it while this one was still making copies.
  if (!isOurs && (await isThere(payload, id))) return
  await payload.db.updateMany({
    collection: 'publications',
    where: { retiredBy: { equals: id } },
    data: { retiredBy: null },
    returning: false,
  })
  await letGo(payload, id)
  await payload.db.deleteMany({ collection: 'publications', where: { release: { equals: id } } })
  await payload.db.deleteOne({ collection: 'releases', where })
}

async function isThere(payload: Payload, id: string): Promise<boolean> {
  return (
    (await payload.db.findOne({ collection: 'releases', where: { id: { equals: id } } })) !== null
  )
}
