import type { Payload } from 'payload'
import { stepsUnseen } from '../../domain/waiting-change'
import type { AuditEntry } from '../../payload-types'

/** What may have changed for readers since some entry of the audit log. */
export type Changes = {
  /** The newest entry that was looked at; 0 while the log is empty. */
  seq: number
  /** Its hash, by which another archive shows; empty while the log is empty. */
  head: string
  /** Releases that printed something or were taken back, by id. */
  releases: string[]
  /** Released issues whose own facts changed, by id. */
  issues: string[]
  /** Whether names or settings changed that may stand on any page. */
  everything: boolean
  /** Analysts and pictures that readers know and that are told otherwise now, by id. */
  analysts: string[]
  pictures: string[]
  /** Whether somebody changed an old address. */
  redirects: boolean
  /** Whether words that readers had are no longer theirs to read. */
  withdraws: boolean
  /** Whether every release named here was seen to its end: bylines, pictures and addresses open. */
  isSettled: boolean
}

const printing = ['publish', 'correct', 'retract', 'archive', 'takeBack']
const withdrawing = ['takeBack', 'retract']
/** Things that pages name or show once readers know them. */
const named = ['sections', 'analysts', 'media', 'verdicts'] as const
type Named = (typeof named)[number]
const entriesAtOnce = 500

/** Number and hash of the newest entry of the audit log. */
export async function newestEntry(payload: Payload): Promise<Pick<Changes, 'seq' | 'head'>> {
  const [entry] = await entriesWhere(payload, { limit: 1, sort: '-seq' })
  return { seq: entry?.seq ?? 0, head: entry?.hash ?? '' }
}

/** Whether the log still says what it said: not so in another archive, or an older copy of this one. */
export async function isSameLog(payload: Payload, known: Pick<Changes, 'seq' | 'head'>) {
  if (known.seq === 0) return true
  const [entry] = await entriesWhere(payload, { after: known.seq - 1, limit: 1, sort: 'seq' })
  return entry?.seq === known.seq && entry.hash === known.head
}

/**
 * Every change that readers could notice leaves an entry in the audit log, also one made by another
 * process; so the log says what to print again. `since` is the number of the last entry known.
 */
export async function readChanges(payload: Payload, since: number): Promise<Changes> {
  const all: AuditEntry[] = []
  let page = await entriesWhere(payload, { after: since, limit: entriesAtOnce, sort: 'seq' })
  while (page.length > 0) {
    all.push(...page)
    const after = page.at(-1)?.seq ?? since
    page = await entriesWhere(payload, { after, limit: entriesAtOnce, sort: 'seq' })
  }
  const entries = all.filter(({ step }) => !stepsUnseen.includes(step))
  const releases = [...new Set(entries.flatMap(releaseIn))]
  const { analysts, media, sections, verdicts } = await changedNames(payload, entries)
  return {
    seq: all.at(-1)?.seq ?? since,
    head: all.at(-1)?.hash ?? '',
    releases,
    issues: [...new Set(entries.flatMap((entry) => subjectIn(entry, 'issues')))],
    everything:
      entries.some(
        ({ subject, step }) => subject === 'site-settings' || wasDeleted(subject, step),
      ) || sections.length + verdicts.length > 0,
    analysts,
    pictures: media,
    redirects: entries.some(({ subject }) => subject.startsWith('redirects:')),
    withdraws: entries.some(({ step }) => withdrawing.includes(step)),
    isSettled: await areFinished(payload, releases),
  }
}

type Asked = { after?: number; limit: number; sort: string }

async function entriesWhere(payload: Payload, { after, limit, sort }: Asked) {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: after === undefined ? {} : { seq: { greater_than: after } },
    select: { seq: true, hash: true, subject: true, step: true, ref: true },
    sort,
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as AuditEntry[]
}

function releaseIn({ step, ref, subject }: AuditEntry): string[] {
  if (!printing.includes(step)) return []
  if (subject.startsWith('releases:')) return [subject.slice('releases:'.length)]
  return ref ? [ref] : []
}

function subjectIn({ subject }: AuditEntry, collection: string): string[] {
  return subject.startsWith(`${collection}:`) ? [subject.slice(collection.length + 1)] : []
}

function wasDeleted(subject: string, step: string): boolean {
  return step === 'deleted' && named.some((collection) => subject.startsWith(`${collection}:`))
}

/** Those that changed and that readers know; what they do not know yet may change without them. */
async function changedNames(payload: Payload, entries: readonly AuditEntry[]) {
  const changed = entries.filter(({ step }) => step !== 'created')
  const found: Record<Named, string[]> = { sections: [], analysts: [], media: [], verdicts: [] }
  for (const collection of named) {
    const ids = [...new Set(changed.flatMap((entry) => subjectIn(entry, collection)))]
    if (ids.length > 0) found[collection] = await knownToReaders(payload, collection, ids)
  }
  return found
}

async function knownToReaders(payload: Payload, collection: Named, ids: string[]) {
  if (collection === 'verdicts') return ids
  const { docs } = await payload.find({
    collection,
    where: { and: [{ id: { in: ids } }, { isPublic: { equals: true } }] },
    select: { isPublic: true },
    ...{ depth: 0, pagination: false, overrideAccess: true },
  })
  return docs.map(({ id }) => id)
}

async function areFinished(payload: Payload, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const { totalDocs } = await payload.count({
    collection: 'releases',
    where: { and: [{ id: { in: [...ids] } }, { finished: { equals: false } }] },
    overrideAccess: true,
  })
  return totalDocs === 0
}
