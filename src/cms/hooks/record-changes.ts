import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  GlobalBeforeChangeHook,
  GlobalSlug,
} from 'payload'
import { toColumns } from '../../domain/told-changes'
import { isSameValue, showsChange } from '../../domain/waiting-change'
import { actorOf } from '../actor'
import { asCarried, carriedBy, carrying } from '../log/carry'
import { putInInbox } from '../log/inbox'
import { type Kept, keptFields } from '../storage/kept-fields'
import { nameOfProcess } from '../storage/processes'
import { waitingFields } from '../storage/waiting-fields'
import { toldOf } from '../told-changes'

/**
 * Records that somebody changed a thing that readers may notice or that decides who may do what, in
 * the very write that changes it. What was written is not kept, only that it was, by whom and when;
 * and from what to what where no words of anybody are needed to say so.
 */
export const recordChange: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const step = operation === 'create' ? 'created' : 'changed'
  if (operation === 'update' && isToldAlready(data, originalDoc, originalDoc.entries ?? 0))
    return data
  const saved = { now: { ...originalDoc, ...data }, before: originalDoc }
  const told = step === 'changed' ? await toldOf(collection.slug, saved, req) : []
  const entry = { ...actorOf(req), step, ...toColumns(told) }
  return { ...data, ...carrying(data, entry) }
}

/**
 * The same for a global. Its hooks do not see the fields that are hidden, so they are read; should
 * they be of a later revision than the save is based on, it is refused where it is stored.
 */
export const recordGlobalChange: GlobalBeforeChangeHook = async ({
  data,
  global,
  originalDoc,
  req,
}) => {
  const now = await req.payload.db.findGlobal<Kept>({ slug: global.slug as GlobalSlug, req })
  if (isToldAlready(data, originalDoc ?? {}, now.entries ?? 0)) return data
  const known = data.entries === undefined ? now : data
  return { ...data, ...carrying(known, { ...actorOf(req), step: 'changed' }) }
}

/**
 * Whether the entries that a save carries already are the whole of what it does: a change that waited
 * is carried out, or all that is new waits.
 */
function isToldAlready(data: Saved, before: Saved, entries: number): boolean {
  const told = carriedBy(data).filter(({ number }) => number > entries)
  if (told.length === 0) return false
  if (told.some(({ step }) => showsChange(step))) return true
  return Object.keys(data).every((key) => isKeptField(key) || isSameValue(data[key], before[key]))
}

type Saved = Kept & Record<string, unknown>

function isKeptField(name: string): boolean {
  return [...keptFields, ...waitingFields].some((field) => 'name' in field && field.name === name)
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
