import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { sha256 } from '../digest'
import type { StartStep } from './start-steps'

type Model = { ensureIndexes(): Promise<unknown>; schema: { indexes(): unknown } }

/** What the step of a start is called that makes them. */
export const indexes = 'indexes'

/** What a start itself relies on: that nothing is held or done twice. */
const first = ['leases', 'processes', 'start-steps']

/** Makes the few indexes without which two servers that start at once could not agree on anything. */
export async function makeFirstIndexes(payload: Payload): Promise<void> {
  const { collections } = adapterOf(payload)
  for (const slug of first) await (collections[slug] as unknown as Model).ensureIndexes()
}

/** Makes the indexes of everything, when they are not those that were made last. */
export function indexStep(payload: Payload): StartStep {
  const models = modelsOf(payload)
  return {
    name: indexes,
    version: sha256(JSON.stringify(models.map(({ schema }) => schema.indexes()))),
    async run() {
      for (const model of models) await model.ensureIndexes()
    },
  }
}

function modelsOf(payload: Payload): Model[] {
  const { collections, versions } = adapterOf(payload)
  return [...Object.values(collections), ...Object.values(versions)] as unknown as Model[]
}

function adapterOf(payload: Payload): MongooseAdapter {
  return payload.db as unknown as MongooseAdapter
}
