import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, Payload } from 'payload'
import { objectId } from './mongo-driver'

export type Row = Record<string, unknown> & { id: string }

/** Writes documents past Payload, with ids made by `newId`; on MongoDB all of them at once. */
export async function insertRows(
  payload: Payload,
  collection: CollectionSlug,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  if (payload.db.name === 'sqlite') {
    for (const { id, ...data } of rows)
      await payload.db.create({ collection, customID: id, data, returning: false })
    return
  }
  const { collections } = payload.db as unknown as MongooseAdapter
  const createdAt = new Date()
  await collections[collection]?.collection.insertMany(
    rows.map(({ id, ...data }) => ({
      ...(withObjectIds({ _id: id, ...data }) as object),
      ...{ createdAt, updatedAt: createdAt },
    })),
  )
}

/** MongoDB keeps what names another document in a type of its own. */
function withObjectIds(value: unknown): unknown {
  if (typeof value === 'string') return /^[0-9a-f]{24}$/.test(value) ? objectId(value) : value
  if (Array.isArray(value)) return value.map(withObjectIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withObjectIds(inner)]),
  )
}
