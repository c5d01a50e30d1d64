import type { Migration, Payload } from 'payload'
import { migrations } from '../../migrations/sqlite/index'
import { env } from '../env'
import { mend } from './actions/mend'
import { seedVerdicts } from './actions/seed-verdicts'
import { databaseKind } from './database'

/**
 * What every start does before anybody is served, in the server and in every command: brings the
 * embedded database up to date, makes what an empty system needs, and mends what a crash left.
 * Safe to run again.
 */
export async function prepare(payload: Payload): Promise<void> {
  if (databaseKind(env.DATABASE_URI) === 'sqlite')
    await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  await seedVerdicts(payload)
  const { finished, discarded } = await mend(payload)
  if (finished + discarded > 0)
    payload.logger.warn(
      `The last stop interrupted a release: ${finished} finished, ${discarded} taken back unseen.`,
    )
}
