import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { StartStep as Row } from '../../payload-types'
import { underLease } from './leases'

/** Something that a database needs once, and again when `version` is another. */
export type StartStep = { name: string; version: string; run(payload: Payload): Promise<void> }

/** Milliseconds between two looks at whether another server is through with its start. */
const lookAgain = 250

/**
 * Does what the database needs before anybody is served. One server does it; others that start at
 * the same moment wait for it, and those that start later find it done.
 */
export async function takeStartSteps(payload: Payload, steps: readonly StartStep[]): Promise<void> {
  for (;;) {
    const left = await stepsLeft(payload, steps)
    if (left.length === 0) return
    const done = await underLease(payload, 'start', async () => {
      for (const step of await stepsLeft(payload, steps)) {
        await step.run(payload)
        await keep(payload, step)
      }
    })
    if (!done) await pause(lookAgain)
  }
}

async function stepsLeft(
  payload: Payload,
  steps: readonly StartStep[],
): Promise<readonly StartStep[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'start-steps',
    limit: 0,
    pagination: false,
  })
  const done = new Map(docs.map((row) => [row.name, row.done]))
  return steps.filter(({ name, version }) => done.get(name) !== version)
}

async function keep(payload: Payload, { name, version }: StartStep): Promise<void> {
  const where = { name: { equals: name } }
  const known = await payload.db.updateOne({
    collection: 'start-steps',
    where,
    data: { done: version },
  })
  if (!known) await payload.db.create({ collection: 'start-steps', data: { name, done: version } })
}
