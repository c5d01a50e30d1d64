import type { IssueCard } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { monthNames } from '../../domain/week-format'
import { IssueList } from './issue-list'
import { sectionsOf } from './verdict-strip'

type MonthsProps = { issues: readonly IssueCard[]; locale: Locale }

/** The issues of one year under their months, latest first. */
export function ArchiveMonths({ issues, locale }: MonthsProps) {
  const columns = sectionsOf(issues)
  const months = [...new Set(issues.map(monthOf))].sort((a, b) => b - a)
  return months.map((month) => (
    <section className="archive-month" key={month} aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{monthNames[locale].alone[month - 1]}</h2>
      <IssueList
        issues={issues.filter((issue) => monthOf(issue) === month)}
        locale={locale}
        columns={columns}
      />
    </section>
  ))
}

/** The month of the week's Thursday, so that every month lies in the ISO year. */
function monthOf({ week }: IssueCard): number {
  const thursday = new Date(`${week.start}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 3)
  return thursday.getUTCMonth() + 1
}
