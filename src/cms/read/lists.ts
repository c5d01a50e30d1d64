import type { Payload, Where } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { idOf } from '../person'
import { byId, findAsReader } from './as-reader'
import { cardsOf } from './cards'
import { analystLink, sectionLink } from './links'
import { saidIn } from './said'
import type { AnalystPage, SectionPage } from './types'

const cardsOnAPage = 30

/** A section and its commentaries in one language, newest first, `page` from 1. */
export async function readSection(
  payload: Payload,
  locale: Locale,
  slug: string,
  page = 1,
): Promise<SectionPage | null> {
  const { docs } = await findAsReader(payload, 'sections', {
    where: { slug: { equals: slug } },
    limit: 1,
  })
  const section = sectionLink(docs[0], locale)
  if (!docs[0] || !section) return null
  return { section, ...(await pageOf(payload, locale, { section: { equals: docs[0].id } }, page)) }
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
  const list = await pageOf(payload, locale, { analysts: { in: [found.id] } }, page)
  return { analyst, biography, ...list }
}

async function pageOf(payload: Payload, locale: Locale, where: Where, page: number) {
  const { docs, hasNextPage } = await findAsReader(payload, 'publications', {
    where: { and: [where, { language: { equals: locale } }] },
    sort: ['-week', '-publishedAt'],
    limit: cardsOnAPage,
    page,
  })
  return {
    commentaries: await cardsOf(payload, docs, locale),
    languages: await languagesWith(payload, where),
    more: hasNextPage,
  }
}

/** The languages in which at least one publication is out. */
async function languagesWith(payload: Payload, where: Where): Promise<Locale[]> {
  const found: Locale[] = []
  for (const language of locales) {
    const { totalDocs } = await payload.count({
      collection: 'publications',
      where: { and: [where, { language: { equals: language } }] },
      overrideAccess: false,
    })
    if (totalDocs > 0) found.push(language)
  }
  return found
}
