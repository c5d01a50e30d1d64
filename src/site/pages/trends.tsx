import type { Trends } from '../../cms/read/trends'
import type { Site } from '../../cms/read/types'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { nearestTrends } from '../../domain/trends-filter'
import { trendsAddress } from '../../domain/trends-query'
import { BalanceChart } from '../charts/balance-chart'
import { QuarterShares } from '../charts/quarter-shares'
import { VerdictStrips } from '../charts/verdict-strips'
import { trendsMessages } from '../messages/trends'
import { inLanguages, type PageView } from '../page-view'
import { langOf, Spoken } from '../parts/spoken'
import { TrendsFilters } from '../parts/trends-filters'
import { askedByPage, TrendsFilterForm, type TrendsForm } from '../parts/trends-form'
import { VerdictLegend } from '../parts/verdict-legend'
import { filterInWords } from '../trends-filter-in-words'

type TrendsProps = {
  data: Trends
  site: Pick<Site, 'pages'>
  locale: Locale
  /** Whether an application answers that can combine filters; plain files only have the links. */
  isLive: boolean
  /** What was asked for by a query; without one the form shows what the page is of. */
  form?: TrendsForm
}

/** How the verdicts went: week by week, as a running balance, and by quarter. */
export function trendsPage({ data, site, locale, isLive, form }: TrendsProps): PageView {
  const messages = trendsMessages[locale]
  const path = (language: Locale) => paths.trends(language, nearestTrends(data.filter))
  const here = (language: Locale) => (form ? trendsAddress(language, form.asked) : path(language))
  const names = filterInWords(data, locale).map(({ text }) => text)
  return {
    status: 200,
    locale,
    title: [messages.title, names.join(', ')].filter(Boolean).join(': '),
    description: messages.description,
    path: path(locale),
    alternates: inLanguages(locales, here),
    place: 'trends',
    content: (
      <>
        <Header data={data} locale={locale} />
        <TrendsFilters data={data} locale={locale} />
        {isLive && (
          <TrendsFilterForm
            data={data}
            form={form ?? askedByPage(data.filter)}
            locale={locale}
            isAsked={form !== undefined}
          />
        )}
        <Charts data={data} locale={locale} />
        <HowToRead site={site} locale={locale} />
      </>
    ),
  }
}

type DataProps = { data: Trends; locale: Locale }

function Header({ data, locale }: DataProps) {
  const messages = trendsMessages[locale]
  return (
    <header className="page-header">
      <h1>
        {messages.title}
        {filterInWords(data, locale).map((name, place) => (
          <span key={name.text}>
            {place === 0 ? ': ' : ', '}
            <Spoken said={name} locale={locale} />
          </span>
        ))}
      </h1>
      <p className="lead">{messages.description}</p>
      <VerdictLegend locale={locale} />
    </header>
  )
}

function Charts({ data, locale }: DataProps) {
  const messages = trendsMessages[locale]
  const [first, ...rest] = data.marks
  if (!first) {
    const isWhole = Object.keys(data.filter).length === 0
    return <p className="notice">{isWhole ? messages.nothingYet : messages.nothingHere}</p>
  }
  return (
    <>
      <VerdictStrips data={data} locale={locale} after="balance" />
      <BalanceChart marks={[first, ...rest]} sections={data.choices.sections} locale={locale} />
      <QuarterShares marks={data.marks} locale={locale} />
    </>
  )
}

function HowToRead({ site, locale }: { site: Pick<Site, 'pages'>; locale: Locale }) {
  const messages = trendsMessages[locale]
  const method = site.pages.find(({ name }) => name === 'method')
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read" className="chart-title">
        {messages.howToRead}
      </h2>
      <p>{messages.howMarks}</p>
      <p>{messages.howBalance}</p>
      <p>{messages.howSum}</p>
      {method && (
        <p className="onward">
          <a href={paths.standing(locale, method.name)} lang={langOf(method.title, locale)}>
            {method.title.text}
          </a>
        </p>
      )}
    </section>
  )
}
