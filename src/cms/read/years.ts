import type { Payload, Where } from 'payload'
import { findAsReader } from './as-reader'

/**
 * The ISO years of the publications that `where` asks for, newest first. One query for the weeks
 * alone: by-lines have no index by week, and asking year by year took four seconds for an analyst of
 * 25 years.
 */
export function yearsOut(payload: Payload, where: Where): Promise<number[]> {
  return yearsOf(payload, 'publications', where)
}

/** The ISO years that have an issue, newest first. */
export function yearsWithIssues(payload: Payload): Promise<number[]> {
  return yearsOf(payload, 'issues', {})
}

/** The weeks of released issues, such as `2020-W38`: of all, unless less is asked for. */
export async function readWeeks(
  payload: Payload,
  asked: { where?: Where; sort?: string; limit?: number },
): Promise<string[]> {
  const { docs } = await findAsReader(payload, 'issues', { ...asked, select: { week: true } })
  return docs.flatMap(({ week }) => week ?? [])
}

/** What belongs to an ISO year by its week. */
export function weekIn(year: number): Where {
  return weekBetween(`${year}-W01`, `${year}-W53`)
}

/** What belongs to one of the weeks from the first to the last, both included. */
export function weekBetween(first: string, last: string): Where {
  return {
    and: [{ week: { greater_than_equal: first } }, { week: { less_than_equal: last } }],
  }
}

async function yearsOf(
  payload: Payload,
  collection: 'publications' | 'issues',
  where: Where,
): Promise<number[]> {
  const { values } = await payload.findDistinct({
    collection,
    field: 'week',
    where,
    sort: '-week',
    overrideAccess: false,
  })
  return [...new Set(values.flatMap(({ week }) => (week ? Number(week.slice(0, 4)) : [])))]
}
