import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { loadCards } from './cards'
import { withoutBody } from './issue-order'
import { loadNames, type Names, previousVerdictOf } from './names'
import type { CorrectionsPage, LedgerEntry } from './types'

const entriesOnAPage = 30

/** Every correction and retraction in one language, latest first, `page` from 1. */
export async function readCorrections(
  payload: Payload,
  locale: Locale,
  page = 1,
): Promise<CorrectionsPage> {
  const end = page * entriesOnAPage
  const names = await loadNames(payload)
  const kinds = await Promise.all([
    printedAs(payload, { kind: 'correction', limit: end + 1 }, names, locale),
    printedAs(payload, { kind: 'retraction', limit: end + 1 }, names, locale),
  ])
  const all = kinds.flat().sort((a, b) => b.date.localeCompare(a.date))
  const shown = all.slice(end - entriesOnAPage, end)
  const cardOf = await cardsNow(payload, shown, names, locale)
  return {
    entries: shown.flatMap(({ commentary, ...entry }) => {
      const card = cardOf(commentary)
      return card ? { ...entry, card } : []
    }),
    more: all.length > end,
  }
}

type Noted = Omit<LedgerEntry, 'card'> & { commentary: string | null }

/**
 * The latest of one kind. Most stand on replaced copies, which no reader may see: of these nothing
 * but the note goes out. Asked for by one kind at a time, a database follows its index.
 */
async function printedAs(
  payload: Payload,
  { kind, limit }: { kind: LedgerEntry['kind']; limit: number },
  names: Names,
  locale: Locale,
): Promise<Noted[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { kind: { equals: kind } },
        { language: { equals: locale } },
        { 'release.state': { equals: 'committed' } },
      ],
    },
    select: { note: true, previousVerdict: true, publishedAt: true, commentary: true },
    sort: '-publishedAt',
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((publication) => ({
    id: publication.id,
    kind,
    date: publication.publishedAt,
    note: publication.note ?? '',
    previousVerdict: previousVerdictOf(publication, names, locale),
    commentary: idOf(publication.commentary),
  }))
}

/** Gives the card of a commentary as readers see it now. */
async function cardsNow(payload: Payload, noted: readonly Noted[], names: Names, locale: Locale) {
  const commentaries = noted.flatMap(({ commentary }) => commentary ?? [])
  const { docs } = await findAsReader(payload, 'publications', {
    where: { and: [{ commentary: { in: commentaries } }, { language: { equals: locale } }] },
    select: withoutBody,
  })
  const toCards = await loadCards(payload, docs, names, locale)
  const now = new Map<string | null, Publication>(docs.map((doc) => [idOf(doc.commentary), doc]))
  return (commentary: string | null) => {
    const publication = now.get(commentary)
    return publication ? toCards([publication])[0] : undefined
  }
}
