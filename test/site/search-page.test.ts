import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { readAsked } from '../../src/search/asked'
import { searchPage } from '../../src/site/pages/search'
import { elementsCalled, rendered, wordsOf } from './rendered'
import { copiedPage, found, livePage, nothingFound, searchOptions } from './search-samples'

describe('the search form', () => {
  test('keeps what was asked, and goes back to its own address', async () => {
    const query = 'q=«порт»&section=economy&verdict=worse&from=2030&to=someday'
    const html = await rendered(livePage('be', query, null))
    const typedIn = (name: string) =>
      elementsCalled(html, 'input').find((field) => field.name === name)?.value
    expect(['q', 'from', 'to'].map(typedIn)).toEqual(['«порт»', '2030', 'someday'])
    const chosen = elementsCalled(html, 'option', 'selected').map(({ value }) => value)
    expect(chosen).toEqual(['economy', '', 'worse'])
    expect(elementsCalled(html, 'form')).toMatchObject([{ method: 'get' }])
    expect(elementsCalled(html, 'form', 'action')).toEqual([])
    expect(elementsCalled(html, 'details', 'open')).toHaveLength(1)
  })

  test('has a label for each of its fields', async () => {
    const html = await rendered(livePage('en', '', null))
    const labelled = elementsCalled(html, 'label').map((label) => label.for)
    const fields = ['input', 'select'].flatMap((tag) => elementsCalled(html, tag))
    expect(fields.map(({ id }) => id).toSorted()).toEqual(labelled.toSorted())
  })

  test('says which end of a span makes no sense, at that field', async () => {
    const html = await rendered(livePage('en', 'q=port&from=2030&to=someday', null))
    expect(wordsOf(html)).toContain('The end is not a time that we understand.')
    expect(elementsCalled(html, 'input', 'aria-invalid')).toMatchObject([
      { name: 'to', 'aria-describedby': 'search-problem' },
    ])
    const reversed = wordsOf(await rendered(livePage('ru', 'from=2031&to=2030', null)))
    expect(reversed).toContain('Начало позже конца.')
  })
})

describe('a page of results', () => {
  test('counts what was found, in the forms of the language', async () => {
    const count = async (total: number) =>
      wordsOf(await rendered(livePage('be', 'q=порт', found('be', { total, pages: 1 }))))
    expect(await count(1)).toContain('1 каментар ')
    expect(await count(3)).toContain('3 каментары ')
    expect(await count(42)).toContain('42 каментары ')
    expect(await count(45)).toContain('45 каментароў ')
  })

  test('tells of each result its section, week, verdict, author, and marks what was asked', async () => {
    const html = await rendered(livePage('en', 'q=vote', found('en')))
    expect(wordsOf(html)).toMatch(/The ruling elite 3–9 March 2031/)
    expect(wordsOf(html)).toMatch(/Verdict: worse By Alena Verasok/)
    expect(elementsCalled(html, 'mark')).toHaveLength(1)
    expect(elementsCalled(html, 'a').map(({ href }) => href)).toContain(
      '/en/issues/2031-w10/harbour-vote-en',
    )
  })

  test('leads to the next with the whole question, and numbers its results on', async () => {
    const html = await rendered(
      livePage('en', 'q=vote&section=economy&page=2', found('en', { page: 2 })),
    )
    const pager = elementsCalled(html, 'a', 'rel').filter(({ rel }) => /prev|next/.test(rel ?? ''))
    expect(pager.map(({ href }) => href)).toEqual([
      '?q=vote&section=economy',
      '?q=vote&section=economy&page=3',
    ])
    expect(elementsCalled(html, 'ol')).toMatchObject([{ start: '21' }])
  })

  test('is not for search engines; the form alone is', async () => {
    const robots = async (query: string) =>
      elementsCalled(await rendered(livePage('en', query, null)), 'meta').filter(
        ({ name }) => name === 'robots',
      )
    expect(await robots('q=vote')).toHaveLength(1)
    expect(await robots('')).toHaveLength(0)
    expect(livePage('en', 'q=vote', null).path).toBeNull()
  })
})

describe('a search that finds nothing', () => {
  test('suggests words that occur, with the same filters, and says what else helps', async () => {
    const results = { ...nothingFound, suggestions: ['порт'] }
    const html = await rendered(livePage('ru', 'q=портт&section=economy', results))
    expect(wordsOf(html)).toContain('Возможно, вы искали порт?')
    const links = elementsCalled(html, 'a').map(({ href }) => href)
    expect(links).toContain(`?${new URLSearchParams({ q: 'порт', section: 'economy' })}`)
    expect(links).toContain(`?${new URLSearchParams({ q: 'портт' })}`)
  })

  test('says so when there is no index yet', async () => {
    const asked = readAsked(new URLSearchParams('q=port'))
    const page = searchPage({ locale: 'en', asked, results: null, options: null, isLive: true })
    expect(wordsOf(await rendered(page))).toContain('The search is being prepared.')
  })
})

describe.each(locales)('the search page of a copy (%s)', (locale) => {
  test('has one script, beside the index, and nothing inline', async () => {
    const html = await rendered(copiedPage(locale))
    expect(elementsCalled(html, 'script')).toEqual([{ src: '/search/search.js', defer: '' }])
    expect(html).not.toMatch(/<script[^>]*>[^<]/)
    expect(html).not.toMatch(/ on[a-z]+="/)
  })

  test('leads to everything where scripts are off', async () => {
    const [, otherwise = ''] =
      /<noscript>(.*)<\/noscript>/s.exec(await rendered(copiedPage(locale))) ?? []
    expect(otherwise).toContain('JavaScript')
    for (const path of ['archive', 'trends', ...searchOptions(locale).sections.map(sectionPath)])
      expect(otherwise).toContain(`href="/${locale}/${path}"`)
  })
})

function sectionPath({ slug }: { slug: string }): string {
  return `sections/${slug}`
}
