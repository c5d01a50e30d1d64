import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftWeek, type Week, weekFrom, weekFromId, weekId, weekOf } from '../../src/domain/week'

fc.configureGlobal({ seed: 2020 })

const day = 24 * 60 * 60 * 1000
const first = Date.UTC(1990, 0, 1)
const last = Date.UTC(2060, 11, 31)
const print = (time: number) => new Date(time).toISOString().slice(0, 10)
const everyDate = Array.from({ length: (last - first) / day + 1 }, (_, index) =>
  print(first + index * day),
)
const anyWeek = fc.constantFrom(...everyDate).map((date) => weekHolding(date))

describe('The week of an issue', () => {
  test('holds its date, begins on a Monday and ends on the Sunday after, for 71 years of dates', () => {
    const wrong = everyDate.filter((date) => {
      const { start, end } = weekHolding(date)
      const isMonday = new Date(start).getUTCDay() === 1
      return !(start <= date && date <= end && isMonday && lengthOf({ start, end }) === 7)
    })
    expect(everyDate).toHaveLength(25_933)
    expect(wrong).toEqual([])
  })

  test('is found again by its ISO name, and by its two dates', () => {
    const wrong = everyDate.filter((date) => {
      const week = weekHolding(date)
      const [byName, byDates] = [weekFromId(weekId(week)), weekFrom(week.start, week.end)]
      const same = (found: typeof byName | typeof byDates) =>
        found.ok && found.value.start === week.start && found.value.end === week.end
      return !same(byName) || !same(byDates)
    })
    expect(wrong).toEqual([])
  })

  test('belongs to the year of its Thursday, so that some years have 53 weeks', () => {
    const long = Array.from({ length: 71 }, (_, index) => 1990 + index).filter(
      (year) => weekFromId(`${year}-W53`).ok,
    )
    expect(long).toEqual([
      1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060,
    ])
  })

  test.each([
    ['2020-12-28', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-01', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-04', '2021-W01', '2021-01-04', '2021-01-10'],
    ['2026-12-31', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2020-02-29', '2020-W09', '2020-02-24', '2020-03-01'],
    ['2020-09-17', '2020-W38', '2020-09-14', '2020-09-20'],
  ])('of %s is %s', (date, id, start, end) => {
    expect(weekHolding(date)).toEqual({ start, end })
    expect(weekId({ start, end })).toBe(id)
  })

  test('is followed by the next one, there and back again', () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: -500, max: 500 }), (week, count) => {
        const there = shiftWeek(week, count)
        expect(Date.parse(there.start) - Date.parse(week.start)).toBe(count * 7 * day)
        expect(shiftWeek(there, -count)).toEqual(week)
      }),
    )
  })
})

describe('No week', () => {
  test.each([
    '2021-02-29',
    '2021-02-30',
    '2021-13-01',
    '2021-1-1',
    '2021-01-01T00:00:00Z',
    '',
    'Monday',
    '9999-12-31',
    '0000-01-01',
  ])('is made of "%s"', (date) => {
    expect(weekOf(date)).toEqual({ ok: false, reason: 'not-a-date' })
  })

  test.each(['2021-W53', '2020-W54', '2020-W00', '2020-W1', '2020-w38', '0020-W38', '9999-W52'])(
    'is called "%s"',
    (id) => {
      expect(weekFromId(id)).toEqual({ ok: false, reason: 'not-a-week' })
    },
  )

  test('runs backwards', () => {
    fc.assert(
      fc.property(anyWeek, ({ start, end }) => {
        expect(weekFrom(end, start)).toEqual({ ok: false, reason: 'reversed' })
      }),
    )
  })

  test('begins on another day than Monday or has another length than seven days', () => {
    const dates = fc.constantFrom(...everyDate)
    fc.assert(
      fc.property(dates, dates, (start, end) => {
        const isWeek = start === weekHolding(start).start && lengthOf({ start, end }) === 7
        expect(weekFrom(start, end).ok).toBe(isWeek)
      }),
    )
  })

  test('has a date that the calendar does not have', () => {
    expect(weekFrom('2021-02-29', '2021-03-07')).toEqual({ ok: false, reason: 'not-a-date' })
  })
})

function weekHolding(date: string): Week {
  const week = weekOf(date)
  if (!week.ok) throw new Error(`${date}: ${week.reason}`)
  return week.value
}

function lengthOf({ start, end }: Week): number {
  return (Date.parse(end) - Date.parse(start)) / day + 1
}
