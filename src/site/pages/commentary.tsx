import type { CommentaryPage } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import { plainText } from '../../domain/rich-text'
import { messagesFor } from '../messages/messages-for'
import { type PageView, shortened } from '../page-view'
import { CommentaryHeader } from '../parts/commentary-header'
import { Corrections, Retraction } from '../parts/notices'
import { ReadableLanguages } from '../parts/readable-languages'
import { WeekTime } from '../parts/week-time'
import { Footnotes } from '../rich-text/footnotes'
import { RichText } from '../rich-text/rich-text'

/** One commentary in its language; where its words were taken back, the notice that they were. */
export function commentaryPage(page: CommentaryPage): PageView {
  const { locale, week, slug, retraction } = page
  const words = page.lead ?? plainText(page.body)
  const alternates = page.languages.map((language) => ({
    locale: language.locale,
    path: paths.commentary(language.locale, week.id, language.slug),
  }))
  return {
    status: retraction ? 410 : 200,
    locale,
    title: page.title,
    description: retraction ? messagesFor(locale).retracted : shortened(words),
    path: paths.commentary(locale, week.id, slug),
    alternates,
    place: null,
    content: <Commentary page={page} alternates={alternates} />,
  }
}

type CommentaryProps = { page: CommentaryPage } & Pick<PageView, 'alternates'>

function Commentary({ page, alternates }: CommentaryProps) {
  const { locale, week, body, retraction } = page
  return (
    <>
      <article className="commentary">
        <CommentaryHeader page={page} />
        {retraction ? (
          <Retraction retraction={retraction} locale={locale} />
        ) : (
          <>
            <RichText body={body} locale={locale} />
            <Footnotes body={body} locale={locale} />
            <Corrections corrections={page.corrections} locale={locale} />
            <ReadableLanguages locale={locale} alternates={alternates} />
          </>
        )}
      </article>
      <p className="onward">
        <a href={paths.issue(locale, week.id)}>
          <span className="neighbour-label">{messagesFor(locale).wholeIssue}</span>
          <WeekTime week={week} locale={locale} />
        </a>
      </p>
    </>
  )
}
