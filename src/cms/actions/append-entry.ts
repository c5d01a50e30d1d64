import type { Payload } from 'payload'
import { type AuditRecord, entryHash, firstHash } from '../../domain/audit'
import { err, ok, type Result } from '../../domain/result'
import type { AuditEntry } from '../../payload-types'
import type { RecordedActor } from '../actor'
import { now } from '../clock'
import { sha256 } from '../digest'

type NewEntry = RecordedActor & {
  /** What it is about, such as `texts:<id>`; the entry stays when its subject goes. */
  subject: string
  step: string
  /** The count of this entry for its subject; two steps that saw the same state ask for the same. */
  number?: number
  from?: string | null
  to?: string | null
  note?: string | null
  contentHash?: string | null
  ref?: string | null
}

const attempts = 50

/**
 * Appends one entry to the audit log and chains it to the last. The database refuses a `seq` or a
 * subject's `number` that is taken: a taken `seq` is tried again behind the newcomer, a taken
 * `number` (when the caller named one) means that the subject moved on meanwhile.
 */
export async function appendEntry(
  payload: Payload,
  entry: NewEntry,
): Promise<Result<AuditEntry, 'taken'>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const last = await latestEntry(payload)
    const number = entry.number ?? ((await latestEntry(payload, entry.subject))?.number ?? 0) + 1
    const record = chained(entry, number, last)
    try {
      const created = await payload.db.create({ collection: 'audit-entries', data: record })
      return ok(created as AuditEntry)
    } catch (error) {
      if (!isTaken(error)) throw error
      const newest = await latestEntry(payload, entry.subject)
      if (entry.number !== undefined && newest && newest.number >= entry.number) return err('taken')
    }
  }
  throw new Error(`The audit log could not be appended to after ${attempts} attempts.`)
}

/** The newest entry of the log, or of one subject. */
export async function latestEntry(payload: Payload, subject?: string): Promise<AuditEntry | null> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: subject === undefined ? {} : { subject: { equals: subject } },
    sort: '-seq',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}

function chained(entry: NewEntry, number: number, last: AuditEntry | null) {
  const record: AuditRecord = {
    seq: (last?.seq ?? 0) + 1,
    key: `${entry.subject}:${number}`,
    at: now().toISOString(),
    actor: entry.actor,
    actorName: entry.actorName,
    actorRole: entry.actorRole,
    subject: entry.subject,
    number,
    step: entry.step,
    from: entry.from ?? null,
    to: entry.to ?? null,
    note: entry.note ?? null,
    contentHash: entry.contentHash ?? null,
    ref: entry.ref ?? null,
    prevHash: last?.hash ?? firstHash,
  }
  return { ...record, hash: entryHash(record, sha256) }
}

/** Both adapters report a unique key that is taken as a validation error. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationError'
}
