import type { CollectionSlug, Payload, Where } from 'payload'

/** A row of the database as it is kept, without rules and hooks. */
export type Row = Record<string, unknown> & { id: string }

export async function rowsOf(
  payload: Payload,
  collection: CollectionSlug,
  where: Where = {},
): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where,
    locale: 'all',
    limit: 0,
    pagination: false,
    sort: 'id',
  })
  return docs
}

export async function versionsOf(
  payload: Payload,
  collection: CollectionSlug,
  where: Where = {},
): Promise<Row[]> {
  const { docs } = await payload.db.findVersions({
    collection,
    where,
    locale: 'all',
    limit: 0,
    pagination: false,
    sort: 'id',
  })
  return docs.map((version) => ({ ...version, id: String(version.id) }))
}

/** The id behind a relationship in a row. */
export function idIn(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  if ('value' in value) return idIn(value.value)
  return 'id' in value ? idIn(value.id) : null
}

export function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((item) => idIn(item) ?? []) : []
}
