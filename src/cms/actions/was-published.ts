import type { Payload } from 'payload'

/** Whether readers have a publication of a text. What was taken back is as if it had never been. */
export async function wasPublished(payload: Payload, text: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'publications',
    where: { and: [{ text: { equals: text } }, { 'release.state': { equals: 'committed' } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}
