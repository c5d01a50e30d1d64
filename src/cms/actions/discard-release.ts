import type { Payload } from 'payload'

/** Takes back what was staged and never shown: the copies go, what they would have replaced stays. */
export async function discardRelease(payload: Payload, id: string): Promise<void> {
  await payload.db.updateMany({
    collection: 'publications',
    where: { retiredBy: { equals: id } },
    data: { retiredBy: null },
    returning: false,
  })
  await payload.db.deleteMany({ collection: 'publications', where: { release: { equals: id } } })
  await payload.db.deleteOne({ collection: 'releases', where: { id: { equals: id } } })
}
