import type { Payload, PayloadRequest } from 'payload'

/** A request as far as the database needs one: it names the transaction. */
export type Within = Pick<PayloadRequest, 'payload'> &
  Partial<Pick<PayloadRequest, 'transactionID'>>

/**
 * Keeps several writes together, where the database can: all of them or none are stored, also when
 * the process dies. Each of them has to be sent with the request that `work` is given.
 */
export async function asOneWrite<Value>(
  payload: Payload,
  work: (req: Within) => Promise<Value>,
): Promise<Value> {
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  try {
    const value = await work({ payload, transactionID })
    if (transactionID !== undefined) await payload.db.commitTransaction(transactionID)
    return value
  } catch (error) {
    if (transactionID !== undefined) await payload.db.rollbackTransaction(transactionID)
    throw error
  }
}
