import { randomBytes, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'

/** An id of the kind that the database makes itself, to be known before the document is written. */
export function newId(payload: Payload): string {
  return payload.db.name === 'mongoose' ? randomBytes(12).toString('hex') : randomUUID()
}
