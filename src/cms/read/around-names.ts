import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import { type Around, aroundOf, type Printed, printedWhere } from './around'
import { findAsReader } from './as-reader'
import type { Changes } from './changes'
import { weekIn, yearsWithIssues } from './years'

export type AroundNames = Around & {
  /** Slugs of the analysts who are told otherwise now. */
  named: string[]
}

/** What shows some analysts or pictures, and what surrounds it. */
export async function readAroundNames(
  payload: Payload,
  { analysts, pictures }: Pick<Changes, 'analysts' | 'pictures'>,
): Promise<AroundNames> {
  const { docs: people } = await payload.find({
    collection: 'analysts',
    where: {
      and: [
        { isPublic: { equals: true } },
        { or: [{ id: { in: analysts } }, { photo: { in: pictures } }] },
      ],
    },
    select: { slug: true },
    ...{ depth: 0, pagination: false, overrideAccess: true },
  })
  const ids = people.map(({ id }) => id)
  const signed = ids.length > 0 ? await printedWhere(payload, { analysts: { in: ids } }) : []
  const illustrated = await showing(payload, pictures)
  const printed = [...new Map([...signed, ...illustrated].map((one) => [one.id, one])).values()]
  return {
    ...(await aroundOf(payload, printed, { releases: [], issues: [] })),
    named: people.map(({ slug }) => slug),
  }
}

/** No database can be asked which bodies show a picture, so they are read, year by year. */
async function showing(payload: Payload, pictures: readonly string[]): Promise<Printed[]> {
  if (pictures.length === 0) return []
  const ids: string[] = []
  for (const year of await yearsWithIssues(payload)) {
    const { docs } = await findAsReader(payload, 'publications', {
      where: weekIn(year),
      select: { body: true },
    })
    for (const { body, id } of docs)
      if (picturesIn(body).some((picture) => pictures.includes(picture))) ids.push(id)
    // Lets others have their turn of the event loop, and libSQL free what it holds.
    await setImmediate()
  }
  return ids.length > 0 ? printedWhere(payload, { id: { in: ids } }) : []
}
