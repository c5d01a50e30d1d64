import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../disk/absence'
import { goneIn, hashOf, type Withheld, withheldIn } from './withheld'

/** Files of the edition, or folders with a slash at the end, and what readers get instead. */
export type ToWithhold = Readonly<Record<Withheld, Iterable<string>>>

/**
 * Withholds files from readers from this moment on: every front obeys within some milliseconds, and
 * whatever dies afterwards. `group` is what is taken from readers: the id of a release.
 */
export async function withhold(folder: string, group: string, files: ToWithhold): Promise<void> {
  const draft = join(folder, `withheld-${randomUUID()}.new`)
  await mkdir(draft, { recursive: true })
  for (const answer of ['changing', 'gone'] as const)
    for (const file of files[answer]) await writeFile(join(draft, `${hashOf(file)}.${answer}`), '')
  await flush(draft)
  await mkdir(withheldIn(folder), { recursive: true })
  await rename(draft, join(withheldIn(folder), `${group}.${randomUUID()}`))
  await flush(withheldIn(folder))
}

/** What is withheld at present, and since when: milliseconds since 1970 by the clock of the disk. */
export async function withheldGroups(folder: string): Promise<{ group: string; since: number }[]> {
  const names = await namesIn(withheldIn(folder))
  return Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(withheldIn(folder), name))
      return { group: name.split('.')[0] ?? name, since: mtimeMs }
    }),
  )
}

/** Readers are served again what was withheld as this group. */
export async function serveAgain(folder: string, group: string): Promise<void> {
  for (const name of await namesIn(withheldIn(folder))) {
    if (name.split('.')[0] !== group) continue
    const draft = join(folder, `withheld-${randomUUID()}.old`)
    await rename(join(withheldIn(folder), name), draft)
    await rm(draft, { recursive: true })
  }
}

/** Keeps of files that they are in no edition because they were taken from readers. */
export async function keepTaken(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files) {
    await mkdir(goneIn(folder), { recursive: true })
    await writeFile(join(goneIn(folder), hashOf(file)), '')
  }
}

/** A folder's own entries survive a power cut only once the folder is flushed. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
