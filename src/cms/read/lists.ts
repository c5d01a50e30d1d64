import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import { idOf } from '../person'
import { byId, findAsReader } from './as-reader'
import { loadCards } from './cards'
import { withoutBody } from './issue-order'
import { languagesWith } from './languages-with'
import { analystLink, sectionLink } from './links'
import { loadNames, type Names } from './names'
import { saidIn } from './said'
import { sectionTrend } from './section-trend'
import { type AnalystPage, newestInAList, type SectionPage } from './types'
import { weekIn, yearsOut } from './years'

/** A year of weeks. */
const marksInATrend = 52

/**
 * A section and its commentaries in one language, newest first: the newest with the trend so far, or
 * all of an ISO year. Null when readers know no such section, or it has nothing that year.
 */
export async function readSection(
  payload: Payload,
  locale: Locale,
  slug: string,
  year?: number,
): Promise<SectionPage | null> {
  const names = await loadNames(payload)
  const found = [...names.sections.values()].find((section) => section.slug === slug)
  const section = sectionLink(found, locale)
  if (!found || !section) return null
  const where = { section: { equals: found.id } }
  const list = await listOf(payload, { where, year }, names, locale)
  const upToNow = { section: found.id, most: marksInATrend }
  const trend = year === undefined ? await sectionTrend(payload, upToNow, names, locale) : []
  return list && { section, trend, ...list }
}

/**
 * An analyst and their commentaries in one language, newest first: the newest, or all of an ISO
 * year. Null when readers know no such analyst, or nothing by them is out that year.
 */
export async function readAnalyst(
  payload: Payload,
  locale: Locale,
  slug: string,
  year?: number,
): Promise<AnalystPage | null> {
  const { docs } = await findAsReader(payload, 'analysts', {
    where: { slug: { equals: slug } },
    limit: 1,
  })
  const [found] = docs
  if (!found) return null
  const photos = await byId(payload, 'media', [idOf(found.photo) ?? ''].filter(Boolean))
  const analyst = analystLink(found, photos, locale)
  if (!analyst) return null
  const biography = saidIn(found.biography, locale)
  const where = { analysts: { in: [found.id] } }
  const list = await listOf(payload, { where, year }, await loadNames(payload), locale)
  return list && { analyst, biography, ...list }
}

type Asked = { where: Where; year: number | undefined }

/** Null for a year without anything; without a year there may be nothing in this language. */
async function listOf(payload: Payload, { where, year }: Asked, names: Names, locale: Locale) {
  const asked = year === undefined ? where : { and: [where, weekIn(year)] }
  const languages = await languagesWith(payload, asked)
  if (year !== undefined && languages.length === 0) return null
  const { docs } = await findAsReader(payload, 'publications', {
    where: within(asked, locale),
    sort: ['-week', '-publishedAt'],
    limit: year === undefined ? newestInAList : undefined,
    select: withoutBody,
  })
  const toCards = await loadCards(payload, docs, names, locale)
  const years = await yearsOut(payload, within(where, locale))
  return { year: year ?? null, years, languages, commentaries: toCards(docs) }
}

function within(where: Where, language: Locale): Where {
  return { and: [where, { language: { equals: language } }] }
}
