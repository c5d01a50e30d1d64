import type { Trends } from '../cms/read/trends'
import type { Said } from '../cms/read/types'
import type { Locale } from '../domain/locale'
import { weekFromId } from '../domain/week'
import { formatDate } from '../domain/week-format'

/** What trends are of, each named as readers know it, a time by its first and last day. */
export function filterInWords({ section, analyst, filter }: Trends, locale: Locale): Said[] {
  const { year, from, to } = filter
  const time = [dayOf(from, 'start', locale), dayOf(to, 'end', locale)]
  const inWords = [
    ...(year === undefined ? [] : [String(year)]),
    ...(from || to ? [time.join(' – ').trim()] : []),
  ]
  const names = [section, analyst].flatMap((one) => one?.name ?? [])
  return [...names, ...inWords.map((text) => ({ text, lang: locale }))]
}

function dayOf(id: string | undefined, which: 'start' | 'end', locale: Locale): string {
  const week = id === undefined ? null : weekFromId(id)
  return week?.ok ? formatDate(week.value[which], locale) : ''
}
