import type { IssuePage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { formatWeek } from '../../domain/week-format'
import { messagesFor } from '../messages/messages-for'
import { type Imprint, inLanguages, type PageView, shortened } from '../page-view'
import { CiteThis } from '../parts/cite-this'
import { IssueContents } from '../parts/issue-contents'
import { IssueIndex } from '../parts/issue-index'
import { Line } from '../parts/line'
import { Neighbours } from '../parts/neighbours'
import { langOf, Spoken } from '../parts/spoken'
import { TakeAway } from '../parts/take-away'
import { WeekTime } from '../parts/week-time'
import { citedIssue } from '../structured/cited'
import { structuredIssue } from '../structured/issue'

type IssueProps = { issue: IssuePage; locale: Locale }

/** One week, with everything that is out of it in a language. */
export function issuePage(issue: IssuePage, locale: Locale): PageView {
  const messages = messagesFor(locale)
  const path = (language: Locale) => paths.issue(language, issue.week.id)
  const contents = issue.commentaries.map(({ title }) => title).join('. ')
  return {
    status: 200,
    locale,
    title: `${issue.title?.text ?? messages.weekInReview}: ${formatWeek(issue.week, locale)}`,
    description: shortened(issue.lead?.text ?? contents),
    path: path(locale),
    alternates: inLanguages(issue.languages, path),
    place: null,
    hasPicture: issue.commentaries.length > 0,
    cited: (imprint) => citedIssue(issue, locale, imprint),
    structured: (imprint) => structuredIssue(issue, locale, imprint),
    content: (imprint) => <Issue issue={issue} locale={locale} imprint={imprint} />,
  }
}

function Issue({ issue, locale, imprint }: IssueProps & { imprint: Imprint }) {
  const { title, lead, number, week } = issue
  const cited = citedIssue(issue, locale, imprint)
  const messages = messagesFor(locale)
  return (
    <>
      <header className="page-header">
        <Line kind="label">
          <span>{number === null ? messages.weekInReview : messages.issueNumbered(number)}</span>
          {title && <WeekTime week={week} locale={locale} />}
        </Line>
        <h1 lang={title ? langOf(title, locale) : undefined}>
          {title ? (
            withTitleBreaks(title.text, title.lang)
          ) : (
            <WeekTime week={week} locale={locale} />
          )}
        </h1>
        {lead && (
          <p className="lead">
            <Spoken said={lead} locale={locale} />
          </p>
        )}
        <IssueIndex cards={issue.commentaries} locale={locale} />
      </header>
      <IssueContents issue={issue} locale={locale} showsLead />
      <TakeAway issue={issue} locale={locale} />
      {cited && (
        <div className="naming">
          <CiteThis cited={cited} />
        </div>
      )}
      <NeighbouringIssues issue={issue} locale={locale} />
    </>
  )
}

function NeighbouringIssues({ issue: { previous, next }, locale }: IssueProps) {
  const messages = messagesFor(locale)
  const to = (week: IssuePage['previous'], label: string) =>
    week && {
      href: paths.issue(locale, week.id),
      label,
      what: <WeekTime week={week} locale={locale} />,
    }
  return (
    <Neighbours
      label={messages.issueNavigation}
      previous={to(previous, messages.previousIssue)}
      next={to(next, messages.nextIssue)}
    />
  )
}
