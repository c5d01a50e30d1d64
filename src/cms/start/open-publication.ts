import { resolve } from 'node:path'
import type { Payload } from 'payload'
import { databaseKind, filePath, placeOfMongo } from '../../domain/database-address'
import { type Found, type Start, startVerdict, stopSentence } from '../../domain/start-verdict'
import { env, startWith } from '../../env'
import { now } from '../clock'
import { latestEntry } from '../log/latest-entry'
import { prepare } from '../prepare'
import { briefly } from '../server-log/cut-down'
import { setTimeFrom } from '../storage/database-time'
import { readEditionIdentity, readMediaIdentity, writeIdentity } from './folder-identity'
import { besideLog, lookIntoDatabase } from './look-into-database'
import { publicationId } from './publication-id'
import { setAsideFolder } from './set-aside'
import { examineFile } from './sqlite-file'
import { StartRefused } from './start-refused'
import { type TakenBackAgain, takeBackAgain } from './take-back-again'
import type { EditionTells, ToldByEdition } from './told-by-edition'

export type Opening = {
  /** Connects to the database; called only once it is known that this makes or spoils none. */
  connect(): Promise<Payload>
  /** Whether a database may be made where there is none. */
  mayCreate: boolean
  /** `database`: whoever only reads it, and has nothing to do with the edition. */
  looksAt: 'everything' | 'database'
  /** Whether another process, which lives, has examined the file just before. */
  isExamined?: boolean
  /** What an edition that is put aside told readers last. */
  tells?: EditionTells
  /** Told of each folder that was put aside. */
  tell?(sentence: string): void
}

/**
 * Opens the database of this publication, and nothing else: what does not belong together is left
 * as it is, and `StartRefused` says what was found and what to do. What it answers is not prepared.
 */
export async function lookFirst(opening: Opening): Promise<{ payload: Payload; start: Start }> {
  const { connect, isExamined = false, looksAt, mayCreate } = opening
  const isFile = databaseKind(env.DATABASE_URI) === 'sqlite'
  const file = isFile ? await examineFile(filePath(env.DATABASE_URI), isExamined) : 'sound'
  const all = looksAt === 'everything'
  const nothing = { isThere: false, id: null, reached: null }
  const folders = all ? readFolders() : { edition: nothing, media: nothing }
  const look = async (payload: Payload | null, database: Found['database']): Promise<Start> => {
    const seq = database.kind === 'opened' ? database.seq : 0
    const found: Found = {
      ...{ database, mayCreate, now: now() },
      edition: await besideLog(payload, seq, folders.edition),
      media: await besideLog(payload, seq, folders.media),
    }
    const verdict = startVerdict(found, all ? startWith : ['clock'])
    if (!verdict.ok) throw new StartRefused(stopSentence(verdict.reason, found, names()))
    return verdict.value
  }
  if (file !== 'sound') await look(null, file === 'missing' ? { kind: 'missing' } : file)
  const payload = await connect()
  try {
    await setTimeFrom(payload)
    return { payload, start: await look(payload, await lookIntoDatabase(payload)) }
  } catch (error) {
    await payload.destroy()
    throw error
  }
}

/** The same for whoever works with it: brought up to date, and its folders named as its own. */
export async function openPublication(opening: Omit<Opening, 'looksAt'>): Promise<Payload> {
  const { payload, start } = await lookFirst({ ...opening, looksAt: 'everything' })
  const folders = { edition: env.EDITION_DIR, media: env.MEDIA_DIR }
  const { tells } = opening
  let told = await readable(folders.edition, () => tells?.kept(folders.edition))
  for (const one of start.setAside) {
    // Read before anything is moved: a start that cannot know what was taken back changes nothing.
    if (one === 'edition' && startWith.includes('restore')) {
      told = await readable(folders.edition, () => tells?.tells(folders.edition))
      if (told) await tells?.keep(folders.edition, told)
    }
    const place = await setAsideFolder(folders[one], now())
    opening.tell?.(`The ${one} that was here is not of this database; it lies in ${place} now.`)
  }
  await prepare(payload)
  if (told) {
    tellOf(await takeBackAgain(payload, told), opening)
    await tells?.forget(folders.edition)
  }
  await nameFolders(payload, start.id, opening.tell)
  return payload
}

/** What cannot be known must not be taken for nothing. */
async function readable(
  edition: string,
  read: () => Promise<ToldByEdition | null> | undefined,
): Promise<ToldByEdition | null> {
  try {
    return (await read()) ?? null
  } catch (error) {
    throw new StartRefused(
      `What was taken back since this copy was made cannot be read from the edition in ${edition} (${briefly(error)}): mend it from a mirror; or move the edition and ${edition}.told-before-restore.json away, and take back by hand what is missing; then start again.`,
    )
  }
}

function tellOf(
  { plans, takenBack, toRetract, unknown }: TakenBackAgain,
  { tell }: Pick<Opening, 'tell'>,
): void {
  if (takenBack > 0)
    tell?.(
      `Releases that were taken back since this copy was made, and are taken back in it now: ${takenBack}.`,
    )
  if (plans > 0)
    tell?.(
      `Plans of releases whose hour has passed, and that are cancelled because they may have gone out before: ${plans}.`,
    )
  if (toRetract.length > 0)
    tell?.(
      `This copy does not know that these were retracted, so readers see them again until somebody retracts them once more: ${toRetract.join(' ')}`,
    )
  if (unknown > 0)
    tell?.(
      `In the last moments before, something was taken back or retracted of which this copy knows nothing (${unknown}): look at the newest issues before anybody else does.`,
    )
}

function readFolders() {
  try {
    return {
      edition: readEditionIdentity(env.EDITION_DIR),
      media: readMediaIdentity(env.MEDIA_DIR),
    }
  } catch (error) {
    // Not the same as a folder that is not there, which may be filled.
    throw new StartRefused(
      `Whose folders these are cannot be read (${messageOf(error)}): check EDITION_DIR, MEDIA_DIR and the rights to them, then start again.`,
    )
  }
}

/** Says in the folders whose they are, and how far the log is. */
async function nameFolders(
  payload: Payload,
  wanted: string | null,
  tell: Opening['tell'],
): Promise<void> {
  const id = await publicationId(payload, wanted ?? undefined)
  const newest = await latestEntry(payload)
  const identity = { id, seq: newest?.seq ?? 0, head: newest?.hash ?? '' }
  for (const folder of [env.EDITION_DIR, env.MEDIA_DIR])
    try {
      await writeIdentity(folder, identity)
    } catch (error) {
      // A full disk, or a folder that this server only reads; the next start tries again.
      tell?.(`Whose folder ${folder} is could not be written there (${briefly(error)}).`)
    }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function names() {
  const { DATABASE_URI, EDITION_DIR, MEDIA_DIR } = env
  const isFile = databaseKind(DATABASE_URI) === 'sqlite'
  const file = isFile ? resolve(filePath(DATABASE_URI)) : ''
  const database = isFile ? file : placeOfMongo(DATABASE_URI)
  return { database, file, edition: resolve(EDITION_DIR), media: resolve(MEDIA_DIR) }
}
