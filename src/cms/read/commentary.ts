import type { Payload, Where } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { picturesIn } from '../../domain/rich-text'
import type { Media, Publication } from '../../payload-types'
import { idOf } from '../person'
import { byId, findAsReader } from './as-reader'
import { cardsOf } from './cards'
import { picture } from './links'
import type { CommentaryPage } from './types'

/** One publication by its address; null when there is none in this language. */
export async function readCommentary(
  payload: Payload,
  locale: Locale,
  week: string,
  slug: string,
): Promise<CommentaryPage | null> {
  const publication = await findPublication(payload, week, slug, locale)
  if (!publication) return null
  const [card] = await cardsOf(payload, [publication], locale)
  if (!card) return null
  const isRetracted = publication.kind === 'retraction'
  return {
    ...card,
    body: isRetracted ? null : await withPictures(payload, publication.body, locale),
    languages: await languagesOf(payload, publication),
    corrections: await correctionsOf(payload, publication),
    retraction: isRetracted
      ? { date: publication.publishedAt, note: publication.note ?? '' }
      : null,
  }
}

/**
 * The languages in which a commentary can be read whose address in another language was asked for
 * in this one: what a page says instead of a bare "not found". Empty when there is no such address.
 */
export async function readLanguagesElsewhere(
  payload: Payload,
  week: string,
  slug: string,
): Promise<{ locale: Locale; slug: string; title: string }[]> {
  for (const locale of locales) {
    const publication = await findPublication(payload, week, slug, locale)
    if (publication) return titlesOf(payload, publication)
  }
  return []
}

async function findPublication(payload: Payload, week: string, slug: string, locale: Locale) {
  const where: Where = {
    and: [
      { language: { equals: locale } },
      { week: { equals: week.toUpperCase() } },
      { slug: { equals: slug } },
    ],
  }
  const { docs } = await findAsReader(payload, 'publications', { where, limit: 1 })
  return docs[0] ?? null
}

async function languagesOf(payload: Payload, publication: Publication) {
  const found = await titlesOf(payload, publication)
  return found.map(({ locale, slug }) => ({ locale, slug }))
}

async function titlesOf(payload: Payload, publication: Publication) {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { commentary: { equals: idOf(publication.commentary) } },
  })
  return locales.flatMap((locale) => {
    const doc = docs.find(({ language }) => language === locale)
    return doc?.slug ? [{ locale, slug: doc.slug, title: doc.title ?? '' }] : []
  })
}

/** The notes of all corrections so far, latest first; the earlier ones stand on replaced copies. */
async function correctionsOf(payload: Payload, publication: Publication) {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { commentary: { equals: idOf(publication.commentary) } },
        { language: { equals: publication.language } },
        { kind: { equals: 'correction' } },
        { 'release.state': { equals: 'committed' } },
      ],
    },
    select: { note: true, publishedAt: true },
    sort: '-publishedAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ note, publishedAt }) => ({ date: publishedAt, note: note ?? '' }))
}

/** A body whose pictures carry what a page needs; a picture that cannot be shown is left out. */
async function withPictures(payload: Payload, body: unknown, locale: Locale): Promise<unknown> {
  const pictures = await byId(payload, 'media', picturesIn(body))
  return resolved(body, pictures, locale)
}

function resolved(value: unknown, pictures: ReadonlyMap<string, Media>, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => resolved(item, pictures, locale))
  if (typeof value !== 'object' || value === null) return value
  if ('type' in value && value.type === 'upload' && 'value' in value) {
    const media = pictures.get(String(value.value))
    const shown = media ? picture(media, locale) : null
    const caption = 'fields' in value ? captionOf(value.fields) : null
    return { ...value, value: shown && { ...shown, caption } }
  }
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    resolved(item, pictures, locale),
  ])
  return Object.fromEntries(entries)
}

function captionOf(fields: unknown): string | null {
  const has = typeof fields === 'object' && fields !== null && 'caption' in fields
  return has && typeof fields.caption === 'string' ? fields.caption : null
}
