import { setTimeout as pause } from 'node:timers/promises'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { type AuditRecord, entryHash, firstHash } from '../../domain/audit'
import type { AuditEntry, AuditInbox } from '../../payload-types'
import { sha256 } from '../digest'
import { onePerProcess } from '../one-per-process'
import { asStored } from '../storage/engines'
import { isGone } from '../storage/processes'
import { isTaken } from '../storage/taken'
import { SavedMeanwhile } from '../storage/write-conflict'
import { type CarriedEntry, carried } from './carry'
import { latestEntry } from './latest-entry'

/** Rows that one process numbers before it looks again. */
const rowsAtOnce = 200

/** Milliseconds for which a process tries to number what waits; the next one goes on with it. */
const patience = 10_000

/** Of a deletion, by which process. */
type Kind = { isDeletion?: boolean; holder?: string }

/**
 * Puts entries where they wait for their place in the log. They have no order yet, so that any number
 * of servers can put some there at once; what is there already stays as it is.
 */
export async function putInInbox(
  payload: Payload,
  subject: string,
  entries: readonly CarriedEntry[],
  { req, ...more }: Kind & { req?: Partial<PayloadRequest> } = {},
): Promise<void> {
  for (const entry of entries) {
    const key = rowKey(subject, entry.number, more)
    // Asked first, because a transaction does not survive a key that is taken.
    if (req?.transactionID !== undefined && (await isThere(payload, key, req))) continue
    try {
      const data = { ...more, subject, entry, key }
      await payload.db.create({ collection: 'audit-inbox', data, req, returning: false })
    } catch (error) {
      if (!isTaken(error)) throw error
      if (req?.transactionID !== undefined) throw new SavedMeanwhile('audit-inbox')
    }
  }
}

async function isThere(
  payload: Payload,
  key: string,
  req: Partial<PayloadRequest>,
): Promise<boolean> {
  const where = { key: { equals: key } }
  return (await payload.db.findOne({ collection: 'audit-inbox', where, req })) !== null
}

const { running, waiting } = onePerProcess('rounds of the inbox', () => ({
  running: new WeakMap<Payload, Promise<void>>(),
  waiting: new WeakMap<Payload, Promise<void>>(),
}))

/**
 * Gives everything that waits its number in the log and chains it to the entry before. Whoever does
 * it numbers the entries of all servers, so ten that write at once hardly ever meet: one round of
 * each process runs at a time, and one more stands for all who ask meanwhile.
 */
export function numberInbox(payload: Payload): Promise<void> {
  const next = waiting.get(payload)
  if (next) return next
  const before = running.get(payload) ?? Promise.resolve()
  const round = before
    .catch(() => {})
    .then(() => {
      waiting.delete(payload)
      running.set(payload, round)
      return numberAll(payload)
    })
  waiting.set(payload, round)
  return round
}

async function numberAll(payload: Payload): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    const begun = performance.now()
    const { isBeaten, isMore } = await numberSome(payload)
    // Whoever was faster numbers the rest as well, so it pays to let them: for some of their rounds,
    // which take as long as ours.
    if (isBeaten) {
      const rest = 5 + (performance.now() - begun) * (2 + 4 * Math.random())
      await pause(Math.max(0, Math.min(rest, end - performance.now())))
    } else if (!isMore) return
  }
}

async function numberSome(payload: Payload): Promise<{ isBeaten: boolean; isMore: boolean }> {
  const { docs: rows } = await payload.db.find<AuditInbox>({
    collection: 'audit-inbox',
    sort: 'createdAt',
    limit: rowsAtOnce,
    pagination: false,
  })
  if (rows.length === 0) return { isBeaten: false, isMore: false }
  // First the head, then what is known: what another process adds in between takes the next number,
  // and is met there.
  let last = await latestEntry(payload)
  const known = await keysInLog(payload, rows)
  const done: string[] = []
  let isBeaten = false
  for (const row of inOrder(rows)) {
    const outcome = known.has(logKey(row)) ? 'stands' : await judge(payload, row)
    if (outcome !== 'waits') done.push(row.id)
    if (outcome !== 'is-next') continue
    const record = chained(row, last)
    try {
      last = (await payload.db.create({ collection: 'audit-entries', data: record })) as AuditEntry
    } catch (error) {
      if (!isTaken(error)) throw error
      done.pop()
      isBeaten = true
      break
    }
  }
  if (done.length > 0)
    await payload.db.deleteMany({ collection: 'audit-inbox', where: { id: { in: done } } })
  return { isBeaten, isMore: rows.length === rowsAtOnce && done.length > 0 }
}

/** In the order of their coming, but those of one subject by their number: clocks may differ. */
function inOrder(rows: readonly AuditInbox[]): AuditInbox[] {
  const byNumber = rows.toSorted((one, other) => numberOf(one) - numberOf(other))
  const bySubject = new Map<string, AuditInbox[]>()
  for (const row of byNumber)
    bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), row])
  return rows.flatMap(({ subject }) => bySubject.get(subject)?.shift() ?? [])
}

/** That something was deleted is told once it is gone, and never when its process died before. */
async function judge(payload: Payload, row: AuditInbox): Promise<'is-next' | 'waits' | 'is-void'> {
  if (!row.isDeletion) return 'is-next'
  const [collection = '', id = ''] = row.subject.split(':')
  const where = { id: { equals: id } }
  const there = await asStored(payload, (req) =>
    payload.db.findOne({ collection: collection as CollectionSlug, where, req }),
  )
  if (there === null) return 'is-next'
  return (await isGone(payload, row.holder)) ? 'is-void' : 'waits'
}

async function keysInLog(payload: Payload, rows: readonly AuditInbox[]): Promise<Set<string>> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { key: { in: rows.map(logKey) } },
    select: { key: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ key }) => key))
}

function chained(row: AuditInbox, last: AuditEntry | null) {
  const { entry, subject } = row
  const record: AuditRecord = {
    ...carried.parse(entry),
    ...{ seq: (last?.seq ?? 0) + 1, key: logKey(row), subject, prevHash: last?.hash ?? firstHash },
  }
  return { ...record, hash: entryHash(record, sha256) }
}

/**
 * Two who delete the same thing each put down that they do: when one of them dies before, its row is
 * void, and the other's must still be there.
 */
function rowKey(subject: string, number: number, { isDeletion, holder }: Kind): string {
  return isDeletion ? `${subject}:deleted ${holder}` : `${subject}:${number}`
}

/** By what the log knows an entry; nothing is deleted twice. */
function logKey({ isDeletion, key, subject }: AuditInbox): string {
  return isDeletion ? `${subject}:deleted` : key
}

function numberOf({ entry }: AuditInbox): number {
  return carried.parse(entry).number
}
