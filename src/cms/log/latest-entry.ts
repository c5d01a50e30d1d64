import type { Payload } from 'payload'
import type { AuditEntry } from '../../payload-types'

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

/** The entries of a subject that belong to something, such as a release; oldest first. */
export async function entriesOf(
  payload: Payload,
  subject: string,
  ref: string,
): Promise<AuditEntry[]> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { and: [{ ref: { equals: ref } }, { subject: { equals: subject } }] },
    sort: 'seq',
    limit: 0,
    pagination: false,
  })
  return docs
}
