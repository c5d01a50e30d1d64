import type { Payload } from 'payload'
import { migrations } from '../../../migrations/sqlite/index'
import type { DatabaseFound, FolderFound } from '../../domain/start-verdict'
import { knownSteps } from '../prepare'
import { type RawDatabase, rawDatabase } from '../storage/raw-database'
import type { Identified } from './folder-identity'
import { idStep } from './publication-id'

/**
 * What a database holds before anything is written into it, and before Payload may touch its
 * tables: it may be of an older or of a later version.
 */
export async function lookIntoDatabase(payload: Payload): Promise<DatabaseFound> {
  const database = rawDatabase(payload)
  const [row] = await database.find('start_steps', { name: idStep })
  const newest = await database.last('audit_entries', 'seq')
  const id = typeof row?.done === 'string' ? row.done : null
  const seq = Number(newest?.seq ?? 0)
  return {
    kind: 'opened',
    ...{ id, seq, isNew: id === null && seq === 0 },
    unknown: await unknownChange(database),
    at: newest === null ? null : momentOf(newest.at),
  }
}

/** What a folder says of itself, seen from the log of the database. */
export async function besideLog(
  payload: Payload | null,
  seq: number,
  { atLeast = 0, id, isThere, reached }: Identified,
): Promise<FolderFound> {
  if (atLeast > seq) return { isThere, id, log: 'further' }
  if (reached === null) return { isThere, id, log: 'unknown' }
  if (reached.seq === 0) return { isThere, id, log: 'agrees' }
  if (payload === null || reached.seq > seq) return { isThere, id, log: 'further' }
  const [entry] = await rawDatabase(payload).find('audit_entries', { seq: reached.seq })
  return { isThere, id, log: entry?.hash === reached.head ? 'agrees' : 'differs' }
}

/** A change of the schema, or a step of a start, that only a later version can have made. */
async function unknownChange(database: RawDatabase): Promise<string | null> {
  const known = new Set<unknown>([...migrations.map(({ name }) => name), ...knownSteps(), idStep])
  const made = await database.find('payload_migrations', {})
  const done = await database.find('start_steps', {})
  // A batch of -1 is none: a schema that was pushed while something was developed.
  const rows = [...made.filter(({ batch }) => Number(batch) !== -1), ...done]
  const unknown = rows.find(({ name }) => !known.has(name))
  return unknown === undefined ? null : String(unknown.name)
}

function momentOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null
}
