import { setImmediate } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import type { Publication, Release } from '../../payload-types'
import { letFollow, standingFields } from './follow-release'

const atOnce = 500

/**
 * Lets all publications of an archive say where they stand that do not yet, because they were
 * printed before publications said so. On SQLite these begin as staged. May be repeated.
 */
export async function followAllReleases(payload: Payload): Promise<void> {
  await sayWhichAreFinished(payload)
  const silent = await silentWhere(payload)
  for (let last = '', more = true; more; ) {
    const { docs } = await payload.db.find<Publication>({
      collection: 'publications',
      where: last === '' ? silent : { and: [silent, { id: { greater_than: last } }] },
      select: standingFields,
      sort: 'id',
      pagination: false,
      limit: atOnce,
    })
    await letFollow(payload, docs)
    last = docs.at(-1)?.id ?? last
    more = docs.length === atOnce
    // Lets others have their turn of the event loop, and libSQL free what it holds.
    await setImmediate()
  }
}

/** Readers' questions name the releases that are not finished, so each has to say whether it is. */
async function sayWhichAreFinished(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { finished: { exists: false } },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs)
    await payload.db.updateOne({
      ...{ collection: 'releases', id, data: { finished: false }, returning: false },
    })
}

/** What says nothing, or that it is staged when its release is not. */
async function silentWhere(payload: Payload): Promise<Where> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { state: { equals: 'staged' } },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  const isStaged: Where = { state: { equals: 'staged' } }
  return {
    or: [
      { state: { exists: false } },
      { and: [isStaged, { release: { not_in: docs.map(({ id }) => id) } }] },
    ],
  }
}
