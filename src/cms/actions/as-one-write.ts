import type { Payload } from 'payload'

/** Writes several rows so that a crash leaves all of them or none, where the database needs telling. */
export async function asOneWrite<Value>(
  payload: Payload,
  write: () => Promise<Value>,
): Promise<Value> {
  const transaction = await payload.db.beginTransaction()
  try {
    return await write()
  } finally {
    if (transaction !== null) await payload.db.commitTransaction(transaction)
  }
}
