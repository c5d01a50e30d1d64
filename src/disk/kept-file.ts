import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { textIn } from './absence'

/** What is known of a small file in which something is kept from start to start. */
export type Kept<Value> =
  | { kind: 'absent' }
  | { kind: 'whole'; value: Value }
  /** It is there and says nothing that can be believed: empty, cut off, or something else. */
  | { kind: 'damaged' }

/** How a file is called, checked and numbered. Another version means another shape. */
export type KeptFile<Value> = { file: string; shape: z.ZodType<Value>; version: number }

const sentenceOfOurs: unique symbol = Symbol.for('weekly-review.own-sentence')

/** A program of a later version wrote this; whoever cannot understand it must not replace it. */
export class LaterVersion extends Error {
  override name = 'LaterVersion'
  /** Known by this as a sentence of ours: see `ownSentence`. */
  readonly [sentenceOfOurs] = true
}

/** What others read as well calls it its format. */
const numbered = z.object({ version: z.int().default(1), format: z.int().default(1) })

/** Fails when the file cannot be read, which says nothing about what is in it. */
export async function readKept<Value>({
  file,
  shape,
  version,
}: KeptFile<Value>): Promise<Kept<Value>> {
  const text = await textIn(file)
  return text === null ? { kind: 'absent' } : whatIsIn(text, { file, shape, version })
}

/** The same of words that were read already. */
export function whatIsIn<Value>(
  text: string,
  { file, shape, version }: KeptFile<Value>,
): Kept<Value> {
  const said = parsed(text)
  const written = numbered.safeParse(said)
  if (written.success && Math.max(written.data.version, written.data.format) > version)
    throw new LaterVersion(
      `${file} was written by a later version of this program. Install that version again, ` +
        'or move the file away to begin anew without it.',
    )
  const checked = shape.safeParse(said)
  return checked.success ? { kind: 'whole', value: checked.data } : { kind: 'damaged' }
}

/**
 * Puts bytes where a file is or is not yet: all of them or none, and on the disk itself before this
 * answers, so that no loss of power leaves an empty file under the name.
 */
export async function keepFile(file: string, bytes: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const draft = draftOf(file)
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw error
  }
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A name for what is not complete yet; no two writers choose the same. */
export function draftOf(file: string): string {
  return `${file}.${randomUUID().slice(0, 8)}.new`
}

/** Takes away what writers that are gone left half-way in a folder. */
export async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/\.[0-9a-f]{8}\.new$/.test(name)) await rm(join(folder, name), { force: true })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Cut off or overwritten: the shape says that it is damaged.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
