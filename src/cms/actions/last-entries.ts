import type { Payload } from 'payload'
import type { AuditEntry, Text } from '../../payload-types'

/** The newest audit entry of each text, by the text's id. */
export async function lastEntries(
  payload: Payload,
  texts: readonly Pick<Text, 'id'>[],
): Promise<Map<string, AuditEntry>> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { subject: { in: texts.map(({ id }) => `texts:${id}`) } },
    sort: 'number',
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map((entry) => [entry.subject.slice('texts:'.length), entry]))
}
