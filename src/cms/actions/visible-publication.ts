import type { Payload } from 'payload'
import type { Publication } from '../../payload-types'
import { isOfCommitted } from '../publication-states'

/** The publication of a text that readers see now, by the text's id. */
export async function visiblePublication(
  payload: Payload,
  text: string,
): Promise<Publication | null> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ text: { equals: text } }, isOfCommitted] },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}
