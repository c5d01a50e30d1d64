import type { ArchivePage } from '../../cms/read/types'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { counted, messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView } from '../page-view'
import { ArchiveMonths } from '../parts/archive-months'
import { Line } from '../parts/line'
import { VerdictLegend } from '../parts/verdict-legend'
import { sectionsOf } from '../parts/verdict-strip'
import { YearNavigation } from '../parts/year-navigation'

type ArchiveProps = {
  archive: ArchivePage | null
  locale: Locale
  /** The year that the address names; null for the archive itself, which shows the newest year. */
  year: number | null
}

/**
 * Every issue of a year under its months, as a calendar of verdicts, with the way to other years.
 * Each language has the same archive, whatever part of it is written in it.
 */
export function archivePage({ archive, locale, year }: ArchiveProps): PageView {
  const messages = messagesFor(locale)
  const path = (language: Locale) => paths.archive(language, year ?? undefined)
  return {
    status: 200,
    locale,
    title: year === null ? messages.archive : messages.archiveOf(year),
    description: messages.archiveDescription,
    path: path(locale),
    alternates: inLanguages(locales, path),
    place: 'archive',
    content: archive ? <Archive archive={archive} locale={locale} /> : <Empty locale={locale} />,
  }
}

function Archive({ archive: { years, year, issues }, locale }: ArchiveShown) {
  const messages = messagesFor(locale)
  return (
    <>
      <header className="page-header">
        <Line kind="label">
          <span>{counted(messages.issues, issues.length, locale)}</span>
        </Line>
        <h1>{messages.archiveOf(year)}</h1>
        <VerdictLegend locale={locale} columns={sectionsOf(issues)} />
      </header>
      <YearNavigation
        years={years}
        shown={year}
        path={(of) => paths.archive(locale, of)}
        locale={locale}
        hasNewest={false}
      />
      <ArchiveMonths issues={issues} locale={locale} />
    </>
  )
}

type ArchiveShown = { archive: ArchivePage; locale: Locale }

function Empty({ locale }: { locale: Locale }) {
  const messages = messagesFor(locale)
  return (
    <>
      <header className="page-header">
        <h1>{messages.archive}</h1>
      </header>
      <p className="notice">{messages.noIssueYet}</p>
    </>
  )
}
