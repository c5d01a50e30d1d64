import type { IssueCard } from '../../cms/read/types'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { counted, messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView } from '../page-view'
import { ArchiveMonths, yearOf } from '../parts/archive-months'
import { Line } from '../parts/line'

type ArchiveProps = { issues: readonly IssueCard[]; locale: Locale; year: number | null }

/**
 * The issues of one year, or of the latest, under the list of all years; null for a year without
 * issues. Each language has the same archive, whatever part of it is written in it.
 */
export function archivePage({ issues, locale, year }: ArchiveProps): PageView | null {
  const messages = messagesFor(locale)
  if (year !== null && !issues.some((issue) => yearOf(issue) === year)) return null
  const path = (language: Locale) => paths.archive(language, year ?? undefined)
  return {
    status: 200,
    locale,
    title: year === null ? messages.archive : messages.archiveOf(year),
    description: messages.archiveDescription,
    path: path(locale),
    alternates: inLanguages(locales, path),
    place: 'archive',
    content: <Archive issues={issues} locale={locale} year={year} />,
  }
}

function Archive({ issues, locale, year }: ArchiveProps) {
  const messages = messagesFor(locale)
  const years = [...new Set(issues.map(yearOf))].sort((a, b) => b - a)
  const shown = year ?? years[0]
  const ofYear = issues.filter((issue) => yearOf(issue) === shown)
  return (
    <>
      <header className="page-header">
        {shown !== undefined && (
          <Line kind="label">
            <span>{counted(messages.issues, ofYear.length, locale)}</span>
          </Line>
        )}
        <h1>{shown === undefined ? messages.archive : messages.archiveOf(shown)}</h1>
      </header>
      {shown === undefined ? (
        <p className="notice">{messages.noIssueYet}</p>
      ) : (
        <>
          <Years years={years} shown={shown} locale={locale} />
          <ArchiveMonths issues={ofYear} locale={locale} />
        </>
      )}
    </>
  )
}

type YearsProps = { years: readonly number[]; shown: number; locale: Locale }

function Years({ years, shown, locale }: YearsProps) {
  return (
    <nav className="years" aria-label={messagesFor(locale).years}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a
              href={paths.archive(locale, year)}
              aria-current={year === shown ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
