import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import {
  type TrendsAsked,
  type TrendsFault,
  trendsAsked,
  trendsQuery,
} from '../../domain/trends-query'
import { type LoadYear, readTrends, type Trends } from './trends'
import { readAnalysts, readSections } from './trends-places'
import { yearsWithIssues } from './years'

/** The trends that a query asks for, what was written into its fields, and what was wrong with it. */
export type AskedTrends = {
  data: Trends
  form: { asked: TrendsAsked; faults: TrendsFault[] }
}

/**
 * Reads what a query such as `section=economy&from=2025-W01` asks for. What readers do not know, or
 * nobody can mean, is left out and named among the faults, so that there is always something to show.
 */
export async function readAskedTrends(
  payload: Payload,
  locale: Locale,
  query: URLSearchParams,
  load: LoadYear,
): Promise<AskedTrends | null> {
  const parsed = trendsQuery(query)
  const { filter, faults } = parsed.ok ? { filter: parsed.value, faults: [] } : parsed.reason
  const [sections, analysts, years] = await Promise.all([
    readSections(payload),
    readAnalysts(payload),
    yearsWithIssues(payload),
  ])
  const { section, analyst, year, ...span } = filter
  const isKnown = {
    section: section === undefined || sections.includes(section),
    analyst: analyst === undefined || analysts.includes(analyst),
    year: year === undefined || years.includes(year),
  }
  const known = {
    ...span,
    ...(isKnown.section ? { section } : {}),
    ...(isKnown.analyst ? { analyst } : {}),
    ...(isKnown.year ? { year } : {}),
  }
  const unknown = (['section', 'analyst', 'year'] as const)
    .filter((field) => !isKnown[field])
    .map((field): TrendsFault => ({ field, reason: 'unknown' }))
  const data = await readTrends(payload, locale, known, load)
  return data && { data, form: { asked: trendsAsked(query), faults: [...faults, ...unknown] } }
}
