import type { Payload } from 'payload'

/** Whether readers have, or had, a publication of a text. */
export async function wasPublished(payload: Payload, text: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'publications',
    where: { and: [{ text: { equals: text } }, { 'release.state': { equals: 'committed' } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}
