import { randomUUID } from 'node:crypto'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { sentence } from '../messages/sentence'
import { isRegistrationCode } from '../start/registration-code'

/** Wrong codes that this process hears in a minute before it hears no more. */
const tries = { most: 10, within: 60_000 }
let wrong: number[] = []

/**
 * Whoever registers in an empty system becomes its first administrator, if they know the code that
 * the start printed; nobody has a default password. Of several at the same moment the unique seat
 * lets one in, and the others find the system not empty.
 */
export const firstPersonIsAdmin: CollectionBeforeChangeHook = async ({
  data: { registrationCode, ...data },
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'create') return { ...data, seat: originalDoc?.seat }
  const { docs } = await req.payload.find({
    collection: 'users',
    select: {},
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (docs.length > 0) return { ...data, seat: randomUUID() }
  // A command needs none: whoever can run one holds the database.
  if (req.payloadAPI !== 'local') await demandCode(req, registrationCode)
  return { ...data, role: 'admin', seat: 'first' }
}

async function demandCode(req: PayloadRequest, written: unknown): Promise<void> {
  const now = performance.now()
  wrong = wrong.filter((moment) => now - moment < tries.within)
  if (wrong.length >= tries.most)
    throw new APIError(sentence(req, 'tooManyCodes'), 429, undefined, true)
  if (await isRegistrationCode(req.payload, written)) return
  wrong.push(now)
  throw new APIError(sentence(req, 'wrongCode'), 403, undefined, true)
}
