import type { Payload, Where } from 'payload'
import type { Analyst } from '../../payload-types'
import { changeDocument } from '../storage/change-document'

/**
 * Says of some documents whether readers may know them. What they get to know of a picture somebody
 * has approved, so nobody is kept any more from approving another text that shows it.
 */
export async function setPublic(
  payload: Payload,
  collection: 'analysts' | 'sections' | 'media',
  ids: Iterable<string>,
  isPublic: boolean,
): Promise<void> {
  for (const id of new Set(ids))
    await changeDocument(payload, { collection, id }, (known) =>
      Boolean(known.isPublic) === isPublic
        ? null
        : { isPublic, ...(collection === 'media' && isPublic ? { contributors: [] } : {}) },
    )
}

export async function analystsWhere(payload: Payload, where: Where): Promise<Analyst[]> {
  const { docs } = await payload.find({
    collection: 'analysts',
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}
