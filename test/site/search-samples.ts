import type { Locale } from '../../src/domain/locale'
import { readAsked } from '../../src/search/asked'
import type { Found } from '../../src/search/find'
import { searchPage } from '../../src/site/pages/search'
import type { SearchOptions } from '../../src/site/parts/search-form'
import { said, word } from './sample-words'

export function searchOptions(locale: Locale): SearchOptions {
  return {
    sections: [
      { slug: 'the-ruling-elite', name: said('section', locale) },
      { slug: 'economy', name: said('economy', locale) },
    ],
    analysts: [{ slug: 'alena-verasok', name: said('analyst', locale) }],
    years: [2031, 2030],
  }
}

/** One page of three, with two commentaries on it. */
export function found(locale: Locale, changes: Partial<Found> = {}): Found {
  const { sections, analysts } = searchOptions(locale)
  const result = {
    week: '2031-W10',
    slug: `harbour-vote-${locale}`,
    title: [{ text: word('title', locale), isSought: false }],
    section: sections[0] ?? null,
    analysts: [...analysts],
    verdict: 'worse' as const,
    passage: [
      { text: '… ', isSought: false },
      { text: word('first', locale), isSought: true },
      { text: ` ${word('more', locale)}`, isSought: false },
    ],
  }
  const bare = { ...result, slug: 'bare', section: null, analysts: [], verdict: null, passage: [] }
  return { total: 42, page: 1, pages: 3, results: [result, bare], suggestions: [], ...changes }
}

export const nothingFound: Found = { total: 0, page: 1, pages: 0, results: [], suggestions: [] }

/** The page as a server answers it. */
export function livePage(locale: Locale, query: string, results: Found | null) {
  const asked = readAsked(new URLSearchParams(query))
  return searchPage({ locale, asked, results, options: searchOptions(locale), isLive: true })
}

/** The page as it lies in a copy of the site. */
export function copiedPage(locale: Locale) {
  const asked = readAsked(new URLSearchParams())
  const options = searchOptions(locale)
  return searchPage({ locale, asked, results: null, options, isLive: false })
}
