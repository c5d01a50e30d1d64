import type { SectionPage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView, shortened } from '../page-view'
import { CardList } from '../parts/card-list'
import { Line } from '../parts/line'
import { ListPager, pageAddress, pageTitle } from '../parts/list-pager'
import { SectionTrend } from '../parts/section-trend'
import { langOf } from '../parts/spoken'

type SectionProps = { data: SectionPage; locale: Locale; page: number }

/** A section: how it was judged so far, and everything that came out in it, latest first. */
export function sectionPage({ data, locale, page }: SectionProps): PageView {
  const path = (language: Locale) => paths.section(language, data.section.slug)
  return {
    status: 200,
    locale,
    title: pageTitle(data.section.name.text, page, locale),
    description: shortened(data.commentaries.map(({ title }) => title).join('. ')),
    path: pageAddress(path(locale), page),
    alternates: inLanguages(data.languages, path),
    place: { section: data.section.slug },
    content: <Section data={data} locale={locale} page={page} />,
  }
}

function Section({ data: { section, commentaries, more, trend }, locale, page }: SectionProps) {
  const messages = messagesFor(locale)
  return (
    <>
      <header className="page-header">
        <Line kind="label">
          <span>{messages.section}</span>
        </Line>
        <h1 lang={langOf(section.name, locale)}>{section.name.text}</h1>
      </header>
      {page === 1 && <SectionTrend marks={trend} locale={locale} title={messages.trendSoFar} />}
      <CardList cards={commentaries} known={['section']} />
      <ListPager
        path={paths.section(locale, section.slug)}
        page={page}
        more={more}
        locale={locale}
      />
    </>
  )
}
