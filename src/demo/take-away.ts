import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { env } from '../env'
import { rawDatabase } from './raw-database'

/**
 * Takes an old or unfinished demonstration away: its rows, and the files of its pictures by their
 * names, because the folder may hold those of another database too.
 */
export async function takeAway(payload: Payload): Promise<void> {
  const database = rawDatabase(payload)
  const pictures = await database.find('media', {})
  await database.clear()
  for (const name of pictures.flatMap(fileNamesIn))
    rmSync(join(env.MEDIA_DIR, name), { force: true })
}

/** SQLite has the names in columns such as `sizes_small_filename`, MongoDB in a tree. */
function fileNamesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /(^|_)filename$/.test(key) && typeof inner === 'string' && /^[\w.-]+$/.test(inner)
      ? [inner]
      : fileNamesIn(inner),
  )
}
