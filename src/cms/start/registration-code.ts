import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { publicationId } from './publication-id'

/** Without letters and digits that are taken for each other, in either script. */
const letters = 'BDFGJLMNQRSTUVWXYZ2346789'
const length = 12

/**
 * The code without which nobody becomes the first administrator. It follows from the secret and the
 * publication, so that nothing is kept, all servers of one database print the same, and the database
 * alone does not tell it. It is of use once: to whoever registers while nobody has an account.
 */
export async function registrationCode(payload: Payload): Promise<string> {
  const id = await publicationId(payload)
  const bytes = createHmac('sha256', payload.secret).update(`registration ${id}`).digest()
  // Of a byte only what falls evenly on the letters counts: 225 is nine times 25.
  const even = [...bytes].filter((byte) => byte < 225).slice(0, length)
  const code = even.map((byte) => letters[byte % letters.length]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code, as long as nobody has an account; else null. */
export async function codeForFirstPerson(payload: Payload): Promise<string | null> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0 ? registrationCode(payload) : null
}

/** Hyphens, spaces and small letters are as good. */
export async function isRegistrationCode(payload: Payload, written: unknown): Promise<boolean> {
  if (typeof written !== 'string') return false
  const [given, meant] = [written, await registrationCode(payload)].map((code) =>
    Buffer.from(code.toUpperCase().replace(/[^A-Z0-9]/g, '')),
  )
  return given !== undefined && meant !== undefined && given.length === meant.length
    ? timingSafeEqual(given, meant)
    : false
}
