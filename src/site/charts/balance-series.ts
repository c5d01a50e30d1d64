import type { TrendMark, TrendsName } from '../../cms/read/trends'
import {
  groupedBy,
  type Judged,
  type Quarter,
  quarterOf,
  runningBalance,
} from '../../domain/trends'

/** The balance of one section at the end of each week. */
export type BalanceSeries = { section: TrendsName; values: number[] }

/** A moment at which a table tells the balances: the end of a week, or of a quarter with weeks. */
export type BalanceMoment = { at: number; week: string; quarter: Quarter | null }

/** A year of weeks fits into a table; longer times are told by quarters. */
const weeksInATable = 53

export function balanceOfAll(marks: readonly TrendMark[], weeks: readonly string[]): number[] {
  return runningBalance(marks.map(judged), weeks)
}

/** The balances of the sections that were judged, in the order of sections. */
export function balanceOfEach(
  marks: readonly TrendMark[],
  weeks: readonly string[],
  sections: readonly TrendsName[],
): BalanceSeries[] {
  const bySection = groupedBy(marks, ({ section }) => section?.slug)
  return sections.flatMap((section) => {
    const own = bySection.get(section.slug)
    return own ? { section, values: runningBalance(own.map(judged), weeks) } : []
  })
}

export function judged({ week, verdict }: TrendMark): Judged {
  return { week: week.id, verdict }
}

/** Newest first. */
export function momentsOf(weeks: readonly string[]): BalanceMoment[] {
  const moments = weeks.map((week, at) => ({ at, week, quarter: null }))
  if (weeks.length <= weeksInATable) return moments.reverse()
  const quarters = groupedBy(moments, ({ week }) => JSON.stringify(quarterOf(week)))
  return [...quarters.values()]
    .flatMap((group) => group.at(-1) ?? [])
    .map((last) => ({ ...last, quarter: quarterOf(last.week) }))
    .reverse()
}
