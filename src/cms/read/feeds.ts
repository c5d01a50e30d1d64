import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { withPictures } from './body-pictures'
import { loadCards } from './cards'
import { correctionNotes } from './correction-notes'
import { lastChanges } from './last-changes'
import { analystLink, sectionLink } from './links'
import { loadNames, type Names } from './names'
import type { AnalystLink, CommentaryCard, CommentaryPage, SectionLink } from './types'

const itemsInAFeed = 30

/** Of what a feed tells: one section, one analyst, or with neither everything. By their slugs. */
export type FeedOf = { section?: string; analyst?: string }

/** One publication, whole, as a feed tells it. */
export type FeedItem = Pick<CommentaryPage, 'body' | 'corrections' | 'retraction'> & {
  /** Of the commentary; with the language it names the item for ever. */
  commentary: string
  card: CommentaryCard
  /** ISO timestamp of the last change that readers can see. */
  changedAt: string
}

export type Feed = {
  section: SectionLink | null
  analyst: AnalystLink | null
  /** Newest week first. */
  items: FeedItem[]
}

/** The newest publications in one language, bodies included; null when there is no such place. */
export async function readFeed(
  payload: Payload,
  locale: Locale,
  of: FeedOf = {},
): Promise<Feed | null> {
  const names = await loadNames(payload)
  const place = await placeOf(payload, of, names, locale)
  if (!place) return null
  const { where, ...told } = place
  const publications = await newest(payload, locale, where)
  return { ...told, items: await itemsOf(payload, publications, names, locale) }
}

type Place = Omit<Feed, 'items'> & { where: Where[] }

async function placeOf(
  payload: Payload,
  of: FeedOf,
  names: Names,
  locale: Locale,
): Promise<Place | null> {
  if (of.section !== undefined) {
    const found = [...names.sections.values()].find(({ slug }) => slug === of.section)
    const section = sectionLink(found, locale)
    if (!found || !section) return null
    return { section, analyst: null, where: [{ section: { equals: found.id } }] }
  }
  if (of.analyst === undefined) return { section: null, analyst: null, where: [] }
  const asked = { where: { slug: { equals: of.analyst } }, limit: 1 }
  const [found] = (await findAsReader(payload, 'analysts', asked)).docs
  const analyst = found ? analystLink(found, new Map(), locale) : null
  if (!found || !analyst) return null
  return { section: null, analyst, where: [{ analysts: { in: [found.id] } }] }
}

async function newest(payload: Payload, locale: Locale, where: Where[]): Promise<Publication[]> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { and: [...where, { language: { equals: locale } }] },
    sort: ['-week', '-publishedAt', 'position', 'id'],
    limit: itemsInAFeed,
  })
  return docs
}

async function itemsOf(
  payload: Payload,
  publications: readonly Publication[],
  names: Names,
  locale: Locale,
): Promise<FeedItem[]> {
  const commentaries = publications.flatMap(({ commentary }) => idOf(commentary) ?? [])
  const here: Where = {
    and: [{ commentary: { in: commentaries } }, { language: { equals: locale } }],
  }
  const [toCards, notesOf, changeOf, bodies] = await Promise.all([
    loadCards(payload, publications, names, locale),
    correctionNotes(payload, here, names),
    lastChanges(payload, here),
    Promise.all(publications.map(({ body }) => withPictures(payload, body ?? null, locale))),
  ])
  return publications.flatMap((publication, place) => {
    const [card] = toCards([publication])
    const commentary = idOf(publication.commentary)
    if (!card || commentary === null) return []
    const { publishedAt: date, note } = publication
    return {
      commentary,
      card,
      body: card.isRetracted ? null : bodies[place],
      corrections: notesOf(publication),
      retraction: card.isRetracted ? { date, note: note ?? '' } : null,
      changedAt: changeOf(publication),
    }
  })
}
