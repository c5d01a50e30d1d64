import type { Payload } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { withPictures } from './body-pictures'
import { loadCards } from './cards'
import { correctionNotes } from './correction-notes'
import { inIssueOrder, withoutBody } from './issue-order'
import { loadNames, type Names } from './names'
import { neighboursInSection } from './section-neighbours'
import { sectionTrend } from './section-trend'
import type { CommentaryPage } from './types'

const marksInATrend = 12

/** One publication by its address; null when there is none in this language. */
export async function readCommentary(
  payload: Payload,
  locale: Locale,
  week: string,
  slug: string,
): Promise<CommentaryPage | null> {
  const [names, inWeek] = await Promise.all([loadNames(payload), inItsWeek(payload, week, locale)])
  const publication = inWeek.find((one) => one.slug === slug)
  if (!publication?.week) return null
  const inIssue = inIssueOrder(inWeek, names)
  // Of the whole week, so that one who prints all its pages asks but once.
  const commentaries = [...new Set(inWeek.flatMap((one) => idOf(one.commentary) ?? []))].sort()
  const [trend, body, languagesFor, notesOf] = await Promise.all([
    trendOf(payload, publication, names, locale),
    withPictures(payload, publication.body ?? null, locale),
    languagesOfEach(payload, commentaries),
    correctionNotes(payload, { commentary: { in: commentaries } }, names),
  ])
  const around = await neighboursInSection(payload, publication, inIssue, names)
  const previous = around.previous ? [around.previous] : []
  const next = around.next ? [around.next] : []
  const rest = inIssue.filter(({ id }) => id !== publication.id)
  const shown = [publication, ...previous, ...next, ...rest]
  const toCards = await loadCards(payload, shown, names, locale)
  const [card] = toCards([publication])
  if (!card) return null
  return {
    ...card,
    body: card.isRetracted ? null : body,
    languages: languagesFor(publication).map(({ locale, slug }) => ({ locale, slug })),
    corrections: notesOf(publication),
    retraction: card.isRetracted
      ? { date: publication.publishedAt, note: publication.note ?? '' }
      : null,
    trend,
    previousInSection: toCards(previous)[0] ?? null,
    nextInSection: toCards(next)[0] ?? null,
    restOfIssue: toCards(rest),
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
  const { docs: found } = await findAsReader(payload, 'publications', {
    where: { and: [{ week: { equals: week.toUpperCase() } }, { slug: { equals: slug } }] },
    select: withoutBody,
  })
  const [first] = locales.flatMap(
    (locale) => found.find(({ language }) => language === locale) ?? [],
  )
  return first ? languagesOf(payload, first) : []
}

type OfCommentary = Pick<Publication, 'commentary'>

/** Where readers can read a commentary, in the order in which they are offered languages. */
export async function languagesOf(payload: Payload, publication: OfCommentary) {
  const of = await languagesOfEach(payload, [idOf(publication.commentary) ?? ''])
  return of(publication)
}

/** The same of any of some commentaries, given by their ids. */
async function languagesOfEach(payload: Payload, commentaries: readonly string[]) {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { commentary: { in: [...commentaries] } },
    select: { commentary: true, language: true, slug: true, title: true },
  })
  return ({ commentary }: OfCommentary) => {
    const own = docs.filter((doc) => idOf(doc.commentary) === idOf(commentary))
    return locales.flatMap((locale) => {
      const doc = own.find(({ language }) => language === locale)
      return doc?.slug ? [{ locale, slug: doc.slug, title: doc.title ?? '' }] : []
    })
  }
}

/** What is out of the issue of a week in one language: each of its pages shows all of it. */
async function inItsWeek(payload: Payload, week: string, language: Locale) {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { and: [{ week: { equals: week.toUpperCase() } }, { language: { equals: language } }] },
  })
  return docs
}

async function trendOf(payload: Payload, publication: Publication, names: Names, locale: Locale) {
  const { section, week } = publication
  const id = idOf(section)
  if (id === null || !week) return []
  return sectionTrend(payload, { section: id, until: week, most: marksInATrend }, names, locale)
}
