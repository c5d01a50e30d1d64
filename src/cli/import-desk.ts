import type { Payload } from 'payload'
import type { Person } from '../cms/person'
import { env } from '../env'
import { openPayload } from './open-payload'

/** The desk, ready for a command to work at, which may begin in a new place. */
export function openNewDesk(): Promise<Payload> {
  return openPayload({ mayCreate: true })
}

/** The desk, ready for a command to work at. */
export function openDesk(): Promise<Payload> {
  return openPayload()
}

/** The admin with an e-mail address, or null when nobody has it or they are no admin. */
export async function adminNamed(payload: Payload, email: string): Promise<Person | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: {
      and: [
        { email: { equals: email.trim().toLowerCase() } },
        { role: { equals: 'admin' } },
        { isRetired: { not_equals: true } },
      ],
    },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/** How many imported pages have no week, and where an editor finds them. */
export async function waitingToBeDated(payload: Payload) {
  const { totalDocs } = await payload.count({
    collection: 'commentaries',
    where: { and: [{ 'archive.isArchive': { equals: true } }, { issue: { exists: false } }] },
    overrideAccess: true,
  })
  return { count: totalDocs, address: `${env.SITE_URL}/admin` }
}
