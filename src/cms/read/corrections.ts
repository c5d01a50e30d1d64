import type { Payload, Where } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { loadCards } from './cards'
import { withoutBody } from './issue-order'
import { loadNames, type Names, previousVerdictOf } from './names'
import type { CorrectionsPage, LedgerEntry } from './types'
import { yearsDown } from './years'

const newest = 30

const kinds = ['correction', 'retraction'] as const

/**
 * Corrections and retractions in one language, latest first: the newest of them, of which there may
 * be none.
 */
export async function readCorrections(payload: Payload, locale: Locale): Promise<CorrectionsPage>
/** All of a calendar year (UTC); null for a year without any in this language. */
export async function readCorrections(
  payload: Payload,
  locale: Locale,
  year: number | undefined,
): Promise<CorrectionsPage | null>
export async function readCorrections(
  payload: Payload,
  locale: Locale,
  year?: number,
): Promise<CorrectionsPage | null> {
  const [entries, years, ...withYear] = await Promise.all([
    entriesOf(payload, locale, year),
    yearsCorrected(payload, locale),
    ...locales.map((language) => latest(payload, { language, year })),
  ])
  if (year !== undefined && entries.length === 0) return null
  const languages = locales.filter((_, at) => year === undefined || withYear[at] !== null)
  return { year: year ?? null, years, languages, entries }
}

async function entriesOf(
  payload: Payload,
  locale: Locale,
  year: number | undefined,
): Promise<LedgerEntry[]> {
  const names = await loadNames(payload)
  const limit = year === undefined ? newest : 0
  const ofEachKind = await Promise.all(
    kinds.map((kind) => printedAs(payload, { kind, language: locale, year, limit }, names)),
  )
  const all = ofEachKind.flat().sort((a, b) => b.date.localeCompare(a.date))
  const shown = year === undefined ? all.slice(0, newest) : all
  const cardOf = await cardsNow(payload, shown, names, locale)
  return shown.flatMap(({ commentary, ...entry }) => {
    const card = cardOf(commentary)
    return card ? { ...entry, card } : []
  })
}

export function yearsCorrected(payload: Payload, language: Locale): Promise<number[]> {
  return yearsDown(async (year) => {
    const date = await latest(payload, { language, before: year ?? undefined })
    return date === null ? null : Number(date.slice(0, 4))
  })
}

type Span = { language: Locale; year?: number; before?: number }

/** The date of the latest correction or retraction, null without any. */
async function latest(payload: Payload, span: Span): Promise<string | null> {
  const found = await Promise.all(kinds.map((kind) => notes(payload, { ...span, kind, limit: 1 })))
  const dates = found.flat().map(({ publishedAt }) => publishedAt)
  return dates.sort().at(-1) ?? null
}

type Noted = Omit<LedgerEntry, 'card'> & { commentary: string | null }

/**
 * The latest of one kind. Most stand on replaced copies, which no reader may see: of these nothing
 * but the note goes out. Asked for by one kind at a time, a database follows its index.
 */
async function printedAs(payload: Payload, asked: Asked, names: Names): Promise<Noted[]> {
  const docs = await notes(payload, asked)
  return docs.map((publication) => ({
    id: publication.id,
    kind: asked.kind,
    date: publication.publishedAt,
    note: publication.note ?? '',
    previousVerdict: previousVerdictOf(publication, names, asked.language),
    commentary: idOf(publication.commentary),
  }))
}

type Asked = Span & {
  kind: LedgerEntry['kind']
  /** 0 for all. */
  limit: number
}

async function notes(payload: Payload, { kind, language, year, before, limit }: Asked) {
  const dates: Where[] = [
    ...(year === undefined ? [] : [{ publishedAt: { greater_than_equal: `${year}-` } }]),
    ...(year === undefined ? [] : [{ publishedAt: { less_than: `${year + 1}-` } }]),
    ...(before === undefined ? [] : [{ publishedAt: { less_than: `${before}-` } }]),
  ]
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { kind: { equals: kind } },
        { language: { equals: language } },
        { 'release.state': { equals: 'committed' } },
        ...dates,
      ],
    },
    select: { note: true, previousVerdict: true, publishedAt: true, commentary: true },
    sort: '-publishedAt',
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
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
