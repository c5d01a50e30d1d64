import { err, ok, type Result } from './result'

/**
 * One issue's week, Monday to Sunday, as two calendar dates (`YYYY-MM-DD`) without a clock time
 * and without a time zone.
 */
export type Week = { start: string; end: string }

const day = 24 * 60 * 60 * 1000

/** The week that holds a calendar date (`YYYY-MM-DD`). */
export function weekOf(date: string): Result<Week, 'not-a-date'> {
  const time = parseDate(date)
  const week = time === null ? null : weekFromMonday(mondayBefore(time))
  return week ? ok(week) : err('not-a-date')
}

/** A week from its first and last date; it must be exactly a Monday and the Sunday after it. */
export function weekFrom(
  start: string,
  end: string,
): Result<Week, 'not-a-date' | 'reversed' | 'not-a-week'> {
  const [first, last] = [parseDate(start), parseDate(end)]
  if (first === null || last === null) return err('not-a-date')
  if (last < first) return err('reversed')
  if (weekday(first) !== 1 || last - first !== 6 * day) return err('not-a-week')
  return ok({ start, end })
}

/** The ISO 8601 name of a week, such as `2020-W38`. It belongs to the year of its Thursday. */
export function weekId(week: Week): string {
  const thursday = dateTime(week.start) + 3 * day
  const year = new Date(thursday).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The week of an ISO name such as `2020-W38`; refuses weeks that a year does not have. */
export function weekFromId(id: string): Result<Week, 'not-a-week'> {
  const match = /^(\d{4})-W(\d{2})$/.exec(id)
  if (!match) return err('not-a-week')
  const firstMonday = mondayBefore(Date.UTC(Number(match[1]), 0, 4))
  const week = weekFromMonday(firstMonday + (Number(match[2]) - 1) * 7 * day)
  return week && weekId(week) === id ? ok(week) : err('not-a-week')
}

/** The week after (or, with a negative count, before) a week. */
export function shiftWeek(week: Week, weeks: number): Week {
  const monday = dateTime(week.start) + weeks * 7 * day
  return { start: printDate(monday), end: printDate(monday + 6 * day) }
}

/** Null where the week leaves the years of four digits, in which alone dates can be written. */
function weekFromMonday(monday: number): Week | null {
  const week = { start: printDate(monday), end: printDate(monday + 6 * day) }
  return parseDate(week.start) === null || parseDate(week.end) === null ? null : week
}

function mondayBefore(time: number): number {
  return time - ((weekday(time) + 6) % 7) * day
}

/** Midnight UTC in milliseconds of a calendar date, or null when it is none (`2021-02-30`). */
function parseDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || printDate(time) !== date ? null : time
}

function dateTime(date: string): number {
  const time = parseDate(date)
  if (time === null) throw new Error(`Not a calendar date: ${date}`)
  return time
}

function printDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** 0 is Sunday, 1 is Monday. */
function weekday(time: number): number {
  return new Date(time).getUTCDay()
}
