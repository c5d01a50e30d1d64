import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { briefly } from '../server-log/cut-down'

type Client = SQLiteAdapter['client']

/** What each adapter does when its process ends, whatever ends it but a kill. */
const atExit = new WeakMap<SQLiteAdapter, () => void>()

/** The folder of the database, which SQLite does not make. */
export function makeRoom(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
}

/**
 * Sees to it that after a stop the file alone holds everything: a copy of it is whole, and no log
 * is left that could be laid over another file. Next ends its process by itself, and `exit` is the
 * only moment that every way of ending has in common; SQLite answers there without waiting.
 */
export function keepFileWhole(adapter: SQLiteAdapter): void {
  if (atExit.has(adapter)) return
  const gather = () => void gatherLog(adapter.client)
  atExit.set(adapter, gather)
  process.on('exit', gather)
}

/** The same when the database is closed before its process ends. */
export async function closeFile(adapter: SQLiteAdapter): Promise<void> {
  const gather = atExit.get(adapter)
  if (gather === undefined) return
  atExit.delete(adapter)
  process.off('exit', gather)
  await gatherLog(adapter.client)
  adapter.client.close()
  // Else a later connection would be made through the closed one.
  Object.assign(adapter, { client: undefined })
}

async function gatherLog(client: Client | undefined): Promise<void> {
  if (client === undefined || client.closed) return
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // The log stays beside the file, and the next start reads both.
    process.stderr.write(`The database file could not be made whole: ${briefly(error)}\n`)
  }
}
