import { setTimeout as wait } from 'node:timers/promises'
import { isPassing } from '../../src/cms/storage/write-conflict'
import { databaseKind } from '../../src/domain/database-address'
import { env } from '../../src/env'

/** Milliseconds; mongod ends a transaction after a minute. */
const heldFor = databaseKind(env.DATABASE_URI) === 'mongodb' ? 75_000 : 0

/**
 * Does work again while the database says that it is busy, as people do who are told to. Where a
 * killed transaction holds documents for a minute, as MongoDB does, that is how long they are told so.
 */
export async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  const end = performance.now() + heldFor
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || performance.now() > end) throw error
      await wait(500)
    }
}

/** What is found once it is good, or once nothing holds it back any more; rounds of the server pass. */
export async function until<Found>(
  find: () => Promise<Found>,
  isGood: (found: Found) => boolean,
  round: () => Promise<unknown>,
): Promise<Found> {
  const end = performance.now() + heldFor
  for (;;) {
    const found = await patiently(find)
    if (isGood(found) || performance.now() > end) return found
    await wait(1000)
    await round()
  }
}
