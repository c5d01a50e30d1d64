import { isDeepStrictEqual } from 'node:util'
import type { CollectionSlug, Payload, Where } from 'payload'
import { type Row, rowsOf, versionsOf } from './records'
import { collectionsOf } from './who-may-see'

/**
 * Everything there is, by place and id. A place is a collection, `<slug>/versions` for the versions
 * of one, or `globals/<slug>`.
 */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Row>>

export type Change = {
  place: string
  id: string
  kind: 'created' | 'changed' | 'deleted'
  before: Row | null
  after: Row | null
  /** The top-level fields that differ, without timestamps. */
  fields: string[]
}

/** What the system keeps for itself moves by itself. */
const machinery = ['audit-inbox', 'processes', 'leases', 'start-steps']

/** What counts the writes of a document, whatever they change, or carries their entries. */
const counting = ['revision', 'entries', 'unlogged', 'isUnlogged', 'heldBy']

function placesOf(payload: Payload): string[] {
  const slugs = collectionsOf(payload).filter((slug) => !machinery.includes(slug))
  const versioned = slugs.filter((slug) => payload.collections[slug].config.versions)
  return [
    ...slugs,
    ...versioned.map((slug) => `${slug}/versions`),
    ...payload.config.globals.map(({ slug }) => `globals/${slug}`),
  ]
}

export async function takeSnapshot(
  payload: Payload,
  places: Iterable<string> = placesOf(payload),
): Promise<Snapshot> {
  const snapshot = new Map<string, ReadonlyMap<string, Row>>()
  for (const place of places) {
    const rows = await rowsAt(payload, place)
    snapshot.set(place, new Map(rows.map((row) => [row.id, row])))
  }
  return snapshot
}

/** What differs in the places that both have. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [...after].flatMap(([place, now]) => {
    if (machinery.includes(place)) return []
    const then = before.get(place) ?? new Map<string, Row>()
    const ids = [...new Set([...then.keys(), ...now.keys()])]
    return ids
      .map((id) => changeOf(place, id, then.get(id) ?? null, now.get(id) ?? null))
      .filter(({ kind, fields }) => kind !== 'changed' || fields.length > 0)
  })
}

/** Which of some changes are still there. */
export async function changesLeft(payload: Payload, changes: readonly Change[]): Promise<Change[]> {
  const left: Change[] = []
  for (const { place, id, before } of changes) {
    const [now = null] = await rowsAt(payload, place, { id: { equals: id } })
    const change = changeOf(place, id, before, now)
    if ((before ?? now) && (change.kind !== 'changed' || change.fields.length > 0))
      left.push(change)
  }
  return left
}

async function rowsAt(payload: Payload, place: string, where?: Where): Promise<Row[]> {
  const [root = '', rest = ''] = place.split('/')
  if (root === 'globals') return [await payload.db.findGlobal<Row>({ slug: rest, locale: 'all' })]
  const read = rest === 'versions' ? versionsOf : rowsOf
  return read(payload, root as CollectionSlug, where)
}

function changeOf(place: string, id: string, before: Row | null, after: Row | null): Change {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const fields = [...names].filter(
    (name) =>
      !isTimestamp(name) && !counting.includes(name) && !isSame(before?.[name], after?.[name]),
  )
  const kind = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  return { place, id, kind, before, after, fields }
}

function isTimestamp(name: string): boolean {
  return name === 'updatedAt' || name === 'createdAt'
}

function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(withoutBlanks(one), withoutBlanks(other))
}

/** A value that is not there may be left out, or null, or an object of nulls. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return value ?? null
  const entries = Object.entries(value)
    .filter(([key]) => !counting.includes(key))
    .map(([key, item]) => [key, withoutBlanks(item)] as const)
    .filter(([, item]) => item !== null)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
