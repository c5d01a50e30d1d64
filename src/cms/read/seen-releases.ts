import type { Payload, Where } from 'payload'
import type { Release } from '../../payload-types'

type SeenRelease = Pick<Release, 'id' | 'state' | 'stagedAt' | 'committedAt' | 'takenBackAt'>

/** Releases that readers saw, also those that were taken back since: all, unless less is asked for. */
export async function findSeenReleases(
  payload: Payload,
  { where, sort, limit = 0 }: { where?: Where; sort?: string; limit?: number },
): Promise<SeenRelease[]> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ state: { in: ['committed', 'takenBack'] } }, ...(where ? [where] : [])] },
    select: { state: true, stagedAt: true, committedAt: true, takenBackAt: true },
    sort,
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as SeenRelease[]
}

/** What readers may know of a release itself. */
export function snapshotOf({ id, state, stagedAt, committedAt, takenBackAt }: SeenRelease) {
  return {
    id,
    date: committedAt ?? stagedAt,
    withdrawnAt: state === 'takenBack' ? (takenBackAt ?? null) : null,
  }
}
