import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { PublicationKind } from '../../domain/publication'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { compare } from './compare'
import { type PrintedStatus, visibleAmong } from './release-snapshots'
import { findSeenReleases, snapshotOf } from './seen-releases'

/** A release among others, and which copies it printed; of a title only what readers still see. */
export type ReleaseLine = {
  id: string
  /** ISO timestamp. */
  date: string
  withdrawnAt: string | null
  printed: {
    language: Locale
    kind: PublicationKind
    status: PrintedStatus
    week: string
    title: string | null
    slug: string | null
  }[]
}

const linesInAList = 50

/** The releases that last came out or were taken back, newest change first. */
export async function readReleaseList(
  payload: Payload,
  limit = linesInAList,
): Promise<ReleaseLine[]> {
  const found = await Promise.all([
    findSeenReleases(payload, { sort: '-committedAt', limit }),
    findSeenReleases(payload, { where: takenBack, sort: '-takenBackAt', limit }),
  ])
  const each = new Map(found.flat().map((release) => [release.id, snapshotOf(release)]))
  const changed = ({ date, withdrawnAt }: ReturnType<typeof snapshotOf>) => withdrawnAt ?? date
  const newest = [...each.values()]
    .sort((a, b) => compare(changed(b), changed(a)) || compare(a.id, b.id))
    .slice(0, limit)
  const printed = await printedBy(payload, newest)
  return newest.map((release) => ({ ...release, printed: printed(release) }))
}

/** Every release that readers ever saw, oldest first, without what it printed. */
export async function readReleaseIds(
  payload: Payload,
): Promise<{ id: string; date: string; withdrawnAt: string | null }[]> {
  const docs = await findSeenReleases(payload, { sort: 'committedAt' })
  return docs.map(snapshotOf).sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
}

const takenBack: Where = { state: { equals: 'takenBack' } }

/** Gives what each release printed, in the order of weeks, languages and places. */
async function printedBy(payload: Payload, of: readonly { id: string }[]) {
  const where: Where = { release: { in: of.map(({ id }) => id) } }
  const [{ docs }, visible] = await Promise.all([
    payload.find({
      collection: 'publications',
      where,
      select: {
        ...{ release: true, language: true, kind: true, week: true, position: true },
        ...{ title: true, slug: true },
      },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    }),
    visibleAmong(payload, where),
  ])
  const inOrder = docs.toSorted(
    (a, b) =>
      compare(a.week ?? '', b.week ?? '') ||
      compare(a.language, b.language) ||
      (a.position ?? 0) - (b.position ?? 0) ||
      compare(a.slug ?? '', b.slug ?? ''),
  )
  return ({ id, withdrawnAt }: { id: string; withdrawnAt: string | null }) =>
    inOrder
      .filter(({ release }) => idOf(release) === id)
      .map((copy) => lineOf(copy as Publication, statusOf(copy.id, withdrawnAt, visible)))
}

function statusOf(id: string, withdrawnAt: string | null, visible: ReadonlySet<string>) {
  if (withdrawnAt !== null) return 'withdrawn'
  return visible.has(id) ? 'current' : 'replaced'
}

function lineOf(copy: Publication, status: PrintedStatus): ReleaseLine['printed'][number] {
  const { language, kind, week, title, slug } = copy
  const isSeen = status === 'current'
  return {
    ...{ language, kind, status, week: week ?? '' },
    title: isSeen ? (title ?? null) : null,
    slug: isSeen ? (slug ?? null) : null,
  }
}
