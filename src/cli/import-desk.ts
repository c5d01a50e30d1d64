import { getPayload, type Payload } from 'payload'
import config from '../../payload.config'
import type { Person } from '../cms/person'
import { prepare } from '../cms/prepare'
import { env } from '../env'

/** The desk, ready for a command to work at. What it logs goes to the side of what the command says. */
export async function openDesk(): Promise<Payload> {
  const logger = {
    options: { level: 'warn' },
    destination: { write: (line: string) => process.stderr.write(line) },
  }
  const payload = await getPayload({ config: Object.assign({ ...(await config) }, { logger }) })
  await prepare(payload)
  return payload
}

/** The admin with an e-mail address, or null when nobody has it or they are no admin. */
export async function adminNamed(payload: Payload, email: string): Promise<Person | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: {
      and: [{ email: { equals: email.trim().toLowerCase() } }, { role: { equals: 'admin' } }],
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
