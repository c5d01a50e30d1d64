import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import type { User } from '../../payload-types'
import { sentence } from '../messages/sentence'
import { changeDocument } from '../storage/change-document'
import { hasTransactions } from '../storage/engines'

type Standing = Pick<User, 'role' | 'isRetired'>

/** The last administrator is neither retired nor demoted: nobody could make another one. */
export const keepLastAdministrator: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  if (isAdministrator(originalDoc) && !isAdministrator({ ...originalDoc, ...data }))
    await demandAnother(req, originalDoc.id)
  return data
}

/** Nor deleted. */
export const keepFromDeleting: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { id: { equals: id } }
  const person = await req.payload.db.findOne<User>({ collection: 'users', where, req })
  if (person && isAdministrator(person)) await demandAnother(req, String(id))
}

/**
 * Where the database keeps no writes together two administrators may demote each other at the same
 * moment. Whoever finds nobody left then is administrator again.
 */
export const returnLastAdministrator: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || hasTransactions(req.payload)) return doc
  if (!isAdministrator(previousDoc) || isAdministrator(doc)) return doc
  if ((await othersThan(req, doc.id)).length > 0) return doc
  const { role, isRetired } = previousDoc
  await changeDocument(req.payload, { collection: 'users', id: doc.id }, () => ({
    ...{ role, isRetired: isRetired ?? false },
  }))
  throw new APIError(sentence(req, 'lastAdministrator'), 409)
}

function isAdministrator({ role, isRetired }: Standing): boolean {
  return role === 'admin' && isRetired !== true
}

/**
 * Refuses when there is no other. With transactions the first of the others is written to as well, so
 * that of two who demote each other at the same moment one has to look again.
 */
async function demandAnother(req: PayloadRequest, id: string): Promise<void> {
  const [other] = await othersThan(req, id)
  if (!other) throw new APIError(sentence(req, 'lastAdministrator'), 409)
  if (hasTransactions(req.payload))
    await changeDocument(
      req.payload,
      { collection: 'users', id: other.id },
      () => ({ updatedAt: null }),
      req,
    )
}

async function othersThan(req: PayloadRequest, id: string): Promise<User[]> {
  const { docs } = await req.payload.db.find<User>({
    collection: 'users',
    where: {
      and: [
        { id: { not_equals: id } },
        { role: { equals: 'admin' } },
        { isRetired: { not_equals: true } },
      ],
    },
    sort: 'id',
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}
