import type { Said } from '../../cms/read/types'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { mediaTypes } from '../feeds/media-types'
import { dataMessages } from '../messages/data'
import { dataFormats, dataPaths, type Table, tables } from '../open-data/data-paths'
import { inLanguages, type PageView } from '../page-view'
import { DataDictionary } from '../parts/data-dictionary'
import { Spoken } from '../parts/spoken'
import { WithNames } from '../parts/with-names'
import { structuredData } from '../structured/open-data'

type DataProps = {
  /** The ISO years that have an issue, newest first. */
  years: readonly number[]
  /** On what terms the data may be used again; null while the editors have said nothing. */
  terms: Said | null
  locale: Locale
}

/** What there is as open data, where, and what each column means. */
export function dataPage({ years, terms, locale }: DataProps): PageView {
  const messages = dataMessages[locale]
  return {
    status: 200,
    locale,
    title: messages.title,
    description: messages.lead,
    path: paths.data(locale),
    alternates: inLanguages(locales, paths.data),
    place: null,
    feeds: [{ path: dataPaths.updates, title: messages.title, type: mediaTypes.atom }],
    structured: (imprint) => {
      const { title, lead: description } = messages
      return structuredData({ locale, title, description, years }, imprint)
    },
    content: <Data years={years} terms={terms} locale={locale} />,
  }
}

function Data({ years, terms, locale }: DataProps) {
  const messages = dataMessages[locale]
  return (
    <article className="data">
      <header className="page-header">
        <h1>{messages.title}</h1>
        <p className="lead">{messages.lead}</p>
      </header>
      {tables.map((table) => (
        <Downloads key={table} table={table} years={years} locale={locale} />
      ))}
      <OtherFiles locale={locale} />
      <section aria-labelledby="terms">
        <h2 id="terms">{messages.terms}</h2>
        <p>{terms ? <Spoken said={terms} locale={locale} /> : messages.noTerms}</p>
      </section>
      <section aria-labelledby="reading">
        <h2 id="reading">{messages.reading}</h2>
        <ul className="data-rules">
          {messages.rules.map((rule) => (
            <li key={rule}>
              <WithNames words={rule} locale={locale} />
            </li>
          ))}
        </ul>
      </section>
      <h2>{messages.dictionary}</h2>
      {tables.map((table) => (
        <DataDictionary key={table} table={table} locale={locale} />
      ))}
    </article>
  )
}

type DownloadsProps = Pick<DataProps, 'years' | 'locale'> & { table: Table }

function Downloads({ table, years, locale }: DownloadsProps) {
  const { tables: named, everything } = dataMessages[locale]
  return (
    <section aria-labelledby={table}>
      <h2 id={table}>{named[table].name}</h2>
      <p>{named[table].row}</p>
      <dl className="downloads">
        <div>
          <dt>{everything}</dt>
          <Files table={table} locale={locale} />
        </div>
        {years.map((year) => (
          <div key={year}>
            <dt>{year}</dt>
            <Files table={table} year={year} locale={locale} />
          </div>
        ))}
      </dl>
    </section>
  )
}

type FilesProps = { table: Table; year?: number; locale: Locale }

function Files({ table, year, locale }: FilesProps) {
  const { tables: named, everything } = dataMessages[locale]
  return (
    <dd>
      {dataFormats.map((format) => (
        <a key={format} href={dataPaths.table(table, format, year)}>
          <WithNames words={format.toUpperCase()} locale={locale} />
          <span className="for-the-ear">
            : {named[table].name}, {year ?? everything}
          </span>
        </a>
      ))}
    </dd>
  )
}

const others = ['updates', 'releases', 'schema'] as const

function OtherFiles({ locale }: { locale: Locale }) {
  const { updates, links, more } = dataMessages[locale]
  return (
    <section aria-labelledby="other-files">
      <h2 id="other-files">{updates}</h2>
      <dl className="other-files">
        {others.map((name) => (
          <div key={name}>
            <dt>
              <a href={dataPaths[name]}>
                <WithNames words={links[name]} locale={locale} />
              </a>
            </dt>
            <dd>
              <WithNames words={more[name]} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
