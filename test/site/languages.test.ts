import { describe, expect, test } from 'vitest'
import { withTitleBreaks } from '../../src/domain/title-breaks'
import { commentaryPage } from '../../src/site/pages/commentary'
import { homePage } from '../../src/site/pages/home'
import { issuePage } from '../../src/site/pages/issue'
import { commentaryElsewhere, listElsewhere } from '../../src/site/pages/missing-language'
import { notFoundPage } from '../../src/site/pages/not-found'
import { sectionPage } from '../../src/site/pages/section'
import { elementsCalled, rendered, wordsOf } from './rendered'
import { card, commentary, home, issue, said, sectionList, site, weekLink, word } from './samples'

const inTwo = [
  { locale: 'en', slug: 'harbour-vote' },
  { locale: 'be', slug: 'halasavannie' },
] as const

const alternates = (html: string) =>
  elementsCalled(html, 'link', 'hreflang').map(({ hreflang, href }) => [hreflang, href])

describe('the language switch', () => {
  test('leads to this very commentary, by its address in the other language', async () => {
    const html = await rendered(commentaryPage(commentary('be', { languages: [...inTwo] })))
    const links = elementsCalled(html, 'a', 'lang').filter(({ rel }) => rel === 'alternate')
    expect(links).toMatchObject([
      { lang: 'en', hreflang: 'en', href: '/en/issues/2031-w10/harbour-vote' },
    ])
  })

  test('a reader is told in which languages a commentary can be read, and in which not', async () => {
    const be = wordsOf(await rendered(commentaryPage(commentary('be', { languages: [...inTwo] }))))
    expect(be).toContain('Русский няма')
    expect(be).toContain('Прачытаць таксама па-англійску. Тэксту па-руску няма.')
    const alone = commentary('ru', { languages: [{ locale: 'ru', slug: 'x' }] })
    expect(wordsOf(await rendered(commentaryPage(alone)))).toContain(
      'Текста нет ни по-английски, ни по-белорусски.',
    )
  })

  test('nothing is switched on a page that exists in no language', async () => {
    expect(wordsOf(await rendered(notFoundPage('en')))).not.toContain('not available')
  })
})

describe('search engines', () => {
  test('are told the languages that exist and no others', async () => {
    const html = await rendered(commentaryPage(commentary('be', { languages: [...inTwo] })))
    expect(alternates(html)).toEqual([
      ['en', 'https://review.example/en/issues/2031-w10/harbour-vote'],
      ['be', 'https://review.example/be/issues/2031-w10/halasavannie'],
      ['x-default', 'https://review.example/en/issues/2031-w10/harbour-vote'],
    ])
  })

  test('are given one address and a description of every page', async () => {
    const html = await rendered(homePage({ site: site('ru'), home: home('ru'), locale: 'ru' }))
    expect(elementsCalled(html, 'link', 'rel')).toContainEqual({
      rel: 'canonical',
      href: 'https://review.example/ru',
    })
    expect(elementsCalled(html, 'meta', 'name')).toContainEqual({
      name: 'description',
      content: word('tagline', 'ru'),
    })
  })

  test('are kept from what is not there', async () => {
    const html = await rendered(notFoundPage('be'))
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(alternates(html)).toEqual([])
    expect(html).not.toContain('canonical')
  })
})

describe('a commentary that is missing in a language', () => {
  const elsewhere = [{ locale: 'en' as const, slug: 'harbour-vote', title: 'Harbour vote' }]

  test('is answered with 404, in the words of the reader, with a link to where it is', async () => {
    const view = commentaryElsewhere({ week: '2031-W10', elsewhere, locale: 'be' })
    if (view === null || 'redirect' in view) throw new Error('This is no page.')
    const html = await rendered(view)
    expect(view.status).toBe(404)
    expect(wordsOf(html)).toContain('Гэтага каментара няма па-беларуску')
    expect(html).toContain('href="/en/issues/2031-w10/harbour-vote"')
    expect(html).toContain('<span lang="en">Harbour vote</span>')
  })

  test('is led to the right address when only the address was of another language', () => {
    const both = [...elsewhere, { locale: 'be' as const, slug: 'halasavannie', title: 'Порт' }]
    expect(commentaryElsewhere({ week: '2031-W10', elsewhere: both, locale: 'be' })).toEqual({
      redirect: '/be/issues/2031-w10/halasavannie',
    })
  })

  test('is simply not there when no language has it', () => {
    expect(commentaryElsewhere({ week: '2031-W10', elsewhere: [], locale: 'be' })).toBeNull()
  })
})

describe('lists', () => {
  const section = {
    kind: 'section',
    name: said('section', 'en'),
    path: (locale: string) => `/${locale}/sections/ruling-elite`,
  } as const

  test('a section with nothing in a language says so and leads to the others', async () => {
    const view = listElsewhere({ ...section, languages: ['en', 'ru'], locale: 'be' })
    const html = await rendered(view)
    expect(view?.status).toBe(404)
    expect(wordsOf(html)).toContain('У гэтым раздзеле няма тэкстаў па-беларуску')
    expect(html).toContain('href="/ru/sections/ruling-elite"')
  })

  test('a page of a list that ran out is not blamed on the language', () => {
    expect(listElsewhere({ ...section, languages: ['be'], locale: 'be' })).toBeNull()
  })

  test('a year of a list switches to the same year in the languages that have it', async () => {
    const data = sectionList('be', { year: 2030, languages: ['be', 'ru'] })
    const html = await rendered(sectionPage({ data, locale: 'be' }))
    expect(html).toContain('href="https://review.example/be/sections/ruling-elite/2030"')
    expect(alternates(html).slice(0, 2)).toEqual([
      ['be', 'https://review.example/be/sections/ruling-elite/2030'],
      ['ru', 'https://review.example/ru/sections/ruling-elite/2030'],
    ])
    expect(wordsOf(html)).toContain('English няма')
  })
})

describe('an issue', () => {
  test('names what can only be read in other languages, in those languages', async () => {
    const html = await rendered(issuePage(issue('be', { elsewhere: [card('en')] }), 'be'))
    expect(html).toContain('href="/en/issues/2031-w10/harbour-vote-en" lang="en" hrefLang="en"')
    expect(wordsOf(html)).toContain(`${word('title', 'en')} па-англійску`)
  })

  test('with nothing in the language says so', async () => {
    const view = issuePage(
      issue('be', { commentaries: [], elsewhere: [card('en')], languages: ['en'] }),
      'be',
    )
    const html = await rendered(view)
    expect(wordsOf(html)).toContain('У гэтым выпуску няма каментароў па-беларуску.')
    expect(alternates(html).map(([language]) => language)).toEqual(['en', 'x-default'])
  })

  test('a title lent from another language is marked with it', async () => {
    const lent = issue('be', { title: said('third', 'en'), week: weekLink('2031-W10') })
    expect(await rendered(issuePage(lent, 'be'))).toContain(
      `<h1 lang="en">${withTitleBreaks(word('third', 'en'), 'en')}</h1>`,
    )
  })
})
