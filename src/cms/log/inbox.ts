import { setTimeout as pause } from 'node:timers/promises'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { type AuditRecord, entryHash, firstHash } from '../../domain/audit'
import type { AuditEntry, AuditInbox } from '../../payload-types'
import { sha256 } from '../digest'
import { isGone } from '../storage/processes'
import { isTaken } from '../storage/taken'
import { type CarriedEntry, carried } from './carry'
import { latestEntry } from './latest-entry'

/** Rows that one process numbers before it looks again. */
const rowsAtOnce = 200

/** Milliseconds for which a process tries to number what waits; the next one goes on with it. */
const patience = 10_000

/**
 * Puts entries where they wait for their place in the log. They have no order yet, so that any number
 * of servers can put some there at once; what is there already stays as it is.
 */
export async function putInInbox(
  payload: Payload,
  subject: string,
  entries: readonly CarriedEntry[],
  { req, ...more }: { req?: PayloadRequest; isDeletion?: boolean; holder?: string } = {},
): Promise<void> {
  for (const entry of entries)
    try {
      await payload.db.create({
        collection: 'audit-inbox',
        data: { ...more, subject, entry, key: keyOf(subject, entry.number) },
        req,
        returning: false,
      })
    } catch (error) {
      if (!isTaken(error)) throw error
    }
}

const running = new WeakMap<Payload, Promise<void>>()
const waiting = new WeakMap<Payload, Promise<void>>()

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
    const { isBeaten, isMore } = await numberSome(payload)
    if (isBeaten) await pause(3 + Math.random() * 12)
    else if (!isMore) return
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
    const outcome = known.has(row.key) ? 'stands' : await judge(payload, row)
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
  const there = await payload.db.findOne({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
  })
  if (there === null) return 'is-next'
  return (await isGone(payload, row.holder)) ? 'is-void' : 'waits'
}

async function keysInLog(payload: Payload, rows: readonly AuditInbox[]): Promise<Set<string>> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { key: { in: rows.map(({ key }) => key) } },
    select: { key: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ key }) => key))
}

function chained({ entry, key, subject }: AuditInbox, last: AuditEntry | null) {
  const record: AuditRecord = {
    ...carried.parse(entry),
    ...{ seq: (last?.seq ?? 0) + 1, key, subject, prevHash: last?.hash ?? firstHash },
  }
  return { ...record, hash: entryHash(record, sha256) }
}

function keyOf(subject: string, number: number): string {
  return `${subject}:${number}`
}

function numberOf({ entry }: AuditInbox): number {
  return carried.parse(entry).number
}
