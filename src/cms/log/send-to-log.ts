import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { line } from '../server-log/log-line'
import type { Within } from '../storage/as-one-write'
import { asStored } from '../storage/engines'
import type { Kept } from '../storage/kept-fields'
import type { Logged } from '../storage/logged'
import { carriedBy } from './carry'
import { numberInbox, putInInbox } from './inbox'

/**
 * Sends to the log what stored documents carry, and lets them put it down. Never fails: what cannot
 * be sent now is carried on, and sent by the next look of any server.
 */
export async function sendToLog(payload: Payload, logged: readonly Logged[]): Promise<void> {
  if (logged.length === 0) return
  try {
    for (const one of logged)
      if (one.kind !== 'inbox') await putInInbox(payload, subjectOf(one), carriedBy(one))
    await numberInbox(payload)
    for (const one of logged) await putDown(payload, one)
  } catch (error) {
    payload.logger.warn(line`Entries wait for their place in the audit log: ${error}`)
  }
}

type Carrying = Exclude<Logged, { kind: 'inbox' }>

/** Sends what a crash, or a database that was away, left with its documents. */
export async function sendWhatIsLeft(payload: Payload): Promise<void> {
  for (const collection of keptCollections(payload)) {
    const { docs } = await payload.db.find<Kept & { id: string }>({
      collection,
      where: { isUnlogged: { equals: true } },
      limit: 100,
      pagination: false,
    })
    for (const { entries, id, unlogged } of docs)
      await sendIfStored(payload, {
        ...{ kind: 'document', collection, id: String(id), entries: entries ?? 0, unlogged },
      })
  }
  for (const { slug } of payload.globals.config) {
    const { entries, isUnlogged, unlogged } = await payload.db.findGlobal<Kept>({
      slug: slug as GlobalSlug,
    })
    if (isUnlogged)
      await sendIfStored(payload, { kind: 'global', slug, entries: entries ?? 0, unlogged })
  }
  await numberInbox(payload)
}

/** A look from outside of a transaction may see what is undone a moment later. */
async function sendIfStored(payload: Payload, one: Carrying): Promise<void> {
  const stored = await asStored(payload, (req) => readAgain(payload, one, req))
  if (JSON.stringify(stored?.unlogged) === JSON.stringify(one.unlogged))
    await sendToLog(payload, [one])
}

async function readAgain(payload: Payload, one: Carrying, req: Within): Promise<Kept | null> {
  if (one.kind === 'global')
    return payload.db.findGlobal<Kept>({ slug: one.slug as GlobalSlug, req })
  const where = { id: { equals: one.id } }
  return payload.db.findOne<Kept & { id: string }>({
    ...{ collection: one.collection as CollectionSlug, where, req },
  })
}

/** The collections whose documents carry their entries. */
export function keptCollections(payload: Payload): CollectionSlug[] {
  return Object.values(payload.collections).flatMap(({ config }) =>
    config.flattenedFields.some((field) => field.name === 'isUnlogged')
      ? [config.slug as CollectionSlug]
      : [],
  )
}

function subjectOf(one: Carrying): string {
  return one.kind === 'global' ? one.slug : `${one.collection}:${one.id}`
}

const nothing = { unlogged: null, isUnlogged: false, updatedAt: null }

/** Unless the document has made another entry since; whoever wrote that puts both down. */
async function putDown(payload: Payload, one: Logged): Promise<void> {
  if (one.kind === 'document')
    await payload.db.updateOne({
      collection: one.collection as CollectionSlug,
      where: { and: [{ id: { equals: one.id } }, { entries: { equals: one.entries } }] },
      data: { ...nothing },
      returning: false,
    })
  if (one.kind !== 'global') return
  const slug = one.slug as GlobalSlug
  const { entries, revision } = await payload.db.findGlobal<Kept>({ slug })
  if (entries !== one.entries) return
  await payload.db.updateGlobal({ slug, data: { ...nothing, revision } })
}
