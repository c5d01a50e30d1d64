import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import { takenBackNow } from '../publications-now'
import { findAsReader } from './as-reader'
import { languagesOf } from './commentary'
import { weekLink } from './links'
import type { TakenBack } from './types'

/**
 * What was taken back at the address of a commentary, where readers find nothing now; null when
 * nothing ever was. Nobody learns of it more than the date.
 */
export async function readTakenBack(
  payload: Payload,
  locale: Locale,
  week: string,
  slug: string,
): Promise<TakenBack | null> {
  const at = { week: { equals: week.toUpperCase() }, slug: { equals: slug } }
  const found = await lastTakenBack(payload, { and: [{ language: { equals: locale } }, at] })
  if (!found) return null
  const { publication, date } = found
  return {
    date,
    week: weekLink(publication.week ?? ''),
    languages: await languagesOf(payload, publication),
  }
}

/** What was taken back of an issue, where readers know no such issue now. */
export async function readTakenBackIssue(
  payload: Payload,
  week: string,
): Promise<TakenBack | null> {
  const found = await lastTakenBack(payload, { week: { equals: week.toUpperCase() } })
  if (!found) return null
  return { date: found.date, week: weekLink(found.publication.week ?? ''), languages: [] }
}

/** What was taken back under a number of its own, of which readers see nothing; with its language. */
export async function readTakenBackNumber(
  payload: Payload,
  number: number,
): Promise<{ takenBack: TakenBack; locale: Locale } | null> {
  const ofNumber = { number: { equals: number } }
  const { docs } = await findAsReader(payload, 'publications', { where: ofNumber, limit: 1 })
  const found = docs.length > 0 ? null : await lastTakenBack(payload, ofNumber)
  if (!found) return null
  const { date, publication } = found
  const week = weekLink(publication.week ?? '')
  return { takenBack: { date, week, languages: [] }, locale: publication.language }
}

async function lastTakenBack(
  payload: Payload,
  where: Where,
): Promise<{ publication: Publication; date: string } | null> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [where, await takenBackNow(payload)] },
    select: { commentary: true, language: true, release: true, week: true },
    sort: '-createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const publications = docs as Publication[]
  const dates = await datesOf(payload, publications)
  const dated = publications.map((publication) => ({
    publication,
    date: dates.get(idOf(publication.release)) ?? '',
  }))
  return dated.toSorted((a, b) => b.date.localeCompare(a.date))[0] ?? null
}

/** When the releases of some publications were taken back, by release: ISO timestamps, or ''. */
export async function datesOf(payload: Payload, publications: readonly Publication[]) {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { id: { in: publications.flatMap(({ release }) => idOf(release) ?? []) } },
    select: { takenBackAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const releases = docs as Pick<Release, 'id' | 'takenBackAt'>[]
  return new Map<string | null, string>(releases.map((doc) => [doc.id, doc.takenBackAt ?? '']))
}
