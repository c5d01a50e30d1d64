import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { locales } from '../../domain/locale'
import type { AuditEntry, Issue } from '../../payload-types'
import { unapprovedWords } from '../issue-words'

/**
 * Whoever changed an issue before its words were approved may have written them, in any language:
 * the log knows who that was, though not what they changed. What readers have already was read by two.
 */
export async function countOldWriters(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Issue>({
    ...{ collection: 'issues', where: { wordWriters: { exists: false } } },
    ...{ locale: 'all', limit: 0, pagination: false },
  })
  for (const issue of docs) {
    const { id } = issue
    const isOpen = unapprovedWords({ ...issue }).length > 0
    const writers = isOpen ? await writersIn(payload, id) : []
    const wordWriters = Object.fromEntries(locales.map((language) => [language, writers]))
    await payload.db.updateOne({
      ...{ collection: 'issues', id, returning: false },
      data: { wordWriters, updatedAt: null },
    })
    await setImmediate()
  }
}

async function writersIn(payload: Payload, issue: string): Promise<string[]> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: {
      and: [{ subject: { equals: `issues:${issue}` } }, { step: { in: ['created', 'changed'] } }],
    },
    ...{ limit: 0, pagination: false },
  })
  return [...new Set(docs.flatMap(({ actor }) => actor ?? []))]
}
