import type { Locale, Localized } from './locale'
import type { Week } from './week'

const nbsp = '\u00a0'

/** Months as they stand in a date (genitive) and alone (nominative), January first. */
export const monthNames: Localized<{ inDate: readonly string[]; alone: readonly string[] }> = {
  en: sameInBoth(
    'January February March April May June July August September October November December',
  ),
  be: {
    inDate:
      'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня'.split(
        ' ',
      ),
    alone:
      'студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань'.split(
        ' ',
      ),
  },
  ru: {
    inDate:
      'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
        ' ',
      ),
    alone: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
      ' ',
    ),
  },
}

/**
 * A week in words, always with its year: `14–20 September 2020`, `14–20 верасня 2020 г.`
 * Written by hand, not by Intl: CLDR drops the Belarusian «г.» in ranges, and a week must read the
 * same whatever ICU a machine carries. Spaces inside a date do not break.
 */
export function formatWeek(week: Week, locale: Locale): string {
  const [start, end] = [parts(week.start), parts(week.end)]
  const year = (value: number) => `${nbsp}${value}${locale === 'en' ? '' : `${nbsp}г.`}`
  const date = (value: DateParts) =>
    `${value.day}${nbsp}${monthNames[locale].inDate[value.month - 1]}`
  if (start.year !== end.year)
    return `${date(start)}${year(start.year)} – ${date(end)}${year(end.year)}`
  if (start.month !== end.month) return `${date(start)} – ${date(end)}${year(end.year)}`
  return `${start.day}–${date(end)}${year(end.year)}`
}

/** One calendar date (`YYYY-MM-DD`, or an ISO timestamp read as UTC) in words, with its year. */
export function formatDate(date: string, locale: Locale): string {
  const { year, month, day } = parts(date.slice(0, 10))
  const suffix = locale === 'en' ? '' : `${nbsp}г.`
  return `${day}${nbsp}${monthNames[locale].inDate[month - 1]}${nbsp}${year}${suffix}`
}

type DateParts = { year: number; month: number; day: number }

function parts(date: string): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

function sameInBoth(names: string) {
  return { inDate: names.split(' '), alone: names.split(' ') }
}
