import { setImmediate } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import type { Publication, Release } from '../../payload-types'
import { letFollow, type Standing, standingFields } from './follow-release'

const atOnce = 500

/**
 * Lets all publications of an archive say where they stand that do not yet, because they were
 * printed before publications said so. On SQLite these begin as staged. May be repeated.
 */
export async function followAllReleases(payload: Payload): Promise<void> {
  await sayWhichAreFinished(payload)
  for (const silent of [{ state: { exists: false } }, await wronglyStaged(payload)])
    while (await letFollow(payload, await someWhere(payload, silent))) {
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

/** Publications that say they are staged while their release is not. */
async function wronglyStaged(payload: Payload): Promise<Where> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { state: { equals: 'staged' } },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  const staged = docs.map(({ id }) => id)
  return { and: [{ state: { equals: 'staged' } }, { release: { not_in: staged } }] }
}

/** Some of those that are left; in this order SQLite follows the index of the state. */
async function someWhere(payload: Payload, where: Where): Promise<Standing[]> {
  const { docs } = await payload.db.find<Publication>({
    ...{ collection: 'publications', where, select: standingFields },
    ...{ sort: 'publishedAt', limit: atOnce, pagination: false },
  })
  return docs
}
