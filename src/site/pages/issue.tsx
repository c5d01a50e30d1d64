import type { IssuePage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView, shortened } from '../page-view'
import { IssueContents } from '../parts/issue-contents'

/** One week, with everything that is out of it in a language. */
export function issuePage(issue: IssuePage, locale: Locale): PageView {
  const messages = messagesFor(locale)
  const path = (language: Locale) => paths.issue(language, issue.week.id)
  const contents = issue.commentaries.map(({ title }) => title).join('. ')
  return {
    status: 200,
    locale,
    title: `${messages.weekInReview}: ${formatWeek(issue.week, locale)}`,
    description: shortened(issue.lead?.text ?? contents),
    path: path(locale),
    alternates: inLanguages(issue.languages, path),
    place: null,
    content: <IssueContents issue={issue} locale={locale} />,
  }
}
