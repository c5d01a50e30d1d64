import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { identityFile, readEditionIdentity, readMediaIdentity } from '../cms/start/folder-identity'
import { idStep } from '../cms/start/publication-id'
import { type RawDatabase, rawDatabase } from '../cms/storage/raw-database'
import { env } from '../env'

/**
 * Takes an old or unfinished demonstration away: its rows, its edition, and the files of its pictures by their
 * names, because the folder may hold those of another database too.
 */
export async function takeAway(payload: Payload): Promise<void> {
  const database = rawDatabase(payload)
  const pictures = await database.find('media', {})
  await takeEditionAway(database)
  await database.clear()
  for (const name of pictures.flatMap(fileNamesIn))
    rmSync(join(env.MEDIA_DIR, name), { force: true })
}

/** Its pages, and what says that the pictures are its own; those of anything else are left. */
async function takeEditionAway(database: RawDatabase): Promise<void> {
  const [row] = await database.find('start_steps', { name: idStep })
  const isOwn = (id: string | null) => id !== null && id === row?.done
  if (isOwn(readEditionIdentity(env.EDITION_DIR).id))
    rmSync(env.EDITION_DIR, { recursive: true, force: true })
  if (isOwn(readMediaIdentity(env.MEDIA_DIR).id))
    rmSync(join(env.MEDIA_DIR, identityFile), { force: true })
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
