import { newestInAList, type YearlyList } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'

/** The address of a list, or of one year of it. */
export type ListPath = (year?: number) => string

type YearsProps = {
  years: readonly number[]
  /** Null where no year is shown whole. */
  shown: number | null
  path: ListPath
  locale: Locale
  /** Whether the list itself is another page than its newest year. */
  hasNewest: boolean
}

/** The years of a list, newest first. Nothing to choose where only one page would lead to itself. */
export function YearNavigation({ years, shown, path, locale, hasNewest }: YearsProps) {
  const messages = messagesFor(locale)
  const places = [
    ...(hasNewest ? [{ year: null, label: messages.newest, href: path() }] : []),
    ...years.map((year) => ({ year, label: String(year), href: path(year) })),
  ]
  if (places.length < 2) return null
  return (
    <nav className="years" aria-label={messages.years}>
      <ul>
        {places.map(({ year, label, href }) => (
          <li key={label}>
            <a href={href} aria-current={year === shown ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type OnwardProps = {
  list: Pick<YearlyList, 'year' | 'years'>
  /** How many entries it shows, and the year of the last. */
  shown: number
  reached: number | undefined
  path: ListPath
  locale: Locale
}

/** Where to read on at the end of a list: all of the year that it breaks off in, or the one before. */
export function EarlierYear({ list: { year, years }, shown, reached, path, locale }: OnwardProps) {
  const isCut = shown >= newestInAList
  const next = year === null ? isCut && reached : years.find((one) => one < year)
  if (!next) return null
  return (
    <p className="onward">
      <a href={path(next)}>{messagesFor(locale).wholeYear(next)}</a>
    </p>
  )
}
