import type { Payload } from 'payload'
import type { Publication } from '../../payload-types'
import { isTaken } from '../storage/taken'
import type { printed } from './printed'

const attempts = 50

/**
 * Puts a publication into the archive under the number of its short address. A text keeps the number
 * it was first printed with; a new one takes the next. When somebody else was faster, the one after.
 */
export async function createNumbered(
  payload: Payload,
  data: ReturnType<typeof printed>,
): Promise<void> {
  const known = await numberOf(payload, data.text)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const number = known ?? (await highestNumber(payload)) + 1
    const numberKey = known === null ? String(number) : `${number} ${data.printKey}`
    try {
      const numbered = { ...data, number, numberKey }
      await payload.db.create({ collection: 'publications', data: numbered, returning: false })
      return
    } catch (error) {
      if (!isTaken(error) || (await isPrinted(payload, data.printKey))) throw error
    }
  }
  throw new Error(`No number could be had for a publication after ${attempts} attempts.`)
}

/** The number under which a text has been printed before. */
async function numberOf(payload: Payload, text: string): Promise<number | null> {
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where: { and: [{ text: { equals: text } }, { number: { exists: true } }] },
    select: { number: true },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.number ?? null
}

async function highestNumber(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where: { number: { exists: true } },
    select: { number: true },
    sort: '-number',
    limit: 1,
    pagination: false,
  })
  return docs[0]?.number ?? 0
}

async function isPrinted(payload: Payload, printKey: string): Promise<boolean> {
  const where = { printKey: { equals: printKey } }
  const found = await payload.db.findOne<Publication>({ collection: 'publications', where })
  return found !== null
}

/** Gives those a number that were printed before there were any, in the order of their printing. */
export async function numberOldPublications(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where: { number: { exists: false } },
    select: { text: true, printKey: true },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  })
  let next = docs.length === 0 ? 0 : (await highestNumber(payload)) + 1
  for (const { id, text, printKey } of docs) {
    const known = await numberOf(payload, String(text))
    const number = known ?? next
    if (known === null) next += 1
    const numberKey = known === null ? String(number) : `${number} ${printKey}`
    const data = { number, numberKey }
    await payload.db.updateOne({ collection: 'publications', id, data, returning: false })
  }
}
