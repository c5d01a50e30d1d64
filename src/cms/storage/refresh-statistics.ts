import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/**
 * Lets SQLite look at its tables again after many writes at once; without it, it goes on choosing
 * its indexes as for an empty database. Other databases do so by themselves.
 */
export async function refreshStatistics(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const adapter = payload.db as unknown as SQLiteAdapter
  await adapter.execute({ drizzle: adapter.drizzle as never, raw: 'ANALYZE' })
}
