import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import type { Kept } from '../storage/kept-fields'
import type { Logged } from '../storage/logged'
import { nameOf } from '../storage/write-conflict'
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
    payload.logger.warn(`Entries wait for their place in the audit log: ${nameOf(error)}`)
  }
}

/** Sends what a crash, or a database that was away, left with its documents. */
export async function sendWhatIsLeft(payload: Payload): Promise<void> {
  for (const collection of keptCollections(payload)) {
    const { docs } = await payload.db.find<Kept & { id: string }>({
      collection,
      where: { isUnlogged: { equals: true } },
      limit: 100,
      pagination: false,
    })
    await sendToLog(
      payload,
      docs.map(({ entries, id, unlogged }) => ({
        ...{ kind: 'document', collection, id: String(id), entries: entries ?? 0, unlogged },
      })),
    )
  }
  for (const { slug } of payload.globals.config) {
    const { entries, isUnlogged, unlogged } = await payload.db.findGlobal<Kept>({
      slug: slug as GlobalSlug,
    })
    if (isUnlogged)
      await sendToLog(payload, [{ kind: 'global', slug, entries: entries ?? 0, unlogged }])
  }
  await numberInbox(payload)
}

/** The collections whose documents carry their entries. */
function keptCollections(payload: Payload): CollectionSlug[] {
  return Object.values(payload.collections).flatMap(({ config }) =>
    config.flattenedFields.some((field) => field.name === 'isUnlogged')
      ? [config.slug as CollectionSlug]
      : [],
  )
}

function subjectOf(one: Exclude<Logged, { kind: 'inbox' }>): string {
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
