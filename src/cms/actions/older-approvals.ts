import { setImmediate } from 'node:timers/promises'
import type { CollectionSlug, Payload } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { AuditEntry, Commentary, Media, Text, User } from '../../payload-types'
import { theSystem } from '../actor'
import { hashOf } from '../content'
import { carrying } from '../log/carry'
import { idOf, idsIn } from '../person'
import { hashNow, picturesOf } from '../shown-pictures'
import { changeDocument } from '../storage/change-document'

/**
 * Lets approvals that are older than the rule cover pictures as well: where none of them was touched
 * since, they are what was read. Any other such approval is void by its hash, and the start reopens
 * its text.
 */
export async function coverPictures(payload: Payload): Promise<void> {
  const approved = await all<Text>(payload, 'texts', { state: { equals: 'approved' } })
  for (const { body, commentary, id } of approved) {
    if (picturesIn(body).length === 0) continue
    const where = { id: { equals: idOf(commentary) ?? '' } }
    const facts = await payload.db.findOne<Commentary>({ collection: 'commentaries', where })
    if (!facts) continue
    await changeDocument(payload, { collection: 'texts', id }, async (text) => {
      if (text.state !== 'approved' || text.approvedHash !== hashOf(text, facts, {})) return null
      const pictures = await picturesOf({ payload }, text.body)
      const isAsRead = pictures.every(({ updatedAt }) => updatedAt <= (text.approvedAt ?? ''))
      if (!isAsRead) return null
      const hash = await hashNow({ payload }, text, facts)
      const step = { step: 'coverPictures', from: 'approved', to: 'approved', contentHash: hash }
      return { approvedHash: hash, ...carrying(text, { ...theSystem, ...step }) }
    })
  }
}

/**
 * Names those who set the facts of commentaries and the words of pictures before that was kept: who
 * made them and, by the log, whoever has saved them since.
 */
export async function nameContributors(payload: Payload): Promise<void> {
  const people = new Set((await all<User>(payload, 'users')).map(({ id }) => id))
  const saved = await savedBy(payload)
  const tell = async (collection: 'commentaries' | 'media', id: string, maker: string | null) => {
    const by = new Set([maker, ...(saved.get(`${collection}:${id}`) ?? [])])
    const contributors = [...by].flatMap((one) => (one !== null && people.has(one) ? [one] : []))
    if (contributors.length === 0) return
    // The whole document: SQLite keeps a list of people only together with all that is required.
    await changeDocument(payload, { collection, id }, (known) =>
      idsIn(known.contributors ?? []).length > 0
        ? null
        : { ...known, contributors, updatedAt: null },
    )
  }
  for (const { createdBy, id } of await all<Commentary>(payload, 'commentaries'))
    await tell('commentaries', id, idOf(createdBy))
  for (const { id, uploadedBy } of await all<Media>(payload, 'media', {
    isPublic: { not_equals: true },
  }))
    await tell('media', id, idOf(uploadedBy))
}

const entriesAtOnce = 1000

async function savedBy(payload: Payload): Promise<Map<string, Set<string>>> {
  const saved = new Map<string, Set<string>>()
  for (let after = 0; ; ) {
    const { docs } = await payload.db.find<AuditEntry>({
      collection: 'audit-entries',
      where: { and: [{ seq: { greater_than: after } }, { step: { in: ['created', 'changed'] } }] },
      sort: 'seq',
      limit: entriesAtOnce,
      pagination: false,
    })
    for (const { actor, subject } of docs)
      if (actor) saved.set(subject, (saved.get(subject) ?? new Set()).add(actor))
    after = docs.at(-1)?.seq ?? after
    if (docs.length < entriesAtOnce) return saved
    await setImmediate()
  }
}

async function all<Document extends { id: string }>(
  payload: Payload,
  collection: CollectionSlug,
  where = {},
): Promise<Document[]> {
  const { docs } = await payload.db.find<Document>({
    ...{ collection, where, pagination: false, limit: 0 },
  })
  return docs
}
