import type { Payload, Where } from 'payload'
import type { Publication } from '../../payload-types'

/** Whole publications, whether readers see them or not. */
export async function publicationsWhere(payload: Payload, where: Where): Promise<Publication[]> {
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where,
    pagination: false,
    limit: 0,
  })
  return docs
}
