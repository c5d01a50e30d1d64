import { setImmediate } from 'node:timers/promises'
import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { issueNumberKey } from '../../domain/issue-number'
import { isState } from '../../domain/workflow'
import type { AuditEntry, Issue, User } from '../../payload-types'

const entriesAtOnce = 1000

/**
 * Tells documents that are older than the fields of `keptFields` how many entries they have in the
 * log, and texts and releases what the newest of them says: before, the log came first and a crash
 * could leave a document behind it.
 */
export async function countEntries(payload: Payload): Promise<void> {
  const newest = new Map<string, AuditEntry>()
  for (let after = 0; ; ) {
    const { docs } = await payload.db.find<AuditEntry>({
      collection: 'audit-entries',
      where: { seq: { greater_than: after } },
      sort: 'seq',
      limit: entriesAtOnce,
      pagination: false,
    })
    for (const entry of docs) newest.set(entry.subject, entry)
    after = docs.at(-1)?.seq ?? after
    if (docs.length < entriesAtOnce) break
    await setImmediate()
  }
  for (const [subject, entry] of newest) await tell(payload, subject, entry)
}

async function tell(payload: Payload, subject: string, entry: AuditEntry): Promise<void> {
  const [name = '', id] = subject.split(':')
  if (id === undefined) {
    if (payload.globals.config.some(({ slug }) => slug === name))
      await payload.db.updateGlobal({
        slug: name as GlobalSlug,
        data: { entries: entry.number, revision: 1, updatedAt: null },
      })
    return
  }
  if (!(name in payload.collections)) return
  await payload.db.updateOne({
    collection: name as CollectionSlug,
    id,
    data: { ...followed(name, entry), entries: entry.number, updatedAt: null },
    returning: false,
  })
}

function followed(collection: string, { actor, actorName, actorRole, at, note, to }: AuditEntry) {
  if (collection === 'texts' && isState(to)) return { state: to }
  if (collection !== 'releases' || to !== 'takenBack') return {}
  const by = { takenBackActor: actor, takenBackBy: actorName, takenBackRole: actorRole }
  return { ...by, takenBackAt: at, takenBackWhy: note }
}

/** Gives issues and accounts that are older than their keys one each. */
export async function fillKeys(payload: Payload): Promise<void> {
  const asked = { sort: 'createdAt', limit: 0, pagination: false } as const
  const issues = await payload.db.find<Issue>({ collection: 'issues', ...asked })
  const taken = new Set(issues.docs.flatMap(({ numberKey }) => numberKey ?? []))
  for (const { id, number, numberKey, week } of issues.docs) {
    if (numberKey) continue
    const wanted = issueNumberKey(number, week) ?? id
    const key = taken.has(wanted) ? `${wanted} ${id}` : wanted
    taken.add(key)
    const data = { numberKey: key, updatedAt: null }
    await payload.db.updateOne({ collection: 'issues', id, data, returning: false })
  }
  const users = await payload.db.find<User>({ collection: 'users', ...asked })
  for (const { id, seat } of users.docs)
    if (!seat) {
      const data = { seat: String(id), updatedAt: null }
      await payload.db.updateOne({ collection: 'users', id, data, returning: false })
    }
}

/** People may have put their list of texts in the order of a field that is closed to them now. */
export async function forgetOrderOfTexts(payload: Payload): Promise<void> {
  const where = { key: { equals: 'collection-texts' } }
  await payload.db.deleteMany({ collection: 'payload-preferences', where })
}
