import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever opens an empty system becomes its first administrator; nobody has a default password. */
export const firstPersonIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
