import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Whoever opens an empty system becomes its first administrator; nobody has a default password. Of
 * several at the same moment the unique seat lets one in, and the others find the system not empty.
 */
export const firstPersonIsAdmin: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'create') return { ...data, seat: originalDoc?.seat }
  const { docs } = await req.payload.find({
    collection: 'users',
    select: {},
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length === 0
    ? { ...data, role: 'admin', seat: 'first' }
    : { ...data, seat: randomUUID() }
}
