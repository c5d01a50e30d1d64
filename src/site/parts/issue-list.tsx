import type { IssueCard } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { IssueRow } from './issue-row'

/** Issues below each other, in the order given. */
export function IssueList({ issues, locale }: { issues: readonly IssueCard[]; locale: Locale }) {
  return (
    <ul className="issue-list">
      {issues.map((issue) => (
        <li key={issue.week.id}>
          <IssueRow issue={issue} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
