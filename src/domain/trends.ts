import { type Verdict, verdicts } from './verdict'
import { shiftWeek, type Week, weekFromId, weekId } from './week'

/** A verdict that holds, as far as the trends count it. `week` is an ISO week such as `2020-W38`. */
export type Judged = { week: string; verdict: Verdict }

/** How often each verdict was given. */
export type Tally = Record<Verdict, number>

export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 }

/** The verdicts of one quarter, and of how many commentaries. */
export type QuarterTally = Quarter & { tally: Tally; total: number }

export function tallyOf(judged: readonly Pick<Judged, 'verdict'>[]): Tally {
  const tally: Tally = { better: 0, same: 0, worse: 0 }
  for (const { verdict } of judged) tally[verdict] += 1
  return tally
}

export function totalOf(tally: Tally): number {
  return verdicts.reduce((sum, verdict) => sum + tally[verdict], 0)
}

/** How a verdict moves the balance. */
const steps: Record<Verdict, number> = { better: 1, same: 0, worse: -1 }

/** The balance at the end of each of some weeks, from zero before the first of them. */
export function runningBalance(judged: readonly Judged[], weeks: readonly string[]): number[] {
  const moved = new Map<string, number>()
  for (const { week, verdict } of judged) moved.set(week, (moved.get(week) ?? 0) + steps[verdict])
  let balance = 0
  return weeks.map((week) => {
    balance += moved.get(week) ?? 0
    return balance
  })
}

/** The quarters in which anything was judged, oldest first. */
export function byQuarter(judged: readonly Judged[]): QuarterTally[] {
  const weeks = [...groupedBy(judged, ({ week }) => week)]
  const quarters = groupedBy(weeks, ([week]) => quarterKey(quarterOf(week)))
  return [...quarters.values()]
    .map((group) => {
      const tally = tallyOf(group.flatMap(([, ofWeek]) => ofWeek))
      return { ...quarterOf(group[0][0]), tally, total: totalOf(tally) }
    })
    .sort((a, b) => a.year - b.year || a.quarter - b.quarter)
}

/**
 * The quarter of a week, by the month of its Thursday, as ISO puts a week into a year; so the year
 * is that of the week.
 */
export function quarterOf(week: string): Quarter {
  const month = monthOf(week)
  const quarter = month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4
  return { year: yearOf(week), quarter }
}

/** The month, from 1, of a week's Thursday. */
export function monthOf(week: string): number {
  const thursday = new Date(`${known(week).start}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 3)
  return thursday.getUTCMonth() + 1
}

export function yearOf(week: string): number {
  return Number(week.slice(0, 4))
}

/** The number of a week in its year, from 1 to 53. */
export function weekNumber(week: string): number {
  return Number(week.slice(6))
}

/** Every week from one to another, both included. */
export function weeksFrom(first: string, last: string): string[] {
  const weeks: string[] = []
  let week = known(first)
  for (let id = first; id <= last; id = weekId(week)) {
    weeks.push(id)
    week = shiftWeek(week, 1)
  }
  return weeks
}

/** The week some weeks before another. */
export function weeksBefore(week: string, count: number): string {
  return weekId(shiftWeek(known(week), -count))
}

/** Puts together what has the same key, in the order of the first of each. */
export function groupedBy<One, Key>(
  all: readonly One[],
  keyOf: (one: One) => Key,
): Map<Key, [One, ...One[]]> {
  const groups = new Map<Key, [One, ...One[]]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function quarterKey({ year, quarter }: Quarter): string {
  return `${year}-${quarter}`
}

function known(id: string): Week {
  const week = weekFromId(id)
  if (!week.ok) throw new Error(`Not a week: ${id}`)
  return week.value
}
