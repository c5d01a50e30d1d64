import type { SectionPage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { feedLinks } from '../feeds/feed-places'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView, shortened } from '../page-view'
import { Follow } from '../parts/follow'
import { Line } from '../parts/line'
import { SectionTrend } from '../parts/section-trend'
import { Spoken } from '../parts/spoken'
import { YearlyCards } from '../parts/yearly-cards'
import { structuredSection } from '../structured/places'

type SectionProps = { data: SectionPage; locale: Locale }

/** A section: how it was judged so far, and the newest that came out in it, or all of one year. */
export function sectionPage({ data, locale }: SectionProps): PageView {
  const { section, year, languages, commentaries } = data
  const path = (language: Locale) => paths.section(language, section.slug, year ?? undefined)
  const title = section.name.text + (year === null ? '' : messagesFor(locale).andYear(year))
  return {
    status: 200,
    locale,
    title,
    description: shortened(commentaries.map(({ title }) => title).join('. ')),
    path: path(locale),
    alternates: inLanguages(languages, path),
    place: { section: section.slug },
    feeds: feedLinks(locale, { section }),
    structured: (imprint) => structuredSection({ locale, path: path(locale), title }, imprint),
    content: <Section data={data} locale={locale} />,
  }
}

function Section({ data, locale }: SectionProps) {
  const { section, year, trend } = data
  const messages = messagesFor(locale)
  const path = (of?: number) => paths.section(locale, section.slug, of)
  return (
    <>
      <header className="page-header">
        <Line kind="label">
          <span>{messages.section}</span>
        </Line>
        <h1>
          <Spoken said={section.name} locale={locale} />
          {year !== null && messages.andYear(year)}
        </h1>
      </header>
      {year === null && (
        <SectionTrend marks={trend} locale={locale} title={messages.trendSoFar} section={section} />
      )}
      <YearlyCards list={data} path={path} known={['section']} locale={locale} />
      <Follow locale={locale} place={{ section }} />
    </>
  )
}
