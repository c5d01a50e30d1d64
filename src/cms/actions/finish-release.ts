import type { Payload } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Publication, Release, Text } from '../../payload-types'
import { carriedBy, carrying } from '../log/carry'
import { entriesOf } from '../log/latest-entry'
import { idOf } from '../person'
import { changeDocument } from '../storage/change-document'
import { followRelease } from './follow-release'
import { leaveRedirects } from './leave-redirects'
import { publicationsWhere } from './publications-where'

/**
 * What follows a commit: the log, the states of the texts, and what readers may now know of
 * (issue, bylines, sections, pictures). Every part may be repeated; a start after a crash does.
 */
export async function finishRelease(payload: Payload, id: string): Promise<void> {
  const release = await payload.db.findOne<Release>({
    collection: 'releases',
    where: { id: { equals: id } },
    locale: 'all',
  })
  if (release?.state !== 'committed' || release.finished) return
  await followRelease(payload, id)
  const publications = await publicationsWhere(payload, { release: { equals: id } })
  for (const publication of publications) await recordPrinting(payload, release, publication)
  await openToReaders(payload, publications)
  await leaveRedirects(payload, release.id, publications)
  await markIssue(payload, release, publications)
  await payload.db.updateOne({
    collection: 'releases',
    id,
    data: { finished: true },
    returning: false,
  })
}

const printing = ['publish', 'correct', 'retract', 'archive']

/** Lets a text follow its publication, with the entry that says so: once, whoever does it. */
async function recordPrinting(payload: Payload, release: Release, publication: Publication) {
  const id = idOf(publication.text)
  if (id === null) return
  const to = publication.kind === 'retraction' ? 'retracted' : 'published'
  await changeDocument(payload, { collection: 'texts', id }, async (text) => {
    if (await isRecorded(payload, text, release.id)) return null
    const entry = {
      actor: release.actor ?? null,
      actorName: release.actorName ?? '',
      actorRole: release.actorRole ?? '',
      ...stepOf(publication, text),
      ...{ to, note: publication.note ?? null, ref: release.id },
      contentHash: publication.contentHash ?? null,
    }
    return { state: to, approvedHash: null, heldBy: null, ...carrying(text, entry) }
  })
}

/** Whether the text carries the entry, or has put it down in the log. */
async function isRecorded(payload: Payload, text: Text, release: string): Promise<boolean> {
  const isOfRelease = ({ ref, step }: { ref?: string | null; step: string }) =>
    ref === release && printing.includes(step)
  if (carriedBy(text).some(isOfRelease)) return true
  const entries = await entriesOf(payload, `texts:${text.id}`, release)
  return entries.some(isOfRelease)
}

function stepOf({ kind, isArchive }: Publication, { state }: Text) {
  // An imported page goes out as it was, without review.
  if (kind === 'first' && isArchive) return { step: 'archive', from: 'draft' }
  if (kind === 'first') return { step: 'publish', from: 'approved' }
  if (kind === 'correction') return { step: 'correct', from: 'approved' }
  return { step: 'retract', from: state }
}

async function openToReaders(payload: Payload, publications: readonly Publication[]) {
  const analysts = idsIn(publications.flatMap(({ analysts }) => analysts ?? []))
  const sections = idsIn(publications.map(({ section }) => section))
  const { docs: portraits } = await payload.find({
    collection: 'analysts',
    where: { id: { in: analysts } },
    select: { photo: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const pictures = [
    ...publications.flatMap(({ body }) => picturesIn(body)),
    ...idsIn(portraits.map(({ photo }) => photo)),
  ]
  await open(payload, 'analysts', analysts)
  await open(payload, 'sections', sections)
  await open(payload, 'media', pictures)
}

async function open(
  payload: Payload,
  collection: 'analysts' | 'sections' | 'media',
  ids: readonly string[],
) {
  for (const id of new Set(ids))
    await changeDocument(payload, { collection, id }, ({ isPublic }) =>
      isPublic ? null : { isPublic: true },
    )
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

function idsIn(values: readonly ({ id: string } | string | null | undefined)[]): string[] {
  return values.flatMap((value) => idOf(value) ?? [])
}
