import type { Payload } from 'payload'
import { z } from 'zod'
import { type Locale, locales } from '../../domain/locale'
import type { PublicationKind } from '../../domain/publication'
import type { Publication, Release } from '../../payload-types'
import { idOf, type Person } from '../person'

/** One release of an issue as the desk sees it. */
export type ReleaseOfIssue = {
  id: string
  /** ISO timestamp. */
  at: string
  by: string
  printed: { kind: PublicationKind; title: string; language: Locale }[]
  /** The languages in which the issue's own words did not go out as they stood. */
  wordsNotApproved: Locale[]
  takenBack: { at: string; by: string; why: string } | null
}

/** What was released of an issue, newest first, for somebody who may see it. */
export async function readReleasesOfIssue(
  payload: Payload,
  user: Person,
  issue: string,
): Promise<ReleaseOfIssue[]> {
  const asPerson = { depth: 0, pagination: false, overrideAccess: false, user } as const
  const { docs } = await payload.find({
    ...asPerson,
    collection: 'releases',
    where: {
      and: [{ issue: { equals: issue } }, { state: { in: ['committed', 'takenBack'] } }],
    },
    sort: ['-committedAt', '-stagedAt'],
  })
  const { docs: publications } = await payload.find({
    ...asPerson,
    collection: 'publications',
    where: { release: { in: docs.map(({ id }) => id) } },
    select: { release: true, kind: true, title: true, language: true },
    sort: ['language', 'position'],
  })
  return docs.map((release) => inWords(release, publications as Publication[]))
}

function inWords(release: Release, publications: readonly Publication[]): ReleaseOfIssue {
  const { id, committedAt, stagedAt, actorName, takenBackAt, takenBackBy, takenBackWhy } = release
  return {
    id,
    at: committedAt ?? stagedAt,
    by: actorName ?? '',
    printed: publications
      .filter((publication) => idOf(publication.release) === id)
      .map(({ kind, title, language }) => ({ kind, title: title ?? '', language })),
    wordsNotApproved: z
      .array(z.enum(locales))
      .catch([])
      .parse(release.wordsNotApproved ?? []),
    takenBack:
      release.state === 'takenBack'
        ? { at: takenBackAt ?? '', by: takenBackBy ?? '', why: takenBackWhy ?? '' }
        : null,
  }
}
