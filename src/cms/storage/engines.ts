import type { Payload } from 'payload'
import type { Within } from './as-one-write'
import type { Engine, Transactions } from './transactions'

/** What each connected adapter goes through. */
export const engines = new WeakMap<object, { engine: Engine; transactions: Transactions }>()

/** Whether several writes to the database are kept together: all of them, or none. */
export function hasTransactions({ db }: Payload): boolean {
  return engines.get(db)?.engine.hasTransactions === true
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
