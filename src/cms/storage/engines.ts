import type { Payload } from 'payload'
import { onePerProcess } from '../one-per-process'
import { asOneWrite, type Within } from './as-one-write'
import type { Engine, Transactions } from './transactions'

/** What each connected adapter goes through. */
export const engines = onePerProcess(
  'engines',
  () => new WeakMap<object, { engine: Engine; transactions: Transactions }>(),
)

/** Whether several writes to the database are kept together: all of them, or none. */
export function hasTransactions({ db }: Payload): boolean {
  return engines.get(db)?.engine.hasTransactions === true
}

/**
 * Reads what is stored, and nothing that may be undone: on SQLite a look from outside of a transaction
 * sees what is written in it, so this waits for its own turn.
 */
export function asStored<Value>(
  payload: Payload,
  read: (req: Within) => Promise<Value>,
): Promise<Value> {
  return asOneWrite(payload, async (req) => {
    if (payload.db.name === 'sqlite') await writeWithin(payload, req, async () => {})
    return read(req)
  })
}

/** Sends a statement that Payload has no command for as part of a transaction, or as one of its own. */
export async function writeWithin(
  { db }: Payload,
  req: Within | undefined,
  send: () => Promise<unknown>,
): Promise<void> {
  await engines.get(db)?.transactions.write(req?.transactionID, async () => {
    await send()
    return { value: null, logged: [] }
  })
}
