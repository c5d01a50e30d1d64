import type { Payload } from 'payload'

/** Writes several rows so that a crash leaves all of them or none, where the database needs telling. */
export async function asOneWrite(payload: Payload, write: () => Promise<unknown>): Promise<void> {
  const transaction = await payload.db.beginTransaction()
  try {
    await write()
  } finally {
    if (transaction !== null) await payload.db.commitTransaction(transaction)
  }
}
