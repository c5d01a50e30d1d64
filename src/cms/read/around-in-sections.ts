import type { Payload } from 'payload'
import { locales } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { type Address, readAddresses } from './addresses'
import { weekBetween } from './years'

/** A trend shows twelve verdicts; two more commentaries of one issue in one section are allowed for. */
const laterInTrend = 14
const mostOnOneSide = laterInTrend * locales.length

/**
 * The commentaries whose pages show some publications as neighbours or marks of their section: what
 * is nearest before them in each language, what lies among them, and what follows.
 */
export async function readAroundInSections(
  payload: Payload,
  publications: readonly Pick<Publication, 'section' | 'week'>[],
): Promise<Address[]> {
  const found = await Promise.all(
    eachSection(publications).flatMap((span) => [
      nearestBefore(payload, span),
      among(payload, span),
      following(payload, span),
    ]),
  )
  return found.flat()
}

type Span = { section: string; first: string; last: string }

/** The first and the last week in which each section is concerned. */
function eachSection(publications: readonly Pick<Publication, 'section' | 'week'>[]): Span[] {
  const spans = new Map<string, Span>()
  for (const { section: related, week } of publications) {
    const section = idOf(related)
    if (section === null || !week) continue
    const span = spans.get(section) ?? { section, first: week, last: week }
    spans.set(section, {
      section,
      first: week < span.first ? week : span.first,
      last: week > span.last ? week : span.last,
    })
  }
  return [...spans.values()]
}

async function nearestBefore(payload: Payload, { section, first }: Span): Promise<Address[]> {
  const before = await readAddresses(
    payload,
    { and: [{ section: { equals: section } }, { week: { less_than: first } }] },
    { sort: '-week', limit: mostOnOneSide },
  )
  // Each language has its own nearest week.
  const nearest = new Map<string, string>()
  for (const { language, week } of before) if (!nearest.has(language)) nearest.set(language, week)
  return before.filter(({ language, week }) => nearest.get(language) === week)
}

async function among(payload: Payload, { section, first, last }: Span): Promise<Address[]> {
  if (first === last) return []
  return readAddresses(payload, {
    and: [{ section: { equals: section } }, weekBetween(first, last)],
  })
}

function following(payload: Payload, { section, last }: Span): Promise<Address[]> {
  return readAddresses(
    payload,
    { and: [{ section: { equals: section } }, { week: { greater_than: last } }] },
    { sort: 'week', limit: mostOnOneSide },
  )
}
