import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { StartStep as Row } from '../../payload-types'
import { isTaken } from '../storage/taken'

/** The start step whose result is the id. */
export const idStep = 'publication'

/**
 * The id of the publication that a database holds: random, made once, whatever becomes of its name
 * and address. `wanted` is the one that its folders have already, where the database has none.
 */
export async function publicationId(
  payload: Payload,
  wanted: string = randomUUID(),
): Promise<string> {
  const known = await findId(payload)
  if (known !== null) return known
  try {
    await payload.db.create({ collection: 'start-steps', data: { name: idStep, done: wanted } })
    return wanted
  } catch (error) {
    // Another server was first.
    const made = isTaken(error) ? await findId(payload) : null
    if (made === null) throw error
    return made
  }
}

async function findId(payload: Payload): Promise<string | null> {
  const where = { name: { equals: idStep } }
  const row = await payload.db.findOne<Row>({ collection: 'start-steps', where })
  return row?.done ?? null
}
