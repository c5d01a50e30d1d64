import type { Payload } from 'payload'
import type { Release } from '../../payload-types'
import { idOf } from '../person'
import { underLeaseInTurn } from '../storage/leases'

/**
 * Does what follows when a release was shown or taken back, of all releases of an issue one after
 * the other: two at once would undo each other's marks. `follow` gets the release as it stands then,
 * and is left out when it stands otherwise, or is finished.
 */
export async function afterRelease(
  payload: Payload,
  id: string,
  state: 'committed' | 'takenBack',
  follow: (release: Release) => Promise<void>,
): Promise<void> {
  const known = await findRelease(payload, id)
  if (!known || !isToFollow(known, state)) return
  await underLeaseInTurn(payload, `releases of ${idOf(known.issue) ?? id}`, async () => {
    const release = await findRelease(payload, id)
    if (!release || !isToFollow(release, state)) return
    await follow(release)
    await markFinished(payload, release)
  })
}

function isToFollow({ finished, state }: Release, wanted: Release['state']): boolean {
  return state === wanted && !finished
}

/** Unless something has happened to it that is to be followed by more. */
async function markFinished(payload: Payload, { id, state, takenBackAt }: Release): Promise<void> {
  const isAsOrdered = takenBackAt
    ? { takenBackAt: { equals: takenBackAt } }
    : { takenBackAt: { exists: false } }
  await payload.db.updateOne({
    collection: 'releases',
    where: { and: [{ id: { equals: id } }, { state: { equals: state } }, isAsOrdered] },
    data: { finished: true },
    returning: false,
  })
}

function findRelease(payload: Payload, id: string): Promise<Release | null> {
  const where = { id: { equals: id } }
  return payload.db.findOne<Release>({ collection: 'releases', where, locale: 'all' })
}
