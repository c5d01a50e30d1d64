import type { Payload, Where } from 'payload'
import { findAsReader } from './as-reader'

/** A year, and what is out before it, down to the first: one look-up by index for each. */
export async function yearsDown(
  newestBefore: (year: number | null) => Promise<number | null>,
  before: number | null = null,
): Promise<number[]> {
  const year = await newestBefore(before)
  return year === null ? [] : [year, ...(await yearsDown(newestBefore, year))]
}

/** The ISO years of the publications that `where` asks for, newest first. */
export function yearsOut(payload: Payload, where: Where): Promise<number[]> {
  return yearsDown(async (year) => {
    const { docs } = await findAsReader(payload, 'publications', {
      where: {
        and: [where, { week: year === null ? { exists: true } : { less_than: `${year}-W01` } }],
      },
      sort: '-week',
      limit: 1,
      select: { week: true },
    })
    return docs[0]?.week ? Number(docs[0].week.slice(0, 4)) : null
  })
}

/** The ISO years that have an issue, newest first: soon told, however large the archive. */
export function yearsWithIssues(payload: Payload): Promise<number[]> {
  return yearsDown(async (year) => {
    const where: Where = year === null ? {} : { week: { less_than: `${year}-W01` } }
    const asked = { where, sort: '-week', limit: 1, select: { week: true } } as const
    const [newest] = (await findAsReader(payload, 'issues', asked)).docs
    return newest?.week ? Number(newest.week.slice(0, 4)) : null
  })
}

/** What belongs to an ISO year by its week. */
export function weekIn(year: number): Where {
  return {
    and: [
      { week: { greater_than_equal: `${year}-W01` } },
      { week: { less_than_equal: `${year}-W53` } },
    ],
  }
}
