import type { Payload, Where } from 'payload'
import { orLeftForLater } from '../left-for-later'

/**
 * Lets go of a text that a person has just passed on. Payload keeps a document locked for minutes
 * after its editor closed the page, and whoever is to read it next would find it locked. Never fails:
 * the step was taken.
 */
export async function handOver(payload: Payload, text: string, person: string): Promise<void> {
  const where: Where = {
    and: [
      { 'document.relationTo': { equals: 'texts' } },
      { 'document.value': { equals: text } },
      { 'user.value': { equals: person } },
    ],
  }
  await orLeftForLater(payload, 'The lock of a text that was passed on', () =>
    payload.db.deleteMany({ collection: 'payload-locked-documents', where }),
  )
}
