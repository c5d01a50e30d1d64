import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { commentaryPage } from '../../src/site/pages/commentary'
import { homePage } from '../../src/site/pages/home'
import { issuePage } from '../../src/site/pages/issue'
import { everyPage } from './every-page'
import { elementsCalled, rendered, wordsOf } from './rendered'
import { commentary, home, issue, site, word } from './samples'

type View = Parameters<typeof rendered>[0]

/** What the head says, by the names of its tags, in their order. */
async function metaOf(view: View): Promise<Record<string, string[]>> {
  const metas = elementsCalled(await rendered(view), 'meta', 'content')
  const said: Record<string, string[]> = {}
  for (const { name, property, content } of metas) {
    const key = property ?? name ?? ''
    said[key] = [...(said[key] ?? []), content ?? '']
  }
  return said
}

const note = { date: '2031-03-12', note: 'A note.' }
const corrected = { corrections: [{ ...note, previousVerdict: null }] }

describe('Whoever passes a commentary on shows', () => {
  test('its title, its picture, its dates and its bylines', async () => {
    const meta = await metaOf(commentaryPage(commentary('be', corrected)))
    expect(meta).toMatchObject({
      'og:type': ['article'],
      'og:site_name': ['Тыднёвік Ларвіі'],
      'og:title': [word('title', 'be')],
      'og:url': ['https://review.example/be/issues/2031-w10/harbour-vote-be'],
      'og:locale': ['be_BY'],
      'og:locale:alternate': ['en_GB', 'ru_RU'],
      'og:image': ['https://review.example/be/issues/2031-w10/harbour-vote-be.png'],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'twitter:card': ['summary_large_image'],
      'article:published_time': ['2031-03-11'],
      'article:modified_time': ['2031-03-12'],
      'article:section': ['Кіруючы клас'],
    })
    expect(meta['article:author']).toHaveLength(2)
  })

  test('the picture of the publication where a page has none of its own', async () => {
    const picture = async (view: View) => (await metaOf(view))['og:image']
    expect(await picture(issuePage(issue('ru'), 'ru'))).toEqual([
      'https://review.example/ru/issues/2031-w10.png',
    ])
    const ofNoCommentary = issuePage(issue('ru', { commentaries: [] }), 'ru')
    for (const view of [everyPage('ru').archive, everyPage('ru').section, ofNoCommentary])
      expect(await picture(view ?? null)).toEqual(['https://review.example/ru.png'])
    expect(await picture(homePage({ site: site('ru'), home: home('ru'), locale: 'ru' }))).toEqual([
      'https://review.example/ru.png',
    ])
  })
})

describe('A reference manager reads of a commentary', () => {
  test('its title, bylines, date, publication, week and language', async () => {
    expect(await metaOf(commentaryPage(commentary('en')))).toMatchObject({
      author: ['Alena Verasok', 'Yan Tolmach'],
      citation_title: [word('title', 'en')],
      citation_author: ['Alena Verasok', 'Yan Tolmach'],
      citation_publication_date: ['2031/03/11'],
      citation_journal_title: ['Larvia Weekly'],
      citation_issue: ['2031-W10'],
      citation_language: ['en'],
      citation_public_url: ['https://review.example/en/issues/2031-w10/harbour-vote-en'],
    })
  })

  test('nothing on other pages', async () => {
    const meta = await metaOf(issuePage(issue('en'), 'en'))
    expect(Object.keys(meta).filter((name) => name.startsWith('citation'))).toEqual([])
  })
})

const gone = locales.flatMap((locale) =>
  Object.entries(everyPage(locale)).filter(([, { status }]) => status !== 200),
)

test.each(gone)('nothing of a page that is not there is passed on: %s', async (_, view) => {
  const names = Object.keys(await metaOf(view))
  expect(names.filter((name) => /^(og:|article:|citation_|twitter:|author)/.test(name))).toEqual([])
  const html = await rendered(view)
  expect(elementsCalled(html, 'link').filter(({ rel }) => rel === 'shortlink')).toEqual([])
  expect(html).not.toContain('ld+json')
})

describe('The short address of a commentary', () => {
  test('stands on its page and in its head', async () => {
    const html = await rendered(commentaryPage(commentary('ru')))
    expect(wordsOf(html)).toContain('Короткий адрес /p/345')
    const [named] = elementsCalled(html, 'link').filter(({ rel }) => rel === 'shortlink')
    expect(named).toEqual({ rel: 'shortlink', href: 'https://review.example/p/345' })
  })

  test('stays on the page of one whose words were taken back, which cannot be cited', async () => {
    const html = await rendered(commentaryPage(commentary('en', { retraction: note, body: null })))
    expect(wordsOf(html)).toContain('Short address /p/345')
    expect(html).not.toContain('Cite this')
  })

  test('is missing where a text has no number yet', async () => {
    expect(await rendered(commentaryPage(commentary('en', { number: null })))).not.toContain('/p/')
  })
})

test('a commentary and an issue say how they are cited, an empty issue does not', async () => {
  const cites = async (view: View) => wordsOf(await rendered(view)).includes('Як спаслацца')
  expect(await cites(commentaryPage(commentary('be')))).toBe(true)
  expect(await cites(issuePage(issue('be'), 'be'))).toBe(true)
  expect(await cites(issuePage(issue('be', { commentaries: [] }), 'be'))).toBe(false)
})
