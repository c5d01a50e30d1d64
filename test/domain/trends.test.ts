import { describe, expect, test } from 'vitest'
import {
  byQuarter,
  groupedBy,
  type Judged,
  quarterOf,
  runningBalance,
  tallyOf,
  totalOf,
  weekNumber,
  weeksBefore,
  weeksFrom,
} from '../../src/domain/trends'
import { isWithin, nearestTrends, touches } from '../../src/domain/trends-filter'
import type { Verdict } from '../../src/domain/verdict'

const judged = (...all: `${string} ${Verdict}`[]): Judged[] =>
  all.map((one) => {
    const [week = '', verdict] = one.split(' ')
    return { week, verdict: verdict as Verdict }
  })

describe('The balance', () => {
  const weeks = ['2031-W08', '2031-W09', '2031-W10', '2031-W11']

  test('goes up for what got better, down for what got worse, and stays where nothing changed', () => {
    const marks = judged('2031-W08 better', '2031-W09 same', '2031-W10 worse', '2031-W11 worse')
    expect(runningBalance(marks, weeks)).toEqual([1, 1, 0, -1])
  })

  test('counts every commentary of a week, and keeps through weeks without any', () => {
    const marks = judged('2031-W08 worse', '2031-W08 worse', '2031-W08 better', '2031-W11 better')
    expect(runningBalance(marks, weeks)).toEqual([-1, -1, -1, 0])
  })

  test('begins at zero with the first week shown, whatever came before', () => {
    expect(runningBalance(judged('2031-W01 worse', '2031-W10 better'), weeks)).toEqual([0, 0, 1, 1])
    expect(runningBalance([], weeks)).toEqual([0, 0, 0, 0])
  })
})

describe('A quarter', () => {
  test('holds the weeks whose Thursday is in it, as ISO puts weeks into years', () => {
    expect(quarterOf('2020-W01')).toEqual({ year: 2020, quarter: 1 })
    expect(quarterOf('2020-W13')).toEqual({ year: 2020, quarter: 1 })
    expect(quarterOf('2020-W14')).toEqual({ year: 2020, quarter: 2 })
    expect(quarterOf('2020-W53')).toEqual({ year: 2020, quarter: 4 })
    // Its Monday is 30 December 2030, its Thursday 2 January 2031.
    expect(quarterOf('2031-W01')).toEqual({ year: 2031, quarter: 1 })
  })

  test('tells its verdicts and how many there were; quarters without any are left out', () => {
    const marks = judged('2031-W20 same', '2030-W02 worse', '2031-W01 better', '2031-W13 worse')
    expect(byQuarter(marks)).toEqual([
      { year: 2030, quarter: 1, tally: { better: 0, same: 0, worse: 1 }, total: 1 },
      { year: 2031, quarter: 1, tally: { better: 1, same: 0, worse: 1 }, total: 2 },
      { year: 2031, quarter: 2, tally: { better: 0, same: 1, worse: 0 }, total: 1 },
    ])
    expect(totalOf(tallyOf(marks))).toBe(4)
  })
})

describe('Weeks', () => {
  test('follow each other over the end of a long year', () => {
    expect(weeksFrom('2020-W52', '2021-W02')).toEqual([
      '2020-W52',
      '2020-W53',
      '2021-W01',
      '2021-W02',
    ])
    expect(weeksFrom('2031-W10', '2031-W10')).toEqual(['2031-W10'])
    expect(weeksBefore('2021-W01', 1)).toBe('2020-W53')
    expect(weekNumber('2020-W53')).toBe(53)
  })

  test('are put together in the order in which they come', () => {
    const groups = groupedBy(
      judged('2031-W02 same', '2031-W01 same', '2031-W02 worse'),
      (one) => one.week,
    )
    expect([...groups].map(([week, group]) => [week, group.length])).toEqual([
      ['2031-W02', 2],
      ['2031-W01', 1],
    ])
  })
})

describe('A filter', () => {
  test('touches only the years that it has weeks in', () => {
    const touched = (filter: Parameters<typeof touches>[0]) =>
      [2024, 2025, 2026].filter((year) => touches(filter, year))
    expect(touched({})).toEqual([2024, 2025, 2026])
    expect(touched({ year: 2025 })).toEqual([2025])
    expect(touched({ from: '2025-W40' })).toEqual([2025, 2026])
    expect(touched({ from: '2024-W53', to: '2025-W01' })).toEqual([2024, 2025])
    expect(touched({ year: 2026, to: '2025-W01' })).toEqual([])
  })

  test('lets both of its ends through', () => {
    const span = { from: '2025-W10', to: '2025-W12' }
    const weeks = ['2025-W09', '2025-W10', '2025-W12', '2025-W13']
    expect(weeks.filter((week) => isWithin(span, week))).toEqual(['2025-W10', '2025-W12'])
  })

  test('has a nearest page with an address of its own', () => {
    expect(nearestTrends({})).toBeUndefined()
    expect(nearestTrends({ section: 'a', analyst: 'b', year: 2025 })).toEqual({ section: 'a' })
    expect(nearestTrends({ analyst: 'b', year: 2025 })).toEqual({ analyst: 'b' })
    expect(nearestTrends({ year: 2025, from: '2025-W03' })).toEqual({ year: 2025 })
    expect(nearestTrends({ from: '2025-W03', to: '2025-W40' })).toEqual({ year: 2025 })
    expect(nearestTrends({ from: '2025-W03', to: '2026-W40' })).toBeUndefined()
  })
})
