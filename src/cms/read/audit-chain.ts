import type { Payload } from 'payload'
import { type AuditRecord, type ChainFault, chainFault, firstHash } from '../../domain/audit'
import { err, ok, type Result } from '../../domain/result'
import type { AuditEntry } from '../../payload-types'
import { sha256 } from '../digest'

const entriesAtOnce = 500

/**
 * Reads the whole audit log in order and recomputes every hash. Answers with the number of entries
 * and the head, the hash of the newest: entries cut off the end show in no other way than by a head
 * that differs from one noted earlier. Else the first fault.
 */
export async function verifyAuditLog(
  payload: Payload,
  pageSize = entriesAtOnce,
): Promise<Result<{ entries: number; head: string }, ChainFault>> {
  let last = { seq: 0, hash: firstHash }
  let page = await entriesAfter(payload, null, pageSize)
  while (page.length > 0) {
    const fault = chainFault(page, last, sha256)
    if (fault) return err(fault)
    last = page.at(-1) ?? last
    page = await entriesAfter(payload, last.seq, pageSize)
  }
  return ok({ entries: last.seq, head: last.hash })
}

/** The first page has no lower bound, so that an entry put before the first is found as well. */
async function entriesAfter(payload: Payload, seq: number | null, limit: number) {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: seq === null ? {} : { seq: { greater_than: seq } },
    sort: 'seq',
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(asRecord)
}

/** MongoDB leaves out what SQLite gives as null. */
function asRecord(entry: AuditEntry): AuditRecord & { hash: string } {
  return {
    ...entry,
    actor: entry.actor ?? null,
    actorName: entry.actorName ?? '',
    actorRole: entry.actorRole ?? '',
    from: entry.from ?? null,
    to: entry.to ?? null,
    note: entry.note ?? null,
    contentHash: entry.contentHash ?? null,
    ref: entry.ref ?? null,
  }
}
