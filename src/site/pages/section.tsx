import type { SectionPage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView, shortened } from '../page-view'
import { CardList } from '../parts/card-list'
import { Line } from '../parts/line'
import { ListPager, pageAddress, pageTitle } from '../parts/list-pager'
import { langOf } from '../parts/spoken'

type SectionProps = { data: SectionPage; locale: Locale; page: number }

/** Everything that came out in a section, latest first. */
export function sectionPage({ data, locale, page }: SectionProps): PageView {
  const path = (language: Locale) => paths.section(language, data.section.slug)
  return {
    status: 200,
    locale,
    title: pageTitle(data.section.name.text, page, locale),
    description: shortened(data.commentaries.map(({ title }) => title).join('. ')),
    path: pageAddress(path(locale), page),
    alternates: inLanguages(data.languages, path),
    place: null,
    content: <Section data={data} locale={locale} page={page} />,
  }
}

function Section({ data: { section, commentaries, more }, locale, page }: SectionProps) {
  return (
    <>
      <header className="page-header">
        <Line kind="label">
          <span>{messagesFor(locale).section}</span>
        </Line>
        <h1 lang={langOf(section.name, locale)}>{section.name.text}</h1>
      </header>
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
