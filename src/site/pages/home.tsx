import type { HomePage, IssuePage, Site } from '../../cms/read/types'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { feedLinks } from '../feeds/feed-places'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView } from '../page-view'
import { Follow } from '../parts/follow'
import { IssueContents } from '../parts/issue-contents'
import { IssueList } from '../parts/issue-list'
import { Line } from '../parts/line'
import { langOf, Spoken } from '../parts/spoken'
import { TakeAway } from '../parts/take-away'
import { VerdictLegend } from '../parts/verdict-legend'
import { sectionsOf } from '../parts/verdict-strip'
import { WeekTime } from '../parts/week-time'
import { structuredHome } from '../structured/places'

type HomeProps = { site: Site; home: HomePage | null; locale: Locale }

/** The newest issue as the situation of the week, and the issues before it. */
export function homePage({ site, home, locale }: HomeProps): PageView {
  return {
    status: 200,
    locale,
    title: null,
    description: site.tagline?.text ?? null,
    path: paths.home(locale),
    alternates: inLanguages(locales, paths.home),
    place: 'home',
    hasPicture: true,
    structured: (imprint) => structuredHome(locale, imprint),
    feeds: feedLinks(locale),
    content: <Home site={site} home={home} locale={locale} />,
  }
}

function Home({ site, home, locale }: HomeProps) {
  const messages = messagesFor(locale)
  if (!home)
    return (
      <header className="page-header">
        <Line kind="label">
          <span>{messages.weekInReview}</span>
        </Line>
        <h1>{messages.noIssueYet}</h1>
      </header>
    )
  return (
    <>
      <Front site={site} issue={home.issue} locale={locale} />
      <IssueContents issue={home.issue} locale={locale} />
      <p className="onward">
        <a href={paths.issue(locale, home.issue.week.id)}>{messages.wholeIssue}</a>
      </p>
      <TakeAway issue={home.issue} locale={locale} />
      {home.earlier.length > 0 && (
        <section className="earlier" aria-labelledby="earlier">
          <h2 id="earlier">{messages.earlierIssues}</h2>
          <VerdictLegend locale={locale} columns={sectionsOf(home.earlier)} />
          <IssueList issues={home.earlier} locale={locale} columns={sectionsOf(home.earlier)} />
          <p className="onward">
            <a href={paths.archive(locale)}>{messages.allIssues}</a>
          </p>
        </section>
      )}
      <Follow locale={locale} />
    </>
  )
}

type FrontProps = { site: Site; issue: IssuePage; locale: Locale }

function Front({ site, issue, locale }: FrontProps) {
  const messages = messagesFor(locale)
  const heading = site.heading ?? { text: messages.weekInReview, lang: locale }
  const { title, lead, number, week } = issue
  return (
    <header className="page-header front">
      <Line kind="label">
        {number !== null && <span>{messages.issueNumbered(number)}</span>}
        <WeekTime week={week} locale={locale} />
      </Line>
      <h1>
        <span className="front-heading" lang={langOf(heading, locale)}>
          {heading.text}
        </span>
        {title && (
          <>
            <span className="for-the-ear">: </span>
            <span className="front-title" lang={langOf(title, locale)}>
              {withTitleBreaks(title.text, title.lang)}
            </span>
          </>
        )}
      </h1>
      {lead && (
        <p className="lead">
          <Spoken said={lead} locale={locale} />
        </p>
      )}
    </header>
  )
}
