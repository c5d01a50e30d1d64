import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  GlobalBeforeChangeHook,
  GlobalSlug,
} from 'payload'
import { actorOf } from '../actor'
import { asCarried, carriedBy, carrying } from '../log/carry'
import { putInInbox } from '../log/inbox'
import type { Kept } from '../storage/kept-fields'
import { nameOfProcess } from '../storage/processes'

/**
 * Records that somebody changed a thing that readers may notice or that decides who may do what, in
 * the very write that changes it. What was written is not kept, only that it was, by whom and when.
 */
export const recordChange: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const step = operation === 'create' ? 'created' : 'changed'
  return { ...data, ...carrying(originalDoc ?? {}, { ...actorOf(req), step }) }
}

/**
 * The same for a global. Its hooks do not see the fields that are hidden, so they are read; should
 * they be of a later revision than the save is based on, it is refused where it is stored.
 */
export const recordGlobalChange: GlobalBeforeChangeHook = async ({ data, global, req }) => {
  const now = await req.payload.db.findGlobal<Kept>({ slug: global.slug as GlobalSlug, req })
  return { ...data, ...carrying(now, { ...actorOf(req), step: 'changed' }) }
}

/**
 * Puts that a document is deleted where it waits for the log, with what the document carries itself.
 * It is told once the document is gone.
 */
export const recordDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const document = await req.payload.db.findOne<Kept & { id: string }>({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })
  if (!document) return
  const subject = `${collection.slug}:${id}`
  const entry = asCarried({ ...actorOf(req), step: 'deleted' }, (document.entries ?? 0) + 1)
  await putInInbox(req.payload, subject, carriedBy(document), { req })
  await putInInbox(req.payload, subject, [entry], {
    ...{ req, isDeletion: true, holder: await nameOfProcess(req.payload) },
  })
}
