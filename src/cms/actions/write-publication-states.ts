import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'
import type { PublicationState } from '../../domain/publication'
import type { Within } from '../storage/as-one-write'
import { writeWithin } from '../storage/engines'

/**
 * Writes what publications say of where they stand, by their ids. Nothing else of them changes, nor
 * when they were last written.
 */
export async function writePublicationStates(
  payload: Payload,
  states: ReadonlyMap<string, PublicationState>,
  req?: Within,
): Promise<void> {
  if (states.size === 0) return
  if (payload.db.name === 'sqlite') await inOneStatement(payload, states, req)
  else await oneUpdateForEachState(payload, states, req)
}

/**
 * Payload writes one row after another. Readers in this process use the same connection and would
 * see some of a release, so all rows change in one statement here.
 */
async function inOneStatement(
  payload: Payload,
  states: ReadonlyMap<string, PublicationState>,
  req?: Within,
): Promise<void> {
  const adapter = payload.db as unknown as SQLiteAdapter
  const changes = JSON.stringify(Object.fromEntries(states))
  await writeWithin(payload, req, () =>
    adapter.execute({
      drizzle: adapter.drizzle as never,
      sql: sql`UPDATE publications SET state = changed.value
        FROM json_each(${changes}) AS changed WHERE publications.id = changed.key`,
    }),
  )
}

async function oneUpdateForEachState(
  payload: Payload,
  states: ReadonlyMap<string, PublicationState>,
  req?: Within,
): Promise<void> {
  for (const state of new Set(states.values())) {
    const ids = [...states].filter(([, one]) => one === state).map(([id]) => id)
    await payload.db.updateMany({
      collection: 'publications',
      where: { id: { in: ids } },
      data: { state, updatedAt: null },
      returning: false,
      req,
    })
  }
}
