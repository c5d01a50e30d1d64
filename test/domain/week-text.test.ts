import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { shiftWeek } from '../../src/domain/week'
import { formatWeek } from '../../src/domain/week-format'
import { readDate, readWeek } from '../../src/domain/week-text'

const september = { start: '2020-09-14', end: '2020-09-20' }
const newYear = { start: '2020-12-28', end: '2021-01-03' }

describe('the week that a line prints', () => {
  test.each([
    'September 14 – September 20, 2020',
    'september 14 — september 20, 2020',
    'September 14-20, 2020',
    'Sept. 14 – Sept. 20, 2020',
    '14–20 September 2020',
    '14 September – 20 September 2020',
    '14th – 20th September, 2020',
    'September 14th to September 20th, 2020',
    'Monday, September 14 – Sunday, September 20, 2020',
    'September 14, 2020 – September 20, 2020',
    'Week: 14 – 20 September 2020',
    'Верасень 14 – Верасень 20, 2020',
    '14–20 верасня 2020',
    '14–20 верасня 2020 г.',
    '14 верасня – 20 верасня 2020 года',
    'з 14 па 20 верасня 2020 г.',
    '14 вер. – 20 вер. 2020',
    'Сентябрь 14 – Сентябрь 20, 2020',
    '14–20 сентября 2020 г.',
    '14 сентября 2020 года – 20 сентября 2020 года',
    '14-го – 20-го сентября 2020',
    'с 14 по 20 сент. 2020 г.',
    '14.09.2020 – 20.09.2020',
    '14.09–20.09.2020',
    '14-20.09.2020',
    '14.09.20 - 20.09.20',
    '14/09/2020 – 20/09/2020',
    '09/14/2020 – 09/20/2020',
    '2020-09-14 – 2020-09-20',
    '2020-W38',
  ])('%s', (line) => {
    expect(readWeek(line)).toEqual({ kind: 'week', week: september })
  })

  test.each([
    'December 28 – January 3, 2021',
    'December 28, 2020 – January 3, 2021',
    'December 28, 2020 – January 3',
    '28 снежня 2020 г. – 3 студзеня 2021 г.',
    'Снежань 28 – Студзень 3, 2021',
    '28 декабря – 3 января 2021 г.',
  ])('a week over the new year takes each of its years: %s', (line) => {
    expect(readWeek(line)).toEqual({ kind: 'week', week: newYear })
  })

  test('Latin letters typed into Belarusian months do not hide the week', () => {
    expect(readWeek('Лiпень 5 – Лiпень 11, 2021')).toMatchObject({ week: { start: '2021-07-05' } })
  })

  test.each([
    ['May 13 – May 19', 'year-missing'],
    ['Май 13 – Май 19', 'year-missing'],
    ['13–19 мая', 'year-missing'],
    ['September 15 – September 21, 2020', 'not-a-week'],
    ['September 14 – September 27, 2020', 'not-a-week'],
    ['September 14 – September 19, 2020', 'not-a-week'],
    ['December 28 – January 3, 2020', 'not-a-week'],
    ['September 20 – September 14, 2020', 'reversed'],
    ['20–14 верасня 2020 г.', 'reversed'],
    ['February 29 – March 6, 2021', 'not-a-date'],
    ['31 – 37 September 2020', 'not-a-date'],
  ])('%s is found but not used: %s', (line, reason) => {
    expect(readWeek(line)).toEqual({ kind: 'unusable', reason })
  })

  test.each([
    '',
    'Security issues',
    'September 14, 2020',
    'September 2020',
    '2019 – 2020',
    '14 – 20',
    'From May to June 2020',
    'On September 14–20, 2020 the assembly met.',
    'May 2020 – June 2020',
    '14–20 квітня 2020',
  ])('anything but a span of dates is no week: %s', (line) => {
    expect(readWeek(line)).toBeNull()
  })

  test('whatever week our own pages print is read back, in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1500, max: 3000 }),
        fc.constantFrom(...locales),
        (weeks, locale) => {
          const week = shiftWeek(september, weeks)
          expect(readWeek(formatWeek(week, locale))).toEqual({ kind: 'week', week })
        },
      ),
      { seed: 38 },
    )
  })

  test('no line makes the reading throw', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (line) => {
        readWeek(line)
        readDate(line)
      }),
      { seed: 38 },
    )
  })
})

describe('the single date that a line prints', () => {
  test.each([
    ['September 21, 2020', '2020-09-21'],
    ['21 верасня 2020 г.', '2020-09-21'],
    ['21.09.2020', '2020-09-21'],
  ])('%s', (line, date) => {
    expect(readDate(line)).toBe(date)
  })

  test('a span or a date without a year is none', () => {
    expect(readDate('September 14 – 20, 2020')).toBeNull()
    expect(readDate('September 14')).toBeNull()
  })
})
