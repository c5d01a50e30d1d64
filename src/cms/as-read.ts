import type { Payload } from 'payload'
import { canonicalJson } from '../domain/content-hash'
import type { Commentary } from '../payload-types'
import { sha256 } from './digest'
import { idOf, idsIn } from './person'
import { waitingFieldsOf } from './public-fields'
import { valueAt } from './value-at'

/**
 * The hash of what somebody reads who reviews a text: what an approval covers (`hash`), and the names
 * under which it stands, which go out with it and are not part of what is approved. So nobody says yes
 * to a byline, section or week that was another one when they read it.
 */
export async function hashAsRead(
  payload: Payload,
  hash: string,
  { analysts, issue, section }: Commentary,
): Promise<string> {
  const names = [
    await namesIn(payload, 'analysts', idsIn(analysts ?? []), waitingFieldsOf('analysts')),
    await namesIn(payload, 'sections', idsIn([section]), waitingFieldsOf('sections')),
    await namesIn(payload, 'issues', idsIn([issue]), ['start', 'number']),
  ]
  return sha256(canonicalJson({ hash, names }))
}

async function namesIn(
  payload: Payload,
  collection: 'analysts' | 'sections' | 'issues',
  ids: readonly string[],
  fields: readonly string[],
): Promise<unknown[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where: { id: { in: [...ids] } },
    ...{ locale: 'all', pagination: false, limit: 0 },
  })
  const named = docs.map((doc) => ({
    id: doc.id,
    ...Object.fromEntries(fields.map((field) => [field, plain(valueAt(doc, field))])),
  }))
  return named.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** A picture by its id, whatever depth it was read at. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value
    ? idOf(value as { id: string })
    : (value ?? null)
}
