import type { AnalystPage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { feedLinks } from '../feeds/feed-places'
import { messagesFor } from '../messages/messages-for'
import { trendsMessages } from '../messages/trends'
import { inLanguages, type PageView, shortened } from '../page-view'
import { Follow } from '../parts/follow'
import { Line } from '../parts/line'
import { Portrait } from '../parts/portrait'
import { langOf, Spoken } from '../parts/spoken'
import { YearlyCards } from '../parts/yearly-cards'
import { structuredAnalyst } from '../structured/places'

type AnalystProps = { data: AnalystPage; locale: Locale }

/** An analyst by the name readers know, and the newest that came out under it, or all of one year. */
export function analystPage({ data, locale }: AnalystProps): PageView {
  const { analyst, biography, commentaries, languages, year } = data
  const path = (language: Locale) => paths.analyst(language, analyst.slug, year ?? undefined)
  const titles = commentaries.map(({ title }) => title).join('. ')
  const title = analyst.name.text + (year === null ? '' : messagesFor(locale).andYear(year))
  return {
    status: 200,
    locale,
    title,
    description: shortened((year === null && biography?.text) || titles),
    path: path(locale),
    alternates: inLanguages(languages, path),
    place: null,
    feeds: feedLinks(locale, { analyst }),
    structured: (imprint) =>
      structuredAnalyst(analyst, { locale, path: path(locale), title }, imprint),
    content: <Analyst data={data} locale={locale} />,
  }
}

function Analyst({ data, locale }: AnalystProps) {
  const { analyst, commentaries, year } = data
  const messages = messagesFor(locale)
  const path = (of?: number) => paths.analyst(locale, analyst.slug, of)
  return (
    <>
      <header className="page-header analyst">
        <Line kind="label">
          <span>{messages.analyst}</span>
        </Line>
        {year === null && analyst.photo && (
          <Portrait picture={analyst.photo} locale={locale} size="large" />
        )}
        <h1>
          <Spoken said={analyst.name} locale={locale} />
          {year !== null && messages.andYear(year)}
        </h1>
        {year === null && <Biography data={data} locale={locale} />}
        {commentaries.some(({ verdict }) => verdict) && (
          <p className="facts">
            <a href={paths.trends(locale, { analyst: analyst.slug })}>
              {trendsMessages[locale].ofAnalyst}
            </a>
          </p>
        )}
      </header>
      <YearlyCards list={data} path={path} known={['analyst']} locale={locale} />
      <Follow locale={locale} place={{ analyst }} />
    </>
  )
}

function Biography({ data: { biography }, locale }: AnalystProps) {
  if (!biography) return null
  return (
    <p className="biography" lang={langOf(biography, locale)}>
      {biography.text}
    </p>
  )
}
