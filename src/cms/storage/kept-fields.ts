import type {
  CollectionBeforeChangeHook,
  Field,
  FieldAccess,
  GlobalBeforeChangeHook,
} from 'payload'
import { APIError } from 'payload'
import { fieldForNobody } from '../access'
import { sentence } from '../messages/sentence'
import { SavedMeanwhile } from './write-conflict'

const closed = { create: fieldForNobody, update: fieldForNobody } as const
const unseen = { ...closed, read: fieldForNobody } as const

const revision = {
  name: 'revision',
  type: 'number',
  defaultValue: 1,
  admin: { hidden: true },
} as const

const others: Field[] = [
  { name: 'entries', type: 'number', defaultValue: 0, access: unseen, hidden: true },
  { name: 'unlogged', type: 'json', access: unseen, hidden: true },
  {
    name: 'isUnlogged',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: unseen,
    hidden: true,
  },
]

/** These fields where only some may read how often a document was written. */
export function keptFieldsFor(read: FieldAccess): Field[] {
  return [{ ...revision, access: { ...closed, read } }, ...others]
}

/**
 * What every document that people change carries: the number of its revision, which each write
 * names, and the entries of the audit log that it has made, of which those in `unlogged` are on
 * their way there.
 */
export const keptFields: Field[] = keptFieldsFor(() => true)

/** The values of these fields. */
export type Kept = {
  revision?: number | null
  entries?: number | null
  unlogged?: unknown
  isUnlogged?: boolean | null
}

/** Takes these fields from one document. */
function keptOf({ revision, entries, unlogged, isUnlogged }: Kept): Kept {
  return { revision, entries, unlogged, isUnlogged }
}

/**
 * Bases a save on the document as it was read, also where an older version is restored. Whoever says
 * which `revision` they know, as the desk's forms do among their fields and a client may in its
 * address, is refused when that is no longer the newest; an action says so in the context, as
 * `basedOn`, and decides anew.
 */
export const keepRevision: CollectionBeforeChangeHook = ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const { basedOn } = context
  if (basedOn !== undefined && basedOn !== (originalDoc.revision ?? 1))
    throw new SavedMeanwhile(collection.slug)
  const { collection: slug, id } = req.routeParams ?? {}
  if (slug === collection.slug && id === originalDoc.id) refuseAnother(originalDoc, req)
  return { ...data, ...keptOf(originalDoc) }
}

/** The same for a global. */
export const keepGlobalRevision: GlobalBeforeChangeHook = ({
  context,
  data,
  global,
  originalDoc,
  req,
}) => {
  const { basedOn } = context
  if (basedOn !== undefined && basedOn !== (originalDoc?.revision ?? 1))
    throw new SavedMeanwhile(global.slug)
  if (req.routeParams?.global === global.slug) refuseAnother(originalDoc ?? {}, req)
  return { ...data, revision: originalDoc?.revision ?? 1 }
}

type Asking = Parameters<CollectionBeforeChangeHook>[0]['req']

/** Only of the document that the request names: a hook may write others with the same request. */
function refuseAnother(known: Kept, req: Asking): void {
  const asked = req.query?.revision ?? req.context.sentRevision
  if (asked === undefined || asked === null || Number(asked) === (known.revision ?? 1)) return
  const message = sentence(req, 'savedMeanwhile')
  throw new APIError(message, 409, { errors: [{ path: 'revision', message }] })
}
