import type { Payload } from 'payload'
import type { Issue, Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import { changeDocument } from '../storage/change-document'

/**
 * Gives an issue the words of the newest release of it that stands, and hides it from readers when
 * none does. Called when one was taken back.
 */
export async function restoreIssue(payload: Payload, takenBack: Release): Promise<void> {
  const id = idOf(takenBack.issue)
  if (id === null) return
  await changeDocument(payload, { collection: 'issues', id }, async (issue) => {
    const standing = await standingReleases(payload, id)
    const firsts = await printedFirst(payload, id, standing)
    const newest = standing.findLast((release) =>
      firsts.some((doc) => idOf(doc.release) === release.id),
    )
    // The whole document: on SQLite, localized words are replaced together with all their neighbours.
    return {
      ...issue,
      printed: newest?.printed ?? noWords,
      releasedAt: standing.length === 0 ? null : releasedAt(issue, takenBack, standing),
    }
  })
}

const noWords = { title: {}, lead: {}, editorsNote: {} }

/** Oldest first, with their words in every language. */
async function standingReleases(payload: Payload, issue: string): Promise<Release[]> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { and: [{ issue: { equals: issue } }, { state: { equals: 'committed' } }] },
    sort: 'committedAt',
    locale: 'all',
    pagination: false,
    limit: 0,
  })
  return docs
}

/** Corrections and retractions print no words of the issue, only first publications do. */
async function printedFirst(payload: Payload, issue: string, standing: readonly Release[]) {
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where: {
      and: [
        { issue: { equals: issue } },
        { kind: { equals: 'first' } },
        { release: { in: standing.map(({ id }) => id) } },
      ],
    },
    select: { release: true },
    pagination: false,
    limit: 0,
  })
  return docs
}

/** An issue is dated by its first release, and when that is taken back by the next. */
function releasedAt(issue: Issue, takenBack: Release, [first]: readonly Release[]) {
  const isItsDate = issue.releasedAt === takenBack.committedAt
  return isItsDate ? first?.committedAt : (issue.releasedAt ?? first?.committedAt)
}
