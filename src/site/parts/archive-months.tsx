import type { IssueCard } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { monthNames } from '../../domain/week-format'
import { langOf } from './spoken'
import { WeekTime } from './week-time'

/** The year of an issue, as ISO counts it: that of the Thursday of its week. */
export function yearOf({ week }: IssueCard): number {
  return Number(week.id.slice(0, 4))
}

/** The issues of one year under their months, latest first. */
export function ArchiveMonths({
  issues,
  locale,
}: {
  issues: readonly IssueCard[]
  locale: Locale
}) {
  const latestFirst = [...issues].sort((a, b) => (a.week.start < b.week.start ? 1 : -1))
  const months = [...new Set(latestFirst.map(monthOf))]
  return months.map((month) => (
    <section className="archive-month" key={month} aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{monthNames[locale].alone[month - 1]}</h2>
      <ul>
        {latestFirst
          .filter((issue) => monthOf(issue) === month)
          .map((issue) => (
            <li key={issue.week.id}>
              <ArchiveIssue issue={issue} locale={locale} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function ArchiveIssue({ issue: { week, title }, locale }: { issue: IssueCard; locale: Locale }) {
  return (
    <a href={paths.issue(locale, week.id)}>
      <WeekTime week={week} locale={locale} />
      {title && (
        <span className="archive-title" lang={langOf(title, locale)}>
          {title.text}
        </span>
      )}
    </a>
  )
}

/** The month of the week's Thursday, so that every month lies in the ISO year. */
function monthOf({ week }: IssueCard): number {
  const thursday = new Date(`${week.start}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 3)
  return thursday.getUTCMonth() + 1
}
