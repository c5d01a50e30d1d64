import type { Payload, Where } from 'payload'
import type { ReleaseState } from '../domain/publication'
import type { Release } from '../payload-types'
import { isOfCommitted, isReplaced, isTakenBack, isVisible } from './publication-states'
import { hasTransactions } from './storage/engines'

/*
 * What readers may ask of publications, as the releases stand at this moment. With transactions a
 * release and what its publications say of themselves change together, so each of these is one
 * comparison. Without, publications follow a little later, or at the next start when the process
 * dies in between. There the releases that are not finished are read first, of which there are
 * hardly ever any, and what has to do with one of them is judged by it: all of a release or none.
 */

/** What readers see. */
export function visibleNow(payload: Payload): Promise<Where> {
  return asked(payload, isVisible, ({ all, committed, others }) => ({
    or: [
      { and: [notOf(all), notRetiredBy(all), isVisible] },
      { and: [notOf(all), retiredBy(others), isOfCommitted] },
      {
        and: [
          of(committed),
          {
            or: [
              { retiredBy: { exists: false } },
              retiredBy(others),
              { and: [notRetiredBy(all), isVisible] },
            ],
          },
        ],
      },
    ],
  }))
}

/** What readers see, and what they saw until a later one took its place. */
export function ofCommittedNow(payload: Payload): Promise<Where> {
  return asked(payload, isOfCommitted, ({ all, committed }) => ({
    or: [{ and: [notOf(all), isOfCommitted] }, of(committed)],
  }))
}

/** What readers saw until a later one took its place, which they see now. */
export function replacedNow(payload: Payload): Promise<Where> {
  return asked(payload, isReplaced, ({ all, committed }) => ({
    or: [
      { and: [notOf(all), notRetiredBy(all), isReplaced] },
      { and: [notOf(all), retiredBy(committed), isOfCommitted] },
      { and: [of(committed), retiredBy(committed)] },
      { and: [of(committed), notRetiredBy(all), isReplaced] },
    ],
  }))
}

/** What readers saw until its release was taken back. */
export function takenBackNow(payload: Payload): Promise<Where> {
  return asked(payload, isTakenBack, ({ all, takenBack }) => ({
    or: [{ and: [notOf(all), isTakenBack] }, of(takenBack)],
  }))
}

/** The releases that are not finished, by their ids. */
type Unfinished = {
  all: string[]
  committed: string[]
  takenBack: string[]
  /** Those that are not committed. */
  others: string[]
}

async function asked(
  payload: Payload,
  usually: Where,
  besides: (unfinished: Unfinished) => Where,
): Promise<Where> {
  if (hasTransactions(payload)) return usually
  const { docs } = await payload.find({
    collection: 'releases',
    where: { finished: { equals: false } },
    select: { state: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  if (docs.length === 0) return usually
  const releases = docs as Pick<Release, 'id' | 'state'>[]
  const ids = (is: (state: ReleaseState) => boolean) =>
    releases.filter(({ state }) => is(state)).map(({ id }) => id)
  return besides({
    all: ids(() => true),
    committed: ids((state) => state === 'committed'),
    takenBack: ids((state) => state === 'takenBack'),
    others: ids((state) => state !== 'committed'),
  })
}

function of(releases: string[]): Where {
  return { release: { in: releases } }
}

function notOf(releases: string[]): Where {
  return { release: { not_in: releases } }
}

function retiredBy(releases: string[]): Where {
  return { retiredBy: { in: releases } }
}

/** Also what no release retires. */
function notRetiredBy(releases: string[]): Where {
  return { retiredBy: { not_in: releases } }
}
