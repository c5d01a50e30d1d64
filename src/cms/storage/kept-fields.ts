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
 * Bases a save on the document as it was read, also where an older version is restored. A client
 * that says in its address which `revision` it knows is refused when that is no longer the newest;
 * an action says so in the context, as `basedOn`, and decides anew.
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
  refuseAnother(originalDoc, req)
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
  refuseAnother(originalDoc ?? {}, req)
  return { ...data, revision: originalDoc?.revision ?? 1 }
}

function refuseAnother(known: Kept, req: Parameters<CollectionBeforeChangeHook>[0]['req']): void {
  const asked = req.query?.revision
  if (asked === undefined || Number(asked) === (known.revision ?? 1)) return
  throw new APIError(sentence(req, 'savedMeanwhile'), 409)
}
