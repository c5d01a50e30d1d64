import type { Payload } from 'payload'
import type { Engine } from './transactions'

/** The engine of each connected adapter. */
export const engines = new WeakMap<object, Engine>()

/** Whether several writes to the database are kept together: all of them, or none. */
export function hasTransactions(payload: Payload): boolean {
  return engines.get(payload.db)?.hasTransactions === true
}
