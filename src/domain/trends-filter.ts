import type { TrendsOf } from './paths'
import { yearOf } from './trends'

/** What the trends are shown of. Weeks are ISO weeks, both included; the year is an ISO year. */
export type TrendsFilter = {
  section?: string
  analyst?: string
  year?: number
  from?: string
  to?: string
}

/** Whether a year has weeks that the filter lets through. */
export function touches({ year, from, to }: TrendsFilter, one: number): boolean {
  if (year !== undefined && one !== year) return false
  return (!from || yearOf(from) <= one) && (!to || yearOf(to) >= one)
}

export function isWithin({ from, to }: TrendsFilter, week: string): boolean {
  return (!from || from <= week) && (!to || week <= to)
}

/** What the nearest page with an address of its own is of; undefined for the trends as a whole. */
export function nearestTrends({
  section,
  analyst,
  year,
  from,
  to,
}: TrendsFilter): TrendsOf | undefined {
  if (section !== undefined) return { section }
  if (analyst !== undefined) return { analyst }
  if (year !== undefined) return { year }
  return from && to && yearOf(from) === yearOf(to) ? { year: yearOf(from) } : undefined
}
