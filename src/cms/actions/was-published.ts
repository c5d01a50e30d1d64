import type { Payload } from 'payload'
import { isOfCommitted } from '../publication-states'

/** Whether readers have a publication of a text. What was taken back is as if it had never been. */
export async function wasPublished(payload: Payload, text: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'publications',
    where: { and: [{ text: { equals: text } }, isOfCommitted] },
    overrideAccess: true,
  })
  return totalDocs > 0
}
