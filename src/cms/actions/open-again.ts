import type { Payload } from 'payload'
import type { Role } from '../../domain/role'

/**
 * Lets somebody in again who has an account, whatever kept them out: retired, demoted, locked after
 * wrong passwords, or the password forgotten. For whoever holds the server, when no administrator can.
 * False when nobody has the address.
 */
export async function openAgain(
  payload: Payload,
  { email, ...data }: { email: string; role: Role; password: string },
): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    ...{ depth: 0, limit: 1, overrideAccess: true },
  })
  const [person] = docs
  if (!person) return false
  await payload.update({
    collection: 'users',
    id: person.id,
    data: { ...data, isRetired: false },
    ...{ depth: 0, overrideAccess: true },
  })
  await payload.db.updateOne({
    ...{ collection: 'users', id: person.id, returning: false },
    data: { loginAttempts: 0, lockUntil: null },
  })
  return true
}
