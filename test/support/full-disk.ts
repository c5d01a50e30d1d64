import { spawnSync } from 'node:child_process'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** In which way a disk has no room: none for a new page, for what COMMIT writes, for a picture. */
export type Fullness = 'no new page' | 'no commit' | 'no large file'

/**
 * Does something while nothing more can be stored, for any user and on any disk. Pages are counted
 * by SQLite itself. For a commit, the system refuses this process every byte behind the first
 * thousand of a file, so that a write of the log of SQLite, or of a picture, fails half-way.
 */
export async function onFullDisk<Value>(
  payload: Payload,
  fullness: Fullness,
  work: () => Promise<Value>,
): Promise<Value> {
  const { client } = payload.db as unknown as SQLiteAdapter
  const pages = async (most: number) => {
    await client.execute(`pragma max_page_count = ${most}`)
  }
  if (fullness === 'no new page') {
    // Pages that are free would be used before new ones.
    await client.execute('vacuum')
    await pages(1)
  } else limitFiles(fullness === 'no commit' ? '1000' : '300000')
  try {
    return await work()
  } finally {
    if (fullness === 'no new page') await pages(4_294_967_294)
    else limitFiles('unlimited')
  }
}

function limitFiles(size: string): void {
  const { status, stderr } = spawnSync('prlimit', [`--pid=${process.pid}`, `--fsize=${size}:`])
  if (status !== 0) throw new Error(`No limit could be set: ${stderr}`)
}
