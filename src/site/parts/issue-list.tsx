import type { IssueCard, SectionLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { IssueRow } from './issue-row'

type IssueListProps = {
  issues: readonly IssueCard[]
  locale: Locale
  columns: readonly SectionLink[]
}

/** Issues below each other, in the order given, with their verdicts in the columns of sections. */
export function IssueList({ issues, locale, columns }: IssueListProps) {
  return (
    <ul className="issue-list">
      {issues.map((issue) => (
        <li key={issue.week.id}>
          <IssueRow issue={issue} locale={locale} columns={columns} />
        </li>
      ))}
    </ul>
  )
}
