import type { Payload } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { ofCommittedNow } from '../publications-now'
import { findAsReader } from './as-reader'
import { loadCards } from './cards'
import { withoutBody } from './issue-order'
import { loadNames, type Names, previousVerdictOf } from './names'
import { type CorrectionsPage, type LedgerEntry, newestInAList } from './types'

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
  const names = await loadNames(payload)
  const all = await noted(payload, locale, names)
  const shown = year === undefined ? all.slice(0, newestInAList) : all.filter(isOf(year))
  if (year !== undefined && shown.length === 0) return null
  const cardOf = await cardsNow(payload, shown, names, locale)
  const entries = shown.flatMap(({ commentary, ...entry }) => {
    const card = cardOf(commentary)
    return card ? { ...entry, card } : []
  })
  return {
    year: year ?? null,
    years: yearsOf(all),
    languages: year === undefined ? [...locales] : await languagesOf(payload, year),
    entries,
  }
}

/** The calendar years (UTC) in which anything was corrected or retracted in a language, newest first. */
export async function yearsCorrected(payload: Payload, locale: Locale): Promise<number[]> {
  return yearsOf(await noted(payload, locale, await loadNames(payload)))
}

function yearsOf(entries: readonly Noted[]): number[] {
  return [...new Set(entries.map(({ date }) => Number(date.slice(0, 4))))]
}

type Noted = Omit<LedgerEntry, 'card'> & { commentary: string | null }

async function languagesOf(payload: Payload, year: number): Promise<Locale[]> {
  const years = await Promise.all(locales.map((language) => yearsCorrected(payload, language)))
  return locales.filter((_, at) => years[at]?.includes(year))
}

function isOf(year: number): (entry: Noted) => boolean {
  return ({ date }) => date.startsWith(`${year}-`)
}

/** All in a language, latest first. They are few beside the publications. */
async function noted(payload: Payload, language: Locale, names: Names): Promise<Noted[]> {
  const kinds = await Promise.all([
    printedAs(payload, 'correction', names, language),
    printedAs(payload, 'retraction', names, language),
  ])
  return kinds.flat().sort((a, b) => b.date.localeCompare(a.date))
}

/**
 * All of one kind. Most stand on replaced copies, which no reader may see: of these nothing but the
 * note goes out. Asked for by one kind at a time, a database follows its index.
 */
async function printedAs(
  payload: Payload,
  kind: LedgerEntry['kind'],
  names: Names,
  locale: Locale,
): Promise<Noted[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { kind: { equals: kind } },
        { language: { equals: locale } },
        await ofCommittedNow(payload),
      ],
    },
    select: { note: true, previousVerdict: true, publishedAt: true, commentary: true },
    sort: '-publishedAt',
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
