import { randomUUID } from 'node:crypto'
import { link, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, RequestContext } from 'payload'
import { env } from '../../env'
import type { Media } from '../../payload-types'
import { onePerProcess } from '../one-per-process'
import { line } from '../server-log/log-line'
import { isGone, nameOfProcess } from './processes'

/** Milliseconds between two looks for what was left. */
const betweenLooks = 600_000

/** Files that this process keeps aside for as long as it deletes them. */
const leavingNow = onePerProcess('leaving pictures', () => new Set<string>())
const left = onePerProcess('left pictures', () => ({ nextLook: 0 }))

/** Files of pictures that a request brings or takes away, each by the name that its row has. */
type PictureFiles = { brought: string[]; size: number; leaving: Leaving[] }

/** A file that is deleted, and under which name it is kept until its row is gone. */
type Leaving = { name: string; copy: string }

/** Between the name of a file that is kept aside and that of the process which deletes it. */
const aside = '.leaving-'

/** Notes that the files of a new picture, all of which begin like this, wait for their row. */
export function bringPicture(context: RequestContext, beginning: string, size: number): void {
  const files = filesIn(context)
  if (!files) return
  files.brought.push(beginning)
  files.size += size
}

/** Keeps the files of a picture beside themselves until its row is gone; Payload deletes them first. */
export async function setPictureAside(payload: Payload, context: RequestContext, id: unknown) {
  const where = { id: { equals: id } }
  const row = await payload.db.findOne<Media>({ collection: 'media', where })
  const names = [row, ...Object.values(row?.sizes ?? {})].flatMap((one) => one?.filename ?? [])
  const holder = await nameOfProcess(payload)
  for (const name of names) {
    const copy = name + aside + holder
    filesIn(context)?.leaving.push({ name, copy })
    leavingNow.add(copy)
    await link(inMedia(name), inMedia(copy)).catch(unlessDone)
  }
}

/**
 * Does something, and sees to it that afterwards no picture has a row without its files, and none
 * has files without a row: the disk of the pictures may fill up before the last of them is written,
 * and the database may refuse the row.
 */
export async function settlePictures<Value>(
  payload: Payload,
  context: RequestContext,
  work: () => Promise<Value>,
): Promise<Value> {
  const files: PictureFiles = { brought: [], size: 0, leaving: [] }
  context.pictureFiles = files
  try {
    return await work()
  } catch (error) {
    // Payload keeps to itself why a file could not be written; the half of it still fills the disk.
    if (files.brought.length > 0) await tryToWrite(files.size)
    throw error
  } finally {
    if (files.brought.length + files.leaving.length > 0) await settle(payload, files)
    for (const { copy } of files.leaving) leavingNow.delete(copy)
  }
}

function filesIn(context: RequestContext): PictureFiles | undefined {
  return context.pictureFiles as PictureFiles | undefined
}

/** As much as the picture itself, and more than a disk that is called full has for a tail of a file. */
async function tryToWrite(size: number): Promise<void> {
  const file = inMedia(`.${randomUUID()}`)
  try {
    await writeFile(file, Buffer.alloc(Math.max(size, 64 * 1024)), { flush: true })
  } finally {
    await rm(file, { force: true })
  }
}

/** Asks the database which rows are there: a commit may have failed, or only its answer. */
async function settle(payload: Payload, { brought, leaving }: PictureFiles): Promise<void> {
  try {
    const kept = await Promise.all(brought.map((start) => hasRow(payload, { like: start })))
    const gone = brought.filter((_, at) => !kept[at])
    await removeAll(gone)
    // Payload does not wait for the sizes that it was still writing when the first one failed.
    if (gone.length > 0) await pause(100).then(() => removeAll(gone))
    for (const one of leaving) await settleLeaving(payload, one)
  } catch (error) {
    payload.logger.error(line`Files of pictures are left that nobody needs: ${error}`)
  }
}

async function removeAll(starts: readonly string[]): Promise<void> {
  if (starts.length === 0) return
  for (const name of await readdir(env.MEDIA_DIR))
    if (starts.some((start) => name.startsWith(start))) await rm(inMedia(name), { force: true })
}

/**
 * Puts back the files of pictures that were not deleted after all, and takes away the others: what
 * processes kept aside that are gone, or this one when it could not ask the database. Looks at the
 * folder when it is first asked, and then every ten minutes.
 */
export async function settleLeftPictures(payload: Payload, now = performance.now()): Promise<void> {
  if (now < left.nextLook) return
  left.nextLook = now + betweenLooks
  const own = await nameOfProcess(payload)
  for (const file of (await readdir(env.MEDIA_DIR).catch(unlessDone)) ?? []) {
    const [name = '', holder] = file.split(aside)
    if (holder === undefined || leavingNow.has(file)) continue
    if (holder === own || (await isGone(payload, holder)))
      await settleLeaving(payload, { name, copy: file })
  }
}

async function settleLeaving(payload: Payload, { copy, name }: Leaving): Promise<void> {
  // A size is named like its picture, whose row has the name without the size.
  const picture = name.replace(/(-\d+x\d+)?\.\w+$/, '')
  if (await hasRow(payload, { like: picture }))
    await rename(inMedia(copy), inMedia(name)).catch(unlessDone)
  await rm(inMedia(copy), { force: true })
}

async function hasRow(payload: Payload, filename: { like: string }): Promise<boolean> {
  return (await payload.db.findOne({ collection: 'media', where: { filename } })) !== null
}

function inMedia(name: string): string {
  // Else the bundler takes all of the project for files that are read here.
  return join(/* turbopackIgnore: true */ env.MEDIA_DIR, name)
}

/** Not there, or there already by a try before. */
function unlessDone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
}
