import type { CommentaryCard, CommentaryPage } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import { plainText } from '../../domain/plain-text'
import { withTitleBreaks } from '../../domain/title-breaks'
import { messagesFor } from '../messages/messages-for'
import { type Imprint, type PageView, shortened } from '../page-view'
import { CiteThis } from '../parts/cite-this'
import { CommentaryHeader } from '../parts/commentary-header'
import { MoreCommentaries } from '../parts/more-commentaries'
import { Neighbours } from '../parts/neighbours'
import { Corrections, Retraction } from '../parts/notices'
import { ReadableLanguages } from '../parts/readable-languages'
import { SectionTrend } from '../parts/section-trend'
import { ShortAddress } from '../parts/short-address'
import { Footnotes } from '../rich-text/footnotes'
import { RichText } from '../rich-text/rich-text'
import { citedCommentary } from '../structured/cited'
import { structuredCommentary } from '../structured/commentary'

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
    hasPicture: true,
    cited: (imprint) => citedCommentary(page, imprint),
    structured: (imprint) => structuredCommentary(page, imprint),
    content: (imprint) => <Commentary page={page} alternates={alternates} imprint={imprint} />,
  }
}

type CommentaryProps = { page: CommentaryPage; imprint: Imprint } & Pick<PageView, 'alternates'>

function Commentary({ page, alternates, imprint }: CommentaryProps) {
  const { locale, body, corrections, retraction, slug, trend } = page
  return (
    <>
      <div className="reading">
        <article className="commentary">
          <CommentaryHeader page={page} />
          {retraction ? (
            <Retraction retraction={retraction} locale={locale} />
          ) : (
            <>
              <Corrections corrections={corrections} locale={locale} />
              <RichText body={body} locale={locale} />
              <Footnotes body={body} locale={locale} />
              <ReadableLanguages locale={locale} alternates={alternates} />
            </>
          )}
          <Naming page={page} imprint={imprint} />
        </article>
        <SectionTrend
          marks={trend}
          locale={locale}
          title={messagesFor(locale).trendOfSection}
          section={page.section}
          here={slug}
        />
      </div>
      <NeighboursInSection page={page} />
      <MoreCommentaries page={page} />
    </>
  )
}

/** How the page is named elsewhere; one whose words were taken back keeps its short address only. */
function Naming({ page, imprint }: Pick<CommentaryProps, 'page' | 'imprint'>) {
  const cited = citedCommentary(page, imprint)
  return (
    <footer className="naming">
      <ShortAddress number={page.number} locale={page.locale} origin={imprint.origin} />
      {cited && <CiteThis cited={cited} />}
    </footer>
  )
}

function NeighboursInSection({ page }: { page: CommentaryPage }) {
  const { locale, previousInSection, nextInSection } = page
  const messages = messagesFor(locale)
  const to = (card: CommentaryCard | null, label: string) =>
    card && {
      href: paths.commentary(card.locale, card.week.id, card.slug),
      label,
      what: withTitleBreaks(card.title, locale),
    }
  return (
    <Neighbours
      label={messages.sectionNavigation}
      previous={to(previousInSection, messages.earlierInSection)}
      next={to(nextInSection, messages.laterInSection)}
    />
  )
}
