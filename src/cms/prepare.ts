import type { Migration, Payload } from 'payload'
import { migrations } from '../../migrations/sqlite/index'
import { databaseKind } from '../domain/database-address'
import { env } from '../env'
import { numberOldPublications } from './actions/create-numbered'
import { followAllReleases } from './actions/follow-all-releases'
import { mend, reopenVoidApprovals } from './actions/mend'
import { coverPictures, nameContributors } from './actions/older-approvals'
import { makeSettings, seedVerdicts } from './actions/seed'
import { line } from './server-log/log-line'
import { indexes, indexStep, makeFirstIndexes } from './storage/mongo-indexes'
import { countEntries, fillKeys, forgetOrderOfTexts } from './storage/older-documents'
import { countOldWriters } from './storage/older-issues'
import { nameOfProcess } from './storage/processes'
import { refreshStatistics } from './storage/refresh-statistics'
import { type StartStep, takeStartSteps } from './storage/start-steps'
import { isPassing } from './storage/write-conflict'

/**
 * What every start does before anybody is served, in the server and in every command: brings the
 * database up to date, makes what an empty system needs, and mends what a crash left. Safe to run
 * again, and on several servers at once: one of them does what is to be done once.
 */
export async function prepare(payload: Payload): Promise<void> {
  const isSqlite = databaseKind(env.DATABASE_URI) === 'sqlite'
  if (isSqlite) await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  else await makeFirstIndexes(payload)
  await nameOfProcess(payload)
  await takeStartSteps(payload, [...older, ...(isSqlite ? [] : [indexStep(payload)]), ...steps])
  await refreshStatistics(payload)
  await unlessHeld(payload, () => reopenVoidApprovals(payload))
  await unlessHeld(payload, async () => {
    const { finished, discarded } = await mend(payload)
    if (finished + discarded > 0)
      payload.logger.warn(
        line`The last stop interrupted a release: ${finished} finished, ${discarded} taken back unseen.`,
      )
  })
}

/** What a save holds that a crash cut off, for a minute at most, is left to later rounds of the server. */
async function unlessHeld(payload: Payload, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isPassing(error)) throw error
    payload.logger.warn(line`What the last stop interrupted cannot be mended yet.`)
  }
}

/** Of every step that this version knows; another one was taken by a later version. */
export function knownSteps(): string[] {
  return [...older, ...steps].map(({ name }) => name).concat(indexes)
}

/** What unique indexes rely on. */
const older: readonly StartStep[] = [
  { name: 'keys of issues and accounts', version: '1', run: fillKeys },
]

const steps: readonly StartStep[] = [
  { name: 'settings', version: '1', run: makeSettings },
  { name: 'verdicts', version: '1', run: seedVerdicts },
  { name: 'numbers of publications', version: '1', run: numberOldPublications },
  { name: 'entries of documents', version: '1', run: countEntries },
  { name: 'states of publications', version: '1', run: followAllReleases },
  { name: 'writers of words of issues', version: '1', run: countOldWriters },
  { name: 'orders of the list of texts', version: '1', run: forgetOrderOfTexts },
  { name: 'who set facts', version: '1', run: nameContributors },
  { name: 'approvals cover pictures', version: '1', run: coverPictures },
]
