import type { Payload } from 'payload'
import { asCarried, type NewEntry } from './carry'
import { numberInbox, putInInbox } from './inbox'

/**
 * Tells the log of something that has no document of its own to carry the entry, such as that the
 * demonstration was brought in. `number` counts the entries of this subject from 1; of two with the
 * same number the log takes the first.
 */
export async function appendEntry(
  payload: Payload,
  { subject, number, ...entry }: NewEntry & { subject: string; number: number },
): Promise<void> {
  await putInInbox(payload, subject, [asCarried(entry, number)])
  await numberInbox(payload)
}
