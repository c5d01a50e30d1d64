import type { IssuePage, Site } from '../../cms/read/types'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView } from '../page-view'
import { IssueContents } from '../parts/issue-contents'
import { Line } from '../parts/line'

type HomeProps = { site: Site; issue: IssuePage | null; locale: Locale }

/** The latest issue, or the word that there is none yet. */
export function homePage({ site, issue, locale }: HomeProps): PageView {
  return {
    status: 200,
    locale,
    title: null,
    description: site.tagline?.text ?? null,
    path: paths.home(locale),
    alternates: inLanguages(locales, paths.home),
    place: 'home',
    content: <Home issue={issue} locale={locale} />,
  }
}

function Home({ issue, locale }: Omit<HomeProps, 'site'>) {
  const messages = messagesFor(locale)
  if (issue) return <IssueContents issue={issue} locale={locale} />
  return (
    <header className="page-header">
      <Line kind="label">
        <span>{messages.weekInReview}</span>
      </Line>
      <h1>{messages.noIssueYet}</h1>
    </header>
  )
}
