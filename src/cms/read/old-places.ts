import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import { nearestLanguages, type OldPlace } from '../../domain/old-address'
import { paths } from '../../domain/paths'
import { slugOf } from '../../domain/slug'
import type { Publication, Section } from '../../payload-types'
import { idOf } from '../person'
import { ofCommittedNow, takenBackNow } from '../publications-now'
import { findAsReader } from './as-reader'
import { loadNames } from './names'
import { weekIn } from './years'

/** The path of this site where what an old address meant is found; null where there is no such thing. */
export async function findOldPlace(payload: Payload, place: OldPlace): Promise<string | null> {
  switch (place.kind) {
    case 'ours':
      return place.path
    case 'number':
      return numberedPath(payload, place.number)
    case 'home':
      return place.feed ? paths.feed(place.locale, place.feed) : paths.home(place.locale)
    case 'archive':
      return archivePath(payload, place.locale, place.year)
    case 'section':
      return sectionPath(payload, place)
    case 'analyst':
      return analystPath(payload, place)
    case 'commentary':
      return commentaryPath(payload, place)
  }
}

async function archivePath(payload: Payload, locale: Locale, year: number | null) {
  if (year === null) return paths.archive(locale)
  const { docs } = await findAsReader(payload, 'issues', {
    where: weekIn(year),
    limit: 1,
    select: { week: true },
  })
  return docs.length > 0 ? paths.archive(locale, year) : paths.archive(locale)
}

type Listed = Extract<OldPlace, { kind: 'section' | 'analyst' }>

async function sectionPath(payload: Payload, { locale, slug, feed }: Listed) {
  const { sections } = await loadNames(payload)
  const found = [...sections.values()].find((section) => wasCalled(section, slug))
  if (!found) return null
  return feed ? paths.sectionFeed(locale, found.slug, feed) : paths.section(locale, found.slug)
}

/** A section stood in old addresses under its name in the language of the page. */
function wasCalled({ slug, name }: Section, asked: string): boolean {
  const names: unknown[] = typeof name === 'object' && name !== null ? Object.values(name) : [name]
  const slugs = names.map((one) => (typeof one === 'string' ? slugOf(one) : ''))
  return [slug, ...slugs].includes(slugOf(asked))
}

async function analystPath(payload: Payload, { locale, slug, feed }: Listed) {
  const { docs } = await findAsReader(payload, 'analysts', {
    where: { slug: { equals: slugOf(slug) } },
    limit: 1,
    select: { slug: true },
  })
  const [found] = docs
  if (!found) return null
  return feed ? paths.analystFeed(locale, found.slug, feed) : paths.analyst(locale, found.slug)
}

type Found = Pick<Publication, 'language' | 'week' | 'slug' | 'section' | 'isArchive'>

/** Also where a text was before its address changed, or before it was taken back: that leads on. */
async function commentaryPath(
  payload: Payload,
  { locale, section, slug }: Extract<OldPlace, { kind: 'commentary' }>,
): Promise<string | null> {
  const found = await printed(payload, { slug: { in: [slug, slugOf(slug)] } })
  if (found.length === 0) return null
  const { sections } = await loadNames(payload)
  const order = nearestLanguages(locale)
  const isOfSection = ({ section: related }: Found) => {
    const known = sections.get(idOf(related) ?? '')
    return section !== null && known !== undefined && wasCalled(known, section)
  }
  const rank = (one: Found) =>
    [
      order.indexOf(one.language),
      isOfSection(one) ? 0 : 1,
      one.isArchive ? 0 : 1,
      one.week ?? '',
    ].join()
  return pathTo(found.toSorted((a, b) => rank(a).localeCompare(rank(b)))[0])
}

/**
 * A text keeps its number whatever becomes of its address. The number of what was taken back leads
 * nowhere: whoever counts numbers would be told what it was called.
 */
async function numberedPath(payload: Payload, number: number): Promise<string | null> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { number: { equals: number } },
    limit: 1,
    select: { language: true, week: true, slug: true },
  })
  return pathTo(docs[0])
}

/** What came out with these facts and was not taken back, else what was; oldest first. */
async function printed(payload: Payload, where: Where): Promise<Found[]> {
  for (const now of [ofCommittedNow, takenBackNow]) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { and: [where, await now(payload)] },
      select: { language: true, week: true, slug: true, section: true, isArchive: true },
      sort: 'createdAt',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    if (docs.length > 0) return docs as Found[]
  }
  return []
}

function pathTo(found: Pick<Found, 'language' | 'week' | 'slug'> | undefined): string | null {
  return found?.week && found.slug ? paths.commentary(found.language, found.week, found.slug) : null
}
