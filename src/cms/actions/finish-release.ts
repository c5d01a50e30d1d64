import type { Payload } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { AuditEntry, Issue, Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import { appendEntry, latestEntry } from './append-entry'
import { asOneWrite } from './as-one-write'
import { leaveRedirects } from './leave-redirects'
import { publicationsWhere } from './publications-where'
import { setState } from './set-state'

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
  const publications = await publicationsWhere(payload, { release: { equals: id } })
  const recorded = await subjectsRecorded(payload, id)
  for (const publication of publications)
    await recordPrinting(payload, release, publication, recorded)
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

/** The texts whose printing by this release is in the log already, after an interrupted finish. */
async function subjectsRecorded(payload: Payload, release: string): Promise<Set<string>> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { ref: { equals: release } },
    select: { subject: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ subject }) => subject))
}

async function recordPrinting(
  payload: Payload,
  release: Release,
  publication: Publication,
  recorded: ReadonlySet<string>,
) {
  const text = idOf(publication.text)
  if (text === null) return
  const subject = `texts:${text}`
  const to = publication.kind === 'retraction' ? 'retracted' : 'published'
  if (!recorded.has(subject))
    await appendEntry(payload, {
      actor: release.actor ?? null,
      actorName: release.actorName ?? '',
      actorRole: release.actorRole ?? '',
      subject,
      ...(await stepOf(payload, publication, subject)),
      to,
      note: publication.note ?? null,
      contentHash: publication.contentHash ?? null,
      ref: release.id,
    })
  await setState(payload, text, { state: to, approvedHash: null })
}

async function stepOf(payload: Payload, { kind, isArchive }: Publication, subject: string) {
  // An imported page goes out as it was, without review.
  if (kind === 'first' && isArchive) return { step: 'archive', from: 'draft' }
  if (kind === 'first') return { step: 'publish', from: 'approved' }
  if (kind === 'correction') return { step: 'correct', from: 'approved' }
  return { step: 'retract', from: (await latestEntry(payload, subject))?.to ?? 'published' }
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
    await payload.db.updateOne({ collection, id, data: { isPublic: true }, returning: false })
}

async function markIssue(payload: Payload, release: Release, publications: readonly Publication[]) {
  const id = idOf(release.issue)
  if (id === null) return
  const issue = await payload.db.findOne<Issue>({
    collection: 'issues',
    where: { id: { equals: id } },
    locale: 'all',
  })
  if (!issue) return
  // The whole document: on SQLite, localized words are replaced together with all their neighbours.
  const isOfIssue = publications.every(({ kind }) => kind === 'first')
  const data = {
    ...issue,
    printed: isOfIssue ? release.printed : issue.printed,
    releasedAt: issue.releasedAt ?? release.committedAt,
  }
  await asOneWrite(payload, () =>
    payload.db.updateOne({ collection: 'issues', id, data, locale: 'all', returning: false }),
  )
}

function idsIn(values: readonly ({ id: string } | string | null | undefined)[]): string[] {
  return values.flatMap((value) => idOf(value) ?? [])
}
