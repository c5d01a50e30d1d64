import type { Locale } from './locale'
import { paths } from './paths'
import { err, ok, type Result } from './result'
import type { TrendsFilter } from './trends-filter'
import { weekMeant } from './week-meant'

/** The fields of the form that asks for trends, by their names in an address. */
export const trendsFields = ['section', 'analyst', 'year', 'from', 'to'] as const
export type TrendsField = (typeof trendsFields)[number]

/** What was written into each field, as it was written. */
export type TrendsAsked = Partial<Record<TrendsField, string>>

/** Why something asked for is left out. `unknown`: readers know no such section, analyst or year. */
export type TrendsFault = {
  field: TrendsField
  reason: 'not-a-week' | 'not-a-year' | 'reversed' | 'unknown'
}

/** What can be shown all the same, and what was wrong with the rest. */
export type TrendsRefused = { filter: TrendsFilter; faults: TrendsFault[] }

/** What the query of an address asks for, such as `section=economy&from=2025-W01`. */
export function trendsQuery(query: URLSearchParams): Result<TrendsFilter, TrendsRefused> {
  const { section, analyst, ...asked } = trendsAsked(query)
  const year = asked.year === undefined || /^\d{4}$/.test(asked.year) ? asked.year : null
  const from = asked.from === undefined ? undefined : weekMeant(asked.from, 'first')
  const to = asked.to === undefined ? undefined : weekMeant(asked.to, 'last')
  const isReversed = Boolean(from && to && from > to)
  const filter = withoutGaps({
    section,
    analyst,
    year: year ? Number(year) : undefined,
    from: isReversed ? undefined : (from ?? undefined),
    to: isReversed ? undefined : (to ?? undefined),
  })
  const faults: TrendsFault[] = [
    ...(year === null ? [{ field: 'year', reason: 'not-a-year' } as const] : []),
    ...(from === null ? [{ field: 'from', reason: 'not-a-week' } as const] : []),
    ...(to === null ? [{ field: 'to', reason: 'not-a-week' } as const] : []),
    ...(isReversed ? [{ field: 'to', reason: 'reversed' } as const] : []),
  ]
  return faults.length === 0 ? ok(filter) : err({ filter, faults })
}

/** The fields that were filled in, without spaces around them. */
export function trendsAsked(query: URLSearchParams): TrendsAsked {
  const filled = trendsFields.map((field) => [field, query.get(field)?.trim() ?? ''] as const)
  return Object.fromEntries(filled.filter(([, text]) => text !== ''))
}

/** The address that asks for this again, in a language. */
export function trendsAddress(locale: Locale, asked: TrendsAsked): string {
  const query = new URLSearchParams(asked).toString()
  return paths.trends(locale) + (query === '' ? '' : `?${query}`)
}

function withoutGaps(filter: { [Key in keyof TrendsFilter]: TrendsFilter[Key] | undefined }) {
  const filled = Object.entries(filter).filter(([, value]) => value !== undefined)
  return Object.fromEntries(filled) as TrendsFilter
}
