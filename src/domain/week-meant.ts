import { weekFromId, weekId, weekOf } from './week'
import { readDate, readWeek } from './week-text'

/**
 * The ISO week that somebody means by what they wrote at one end of a span: a week by its name
 * (`2025-W07`, `2025w7`), a date or a week in any form of our languages, of which a day stands for
 * its week, or a year (`2025`), which stands for its first or last week. Null when it is none.
 */
export function weekMeant(text: string, end: 'first' | 'last'): string | null {
  if (/^\d{4}$/.test(text))
    return end === 'first' ? named(text, '01') : (named(text, '53') ?? named(text, '52'))
  const [, year, number] = /^(\d{4})[-\s]*w\s*(\d{1,2})$/i.exec(text) ?? []
  if (year && number) return named(year, number.padStart(2, '0'))
  const span = readWeek(text)
  if (span?.kind === 'week') return weekId(span.week)
  const date = readDate(text)
  const week = date === null ? null : weekOf(date)
  return week?.ok ? weekId(week.value) : null
}

function named(year: string, number: string): string | null {
  const week = weekFromId(`${year}-W${number}`)
  return week.ok ? weekId(week.value) : null
}
