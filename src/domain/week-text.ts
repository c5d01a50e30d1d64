import { type Week, weekFrom, weekFromId } from './week'
import { monthNames } from './week-format'

/** What a line of an old page says about its week. */
export type WeekReading =
  | { kind: 'week'; week: Week }
  | { kind: 'unusable'; reason: 'year-missing' | 'not-a-date' | 'reversed' | 'not-a-week' }

/**
 * The week that a whole line prints, in any form of any of our languages: `September 14 –
 * September 20, 2020`, `14–20 верасня 2020 г.`, `14.09.2020 – 20.09.2020`, `2020-W38`. Null when
 * the line is anything but a span of dates. Never completes what the line does not say: a span
 * without a year, or one that is not Monday to Sunday, is found but unusable.
 */
export function readWeek(line: string): WeekReading | null {
  const iso = weekFromId(line.trim().toUpperCase())
  if (iso.ok) return { kind: 'week', week: iso.value }
  const sides = sidesOf(line)
  const [left, right] = sides ?? []
  if (!left || !right || sides?.length !== 2) return null
  const readings = [spanOf(left, right)]
  if (left.slashed && right.slashed) readings.push(spanOf(swapped(left), swapped(right)))
  if (readings[0] === null) return null
  return readings.find((reading) => reading?.kind === 'week') ?? readings[0] ?? null
}

/** The single date that a whole line prints, as `YYYY-MM-DD`, or null. It says nothing of a week. */
export function readDate(line: string): string | null {
  const sides = sidesOf(line)
  const side = sides?.[0]
  if (sides?.length !== 1 || !side) return null
  const { day, month, year } = side
  return day && month && year ? iso({ day, month, year }) : null
}

type Side = { day?: number; month?: number; year?: number; slashed?: boolean }

type Day = { day: number; month: number; year: number }

const dash = '[-\\u2010-\\u2015\\u2212]'
const token = new RegExp(
  [
    '(?<iso>\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d))',
    '(?<full>\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?!\\d))',
    '(?<short>\\d{1,2}\\.\\d{2}(?!\\d))',
    '(?<number>\\d+)(?:(?:st|nd|rd|th)(?!\\p{L})|-?(?:го|га|е|ае|ые|ых)(?!\\p{L}))?',
    '(?<word>\\p{L}+)',
    `(?<dash>${dash}+)`,
    '(?<blank>[\\s.,:;()«»]+)',
  ].join('|'),
  'uy',
)

const connectors = new Set(['to', 'till', 'until', 'through', 'thru', 'по', 'па', 'да', 'до'])
const fillers = new Set(
  (
    'г гг год года гады годы году of the from з с со week weekly for за тыдзень неделя неделю ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ' +
    'панядзелак панядзелка аўторак серада чацвер пятніца субота нядзеля нядзелі пн аў ср чц пт сб нд ' +
    'понедельник понедельника вторник среда четверг пятница суббота воскресенье воскресенья вт чт вс'
  ).split(' '),
)

/** The line cut at its dash or connecting word, or null when it holds anything but dates. */
function sidesOf(line: string): Side[] | null {
  const text = line.normalize('NFC').toLowerCase().trim()
  if (text === '' || text.length > 100) return null
  const sides: Side[] = [{}]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.groups
    const side = sides.at(-1)
    if (!found || !side) return null
    if (found.dash || (found.word && connectors.has(found.word))) sides.push({})
    else if (!found.blank && !read(found, side)) return null
  }
  return sides
}

/** Puts what one token says into its side; false when it does not belong there. */
function read(found: Record<string, string | undefined>, side: Side): boolean {
  const { iso, full, short, number, word } = found
  if (iso) {
    const [year, month, day] = iso.split(/[-./]/).map(Number)
    return put(side, { year, month, day })
  }
  if (full) {
    const [day, month, year = 0] = full.split(/[./]/).map(Number)
    const slashed = full.includes('/')
    return put(side, { day, month, year: year < 100 ? 2000 + year : year, slashed })
  }
  if (short) {
    const [day, month] = short.split('.').map(Number)
    return put(side, { day, month })
  }
  if (number) {
    const value = Number(number)
    if (number.length === 4) return put(side, { year: value })
    return number.length <= 2 && put(side, { day: value })
  }
  if (word && fillers.has(word)) return true
  const month = word ? monthOf(word) : null
  return month !== null && put(side, { month })
}

function put(side: Side, more: Side): boolean {
  const keys = Object.keys(more) as (keyof Side)[]
  if (keys.some((key) => side[key] !== undefined)) return false
  Object.assign(side, more)
  return true
}

function spanOf(left: Side, right: Side): WeekReading | null {
  const [leftMonth, rightMonth] = [left.month ?? right.month, right.month ?? left.month]
  if (!left.day || !right.day || !leftMonth || !rightMonth) return null
  if (left.month === undefined && left.year !== undefined) return null
  const overNewYear = leftMonth === 12 && rightMonth === 1
  const rightYear = right.year ?? (left.year && left.year + (overNewYear ? 1 : 0))
  const leftYear = left.year ?? (rightYear && rightYear - (overNewYear ? 1 : 0))
  if (!leftYear || !rightYear) return { kind: 'unusable', reason: 'year-missing' }
  const week = weekFrom(
    iso({ day: left.day, month: leftMonth, year: leftYear }),
    iso({ day: right.day, month: rightMonth, year: rightYear }),
  )
  return week.ok ? { kind: 'week', week: week.value } : { kind: 'unusable', reason: week.reason }
}

function swapped(side: Side): Side {
  return { ...side, day: side.month, month: side.day }
}

function iso({ day, month, year }: Day): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Spellings that `monthNames` does not have: older orthography and abbreviations of two letters. */
const otherNames: Record<string, number> = {
  траўня: 5,
  травень: 5,
  траўень: 5,
  сьнежня: 12,
  сьнежань: 12,
  жн: 8,
  тра: 5,
  трав: 5,
  снеж: 12,
}

const fullNames = Object.values(monthNames).flatMap(({ inDate, alone }) => [inDate, alone])

/** 1 to 12 for a month's name, whole or shortened to three letters or more; null for other words. */
function monthOf(word: string): number | null {
  const name = /[\u0400-\u04ff]/.test(word) ? inCyrillic(word) : word
  const other = otherNames[name]
  if (other) return other
  if (name.length < 3) return null
  for (const names of fullNames) {
    const index = names.findIndex((whole) => whole.toLowerCase().startsWith(name))
    if (index >= 0) return index + 1
  }
  return null
}

/** Latin letters typed amid Cyrillic ones, as in `лiпеня`, put right. */
function inCyrillic(word: string): string {
  return word.replace(
    /[aeiopcyxk]/g,
    (letter) => 'аеіорсухк'['aeiopcyxk'.indexOf(letter)] ?? letter,
  )
}
