import { type CollectionBeforeOperationHook, ValidationError } from 'payload'
import { sentence } from '../messages/sentence'

/** Length is what protects a password; no recipe of signs and digits is asked for. */
const shortest = 10

/** Refuses short passwords wherever one is set: registration, a new person, a change, a reset. */
export const longPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'login' || !('data' in args)) return args
  const { data } = args
  const password = typeof data === 'object' && data !== null && 'password' in data && data.password
  if (typeof password === 'string' && password.length < shortest) {
    const message = sentence(req, 'shortPassword', { shortest: String(shortest) })
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req })
  }
  return args
}
