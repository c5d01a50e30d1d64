import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
} from 'payload'
import type { User } from '../../payload-types'
import { sentence } from '../messages/sentence'

/** Whatever lets somebody in without a password goes with the account. */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data, operation }) => {
  if (operation !== 'update' || data.isRetired !== true) return data
  return { ...data, sessions: [], resetPasswordToken: null, resetPasswordExpiration: null }
}

/** Said to whoever has the right password, or the link of an old letter. */
export const refuseRetired: CollectionBeforeLoginHook<User> = ({ req, user }) => {
  if (user.isRetired === true) throw new APIError(sentence(req, 'retiredAccount'), 403)
  return user
}

/** A retired account gets no letter, and whoever asks for one is told what everybody is told. */
export const sendNoLetter: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'forgotPassword' || !('data' in args)) return args
  const { email } = Object(args.data)
  if (typeof email !== 'string') return args
  const where = { email: { equals: email.trim().toLowerCase() } }
  const person = await req.payload.db.findOne<User>({ collection: 'users', where, req })
  return person?.isRetired ? { ...args, disableEmail: true } : args
}

/** Where people leave their traces. */
const traces: readonly [CollectionSlug, readonly string[]][] = [
  ['texts', ['author', 'translator', 'contributors']],
  ['commentaries', ['createdBy', 'contributors']],
  ['media', ['uploadedBy', 'contributors']],
  ['review-notes', ['author']],
  ['audit-entries', ['actor']],
]

/**
 * Whoever has worked here stays who they are, for ever: were the account deleted, nobody would know
 * any more what they wrote, and they could come back under another one and approve it.
 */
export const keepWhoWorked: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const [collection, fields] of traces) {
    const { totalDocs } = await req.payload.db.count({
      collection,
      where: { or: fields.map((field) => ({ [field]: { equals: id } })) },
      req,
    })
    if (totalDocs > 0) throw new APIError(sentence(req, 'hasWorked'), 409)
  }
}
