import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { type Asked, type AskedProblem, isAsked, understood } from '../../search/asked'
import type { Found } from '../../search/find'
import { type ResultAddresses, resultMarkup } from '../../search/result-markup'
import { searchMessages } from '../messages/search'
import { inLanguages, type PageView } from '../page-view'
import { SearchForm, type SearchOptions } from '../parts/search-form'
import { SearchMarkup } from '../parts/search-markup'
import { SearchWithoutServer } from '../parts/search-without-server'

type SearchProps = {
  locale: Locale
  /** What the address asks; see `readAsked`. */
  asked: Asked
  /** Null where nothing was asked, or nothing that makes sense, and in a copy. */
  results: Found | null
  /** Null while there is no index of this language. */
  options: SearchOptions | null
  /** Whether a server answers questions; in a copy a script does. */
  isLive: boolean
}

/** The search form, and what it found. Pages of results are not for search engines. */
export function searchPage(props: SearchProps): PageView {
  const { locale, asked } = props
  const { search, description } = searchMessages[locale]
  const hasQuestion = isAsked(asked)
  return {
    status: 200,
    locale,
    title: asked.q === '' ? search : `${asked.q} · ${search}`,
    description,
    path: hasQuestion ? null : paths.search(locale),
    isUnlisted: hasQuestion,
    alternates: inLanguages(locales, paths.search),
    place: 'search',
    content: <Search {...props} />,
  }
}

const noOptions: SearchOptions = { sections: [], analysts: [], years: [] }

function Search({ locale, asked, results, options, isLive }: SearchProps) {
  const { search, notYet } = searchMessages[locale]
  const problem = problemIn(asked)
  return (
    <div className="search-page">
      <header className="page-header">
        <h1>{search}</h1>
      </header>
      <SearchForm asked={asked} options={options ?? noOptions} problem={problem} locale={locale} />
      {problem && (
        <p id="search-problem" className="notice" role="alert">
          {searchMessages[locale].results.problems[problem]}
        </p>
      )}
      {isLive && options === null && <p className="notice">{notYet}</p>}
      {isLive && options && results && <Results {...{ locale, asked, results }} />}
      {!isLive && <SearchWithoutServer options={options ?? noOptions} locale={locale} />}
    </div>
  )
}

function problemIn(asked: Asked): AskedProblem | null {
  const question = understood(asked)
  return question.ok ? null : question.reason
}

function Results({ locale, asked, results }: { locale: Locale; asked: Asked; results: Found }) {
  const markup = resultMarkup({
    found: results,
    asked: { ...asked, page: results.page },
    words: searchMessages[locale].results,
    addresses: addressesIn(locale),
    locale,
  })
  return (
    <section className="search-answer">
      <SearchMarkup markup={markup} />
    </section>
  )
}

function addressesIn(locale: Locale): ResultAddresses {
  return {
    issue: (week) => paths.issue(locale, week),
    commentary: (week, slug) => paths.commentary(locale, week, slug),
    section: (slug) => paths.section(locale, slug),
    analyst: (slug) => paths.analyst(locale, slug),
  }
}
