import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { paths } from '../../domain/paths'
import {
  isLate,
  lateAfter,
  type Seen,
  type SeenState,
  seenState,
} from '../../domain/seen-by-readers'
import { env, isDevelopment } from '../../env'
import type { AuditEntry } from '../../payload-types'
import { now } from '../clock'
import type { Person } from '../person'
import { readPrintTroubles } from '../print-trouble'
import { isWithheld } from '../withholding'
import { readAddresses } from './addresses'

/** Where the keeper of an edition writes since when readers see what. */
export function seenFile(folder: string): string {
  return join(folder, 'seen.json')
}

const moments = z.array(z.object({ seq: z.number(), at: z.string() }))

/** Oldest first; none before the first, or when the file is damaged: then nobody knows since when. */
export async function readSeenMoments(folder: string): Promise<Seen[]> {
  try {
    const known = moments.safeParse(JSON.parse(await readFile(seenFile(folder), 'utf8')))
    return known.success ? known.data : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** What readers of this server have of a release, or of its taking back; null of what is unknown. */
export async function readSeen(payload: Payload, release: string): Promise<SeenState | null> {
  const ofRelease: Where = {
    or: [{ ref: { equals: release } }, { subject: { equals: `releases:${release}` } }],
  }
  return stateOf(payload, await changeForReaders(payload, ofRelease, '-seq'))
}

/** The same of a text, for somebody who may see it. */
export async function readSeenOfText(
  payload: Payload,
  user: Person,
  text: string,
): Promise<SeenState | null> {
  const { docs } = await payload.find({
    ...{ collection: 'texts', where: { id: { equals: text } }, depth: 0, limit: 1 },
    ...{ overrideAccess: false, user, pagination: false },
  })
  if (docs.length === 0) return null
  const ofText: Where = { subject: { equals: `texts:${text}` } }
  return stateOf(payload, await changeForReaders(payload, ofText, '-seq'))
}

async function stateOf(payload: Payload, entry: AuditEntry | null): Promise<SeenState | null> {
  if (!entry) return null
  const { at, ref, seq, subject } = entry
  if (!isFollowed) return { state: 'seen', at }
  const release = ref ?? subject.replace(/^releases:/, '')
  // What is taken from readers is withheld before anything is printed.
  if (await isWithheld(release)) return { state: 'seen', at }
  if (await isSetAside(payload, release)) return { state: 'late', at: null }
  return seenState(await readSeenMoments(env.EDITION_DIR), { seq, changed: at, now: now() })
}

/** Whether something of a release could not be printed: then readers do not have it as it is. */
async function isSetAside(payload: Payload, release: string): Promise<boolean> {
  const troubles = await readPrintTroubles(payload)
  const unprinted = new Set(troubles.flatMap(({ pieces }) => pieces.map(({ path }) => path)))
  if (unprinted.size === 0) return false
  const addresses = await readAddresses(payload, { release: { equals: release } })
  return addresses.some(({ language, slug, week }) =>
    unprinted.has(paths.commentary(language, week, slug)),
  )
}

/** The oldest change that readers have not been shown for too long; null when there is none. */
export async function readLateChange(payload: Payload): Promise<AuditEntry | null> {
  if (!isFollowed) return null
  const last = (await readSeenMoments(env.EDITION_DIR)).at(-1)
  // Whoever prints has not come to say anything yet.
  if (!last && performance.now() < lateAfter) return null
  const entry = await changeForReaders(payload, { seq: { greater_than: last?.seq ?? 0 } }, 'seq')
  return entry && isLate(entry.at, now()) ? entry : null
}

/** Without an edition, and while the site is being developed, readers get each page anew. */
const isFollowed = env.EDITION === 'on' && !isDevelopment

/** Steps in the log after which readers have something else. */
export const stepsForReaders: readonly string[] = [
  ...['publish', 'correct', 'retract', 'archive', 'takeBack'],
]

async function changeForReaders(
  payload: Payload,
  where: Where,
  sort: 'seq' | '-seq',
): Promise<AuditEntry | null> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { and: [{ step: { in: [...stepsForReaders] } }, where] },
    ...{ sort, limit: 1, pagination: false },
  })
  return docs[0] ?? null
}
