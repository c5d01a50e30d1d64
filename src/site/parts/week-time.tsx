import type { WeekLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { formatDate, formatWeek } from '../../domain/week-format'

export function WeekTime({ week, locale }: { week: WeekLink; locale: Locale }) {
  return <time dateTime={week.id}>{formatWeek(week, locale)}</time>
}

/** A day in words; `date` is a calendar date or an ISO timestamp. */
export function DateTime({ date, locale }: { date: string; locale: Locale }) {
  return <time dateTime={date.slice(0, 10)}>{formatDate(date, locale)}</time>
}
