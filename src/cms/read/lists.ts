import type { Payload, Where } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { idOf } from '../person'
import { byId, findAsReader } from './as-reader'
import { loadCards } from './cards'
import { withoutBody } from './issue-order'
import { analystLink, sectionLink } from './links'
import { loadNames, type Names } from './names'
import { saidIn } from './said'
import { sectionTrend } from './section-trend'
import type { AnalystPage, SectionPage } from './types'

const cardsOnAPage = 30

/** A year of weeks. */
const marksInATrend = 52

/** A section, its trend, and its commentaries in one language, newest first, `page` from 1. */
export async function readSection(
  payload: Payload,
  locale: Locale,
  slug: string,
  page = 1,
): Promise<SectionPage | null> {
  const names = await loadNames(payload)
  const found = [...names.sections.values()].find((section) => section.slug === slug)
  const section = sectionLink(found, locale)
  if (!found || !section) return null
  const [trend, list] = await Promise.all([
    sectionTrend(payload, { section: found.id, most: marksInATrend }, names, locale),
    pageOf(payload, { where: { section: { equals: found.id } }, page }, names, locale),
  ])
  return { section, trend, ...list }
}

/** An analyst and their commentaries in one language, newest first, `page` from 1. */
export async function readAnalyst(
  payload: Payload,
  locale: Locale,
  slug: string,
  page = 1,
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
  const asked = { where: { analysts: { in: [found.id] } }, page }
  const list = await pageOf(payload, asked, await loadNames(payload), locale)
  return { analyst, biography, ...list }
}

async function pageOf(
  payload: Payload,
  { where, page }: { where: Where; page: number },
  names: Names,
  locale: Locale,
) {
  const { docs, hasNextPage } = await findAsReader(payload, 'publications', {
    where: { and: [where, { language: { equals: locale } }] },
    sort: ['-week', '-publishedAt'],
    limit: cardsOnAPage,
    page,
    select: withoutBody,
  })
  const [toCards, languages] = await Promise.all([
    loadCards(payload, docs, names, locale),
    languagesWith(payload, where),
  ])
  return { commentaries: toCards(docs), languages, more: hasNextPage }
}

/** The languages in which at least one publication is out. */
async function languagesWith(payload: Payload, where: Where): Promise<Locale[]> {
  const found = await Promise.all(
    locales.map((language) =>
      findAsReader(payload, 'publications', {
        where: { and: [where, { language: { equals: language } }] },
        sort: '-week',
        limit: 1,
        select: { language: true },
      }),
    ),
  )
  return locales.filter((_, at) => (found[at]?.docs.length ?? 0) > 0)
}
