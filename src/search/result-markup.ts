import { pluralRules } from '../domain/intl'
import type { Locale } from '../domain/locale'
import type { SearchName } from '../domain/search-document'
import { weekFromId } from '../domain/week'
import { formatWeek } from '../domain/week-format'
import { type Asked, askedAddress, hasFilter } from './asked'
import { type Found, type FoundCommentary, resultsOnAPage } from './find'
import type { Stretch } from './marked'
import { element, type Markup } from './markup'
import type { ResultWords } from './result-words'

/** Where results lead, from the page that shows them. */
export type ResultAddresses = {
  issue: (week: string) => string
  commentary: (week: string, slug: string) => string
  section: (slug: string) => string
  analyst: (slug: string) => string
}

type Shown = {
  found: Found
  asked: Asked
  words: ResultWords
  addresses: ResultAddresses
  locale: Locale
}

/** What was found, or what to do when nothing was: the same from the server and in a browser. */
export function resultMarkup(shown: Shown): Markup[] {
  const { found, locale } = shown
  if (found.total === 0) return nothingFound(shown)
  const start = (found.page - 1) * resultsOnAPage + 1
  return [
    element('h2', {}, countOf(found, shown.words, locale)),
    element(
      'ol',
      { class: 'cards results', start: String(start) },
      ...found.results.map((result) => element('li', {}, card(result, shown))),
    ),
    ...pager(shown),
  ]
}

/** `18 commentaries`, and on which page of them one is. */
export function countOf({ total, page, pages }: Found, words: ResultWords, locale: Locale): string {
  // Not every browser knows Belarusian; its plurals of whole numbers are those of Russian.
  const form = pluralRules(locale === 'be' ? 'ru' : locale).select(total)
  const count = (words.found[form] ?? words.found.other).replace('#', String(total))
  if (pages < 2) return count
  return `${count} · ${words.page.replace('##', String(pages)).replace('#', String(page))}`
}

function nothingFound({ found, asked, words }: Shown): Markup[] {
  const instead = (query: string) => askedAddress({ ...asked, q: query, page: 1 })
  return [
    element('h2', {}, words.nothing),
    found.suggestions.length > 0
      ? element(
          'p',
          { class: 'suggestions' },
          `${words.didYouMean} `,
          ...found.suggestions.flatMap((query, at) => [
            at > 0 ? ', ' : '',
            element('a', { href: instead(query) }, query),
          ]),
          '?',
        )
      : '',
    element('ul', { class: 'advice' }, ...words.advice.map((advice) => element('li', {}, advice))),
    hasFilter(asked) && asked.q !== ''
      ? element(
          'p',
          {},
          element('a', { href: `?${new URLSearchParams({ q: asked.q })}` }, words.withoutFilters),
        )
      : '',
  ]
}

function card(result: FoundCommentary, { addresses, words, locale }: Shown): Markup {
  const { week, slug, section, title, passage } = result
  return element(
    'article',
    { class: 'card' },
    element(
      'p',
      { class: 'label' },
      section && named(section, addresses.section(section.slug), locale),
      section && ' ',
      element('a', { href: addresses.issue(week) }, weekTime(week, locale)),
    ),
    element(
      'h3',
      { class: 'card-title' },
      element('a', { href: addresses.commentary(week, slug) }, ...title.map(stretch)),
    ),
    passage.length > 0 ? element('p', { class: 'passage' }, ...passage.map(stretch)) : null,
    facts(result, { addresses, words, locale }),
  )
}

function facts(
  { verdict, analysts }: FoundCommentary,
  { addresses, words, locale }: Pick<Shown, 'addresses' | 'words' | 'locale'>,
): Markup | null {
  if (!verdict && analysts.length === 0) return null
  return element(
    'p',
    { class: 'facts' },
    verdict &&
      element(
        'span',
        { class: `verdict verdict-${verdict}` },
        { shape: verdict },
        element(
          'span',
          {},
          element('span', { class: 'for-the-ear' }, `${words.verdict}: `),
          words.verdicts[verdict],
        ),
      ),
    verdict && analysts.length > 0 ? ' ' : null,
    analysts.length > 0
      ? element(
          'span',
          { class: 'byline' },
          words.by === '' ? null : `${words.by} `,
          ...analysts.flatMap((analyst, at) => [
            at > 0 ? ', ' : null,
            named(analyst, addresses.analyst(analyst.slug), locale),
          ]),
        )
      : null,
  )
}

function named({ name }: SearchName, href: string, locale: Locale): Markup {
  return element('a', { href, lang: name.lang === locale ? undefined : name.lang }, name.text)
}

function weekTime(id: string, locale: Locale): Markup {
  const week = weekFromId(id)
  return element('time', { datetime: id }, week.ok ? formatWeek(week.value, locale) : id)
}

function stretch({ text, isSought }: Stretch): Markup {
  return isSought ? element('mark', {}, text) : text
}

function pager({ found: { page, pages }, asked, words }: Shown): Markup[] {
  if (pages < 2) return []
  const to = (number: number) => askedAddress({ ...asked, page: number }) || '?'
  return [
    element(
      'nav',
      { class: 'pager', 'aria-label': words.pages },
      page > 1 ? element('a', { href: to(page - 1), rel: 'prev' }, words.previousPage) : null,
      page > 1 ? ' ' : null,
      element(
        'span',
        { 'aria-current': 'page' },
        words.page.replace('##', String(pages)).replace('#', String(page)),
      ),
      page < pages ? ' ' : null,
      page < pages ? element('a', { href: to(page + 1), rel: 'next' }, words.nextPage) : null,
    ),
  ]
}
