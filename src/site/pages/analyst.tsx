import type { AnalystPage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView, shortened } from '../page-view'
import { CardList } from '../parts/card-list'
import { Line } from '../parts/line'
import { ListPager, pageAddress, pageTitle } from '../parts/list-pager'
import { Portrait } from '../parts/portrait'
import { langOf } from '../parts/spoken'

type AnalystProps = { data: AnalystPage; locale: Locale; page: number }

/** An analyst by the name readers know, and everything that came out under it, latest first. */
export function analystPage({ data, locale, page }: AnalystProps): PageView {
  const { analyst, biography, commentaries } = data
  const path = (language: Locale) => paths.analyst(language, analyst.slug)
  const titles = commentaries.map(({ title }) => title).join('. ')
  return {
    status: 200,
    locale,
    title: pageTitle(analyst.name.text, page, locale),
    description: shortened(biography?.text ?? titles),
    path: pageAddress(path(locale), page),
    alternates: inLanguages(data.languages, path),
    place: null,
    content: <Analyst data={data} locale={locale} page={page} />,
  }
}

function Analyst({ data, locale, page }: AnalystProps) {
  const { analyst, biography, commentaries, more } = data
  return (
    <>
      <header className="page-header analyst">
        <Line kind="label">
          <span>{messagesFor(locale).analyst}</span>
        </Line>
        {analyst.photo && <Portrait picture={analyst.photo} locale={locale} size="large" />}
        <h1 lang={langOf(analyst.name, locale)}>{analyst.name.text}</h1>
        {biography && (
          <p className="biography" lang={langOf(biography, locale)}>
            {biography.text}
          </p>
        )}
      </header>
      <CardList cards={commentaries} known={['analyst']} />
      <ListPager
        path={paths.analyst(locale, analyst.slug)}
        page={page}
        more={more}
        locale={locale}
      />
    </>
  )
}
