import type { Payload, Where } from 'payload'
import type { Analyst } from '../../payload-types'
import { changeDocument } from '../storage/change-document'

/** Says of some documents whether readers may know them. */
export async function setPublic(
  payload: Payload,
  collection: 'analysts' | 'sections' | 'media',
  ids: Iterable<string>,
  isPublic: boolean,
): Promise<void> {
  for (const id of new Set(ids))
    await changeDocument(payload, { collection, id }, (known) =>
      Boolean(known.isPublic) === isPublic ? null : { isPublic },
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
