import type { Payload } from 'payload'
import type { Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import { changeDocument } from '../storage/change-document'
import { afterRelease } from './after-release'
import { followRelease } from './follow-release'
import { hideRetractedPictures } from './hide-from-readers'
import { leaveRedirects } from './leave-redirects'
import { openToReaders } from './open-to-readers'
import { publicationsWhere } from './publications-where'
import { recordPrinting } from './record-printing'

/**
 * What follows a commit: the log, the states of the texts, and what readers may now know of
 * (issue, bylines, sections, pictures). Every part may be repeated; a start after a crash does.
 */
export function finishRelease(payload: Payload, id: string): Promise<void> {
  return afterRelease(payload, id, 'committed', async (release) => {
    await followRelease(payload, id)
    const publications = await publicationsWhere(payload, { release: { equals: id } })
    // While the texts are held, so that a picture is what was approved when readers get to know it.
    await openToReaders(payload, publications)
    for (const publication of publications) await recordPrinting(payload, release, publication)
    await hideRetractedPictures(payload, publications)
    await leaveRedirects(payload, release.id, publications)
    await markIssue(payload, release, publications)
  })
}

async function markIssue(payload: Payload, release: Release, publications: readonly Publication[]) {
  const id = idOf(release.issue)
  if (id === null) return
  const isOfIssue = publications.every(({ kind }) => kind === 'first')
  // The whole document: on SQLite, localized words are replaced together with all their neighbours.
  await changeDocument(payload, { collection: 'issues', id }, (issue) => ({
    ...issue,
    printed: isOfIssue ? release.printed : issue.printed,
    releasedAt: issue.releasedAt ?? release.committedAt,
  }))
}
