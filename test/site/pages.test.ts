import { describe, expect, test } from 'vitest'
import { verdicts } from '../../src/domain/verdict'
import { shortened } from '../../src/site/page-view'
import { archivePage } from '../../src/site/pages/archive'
import { commentaryPage } from '../../src/site/pages/commentary'
import { homePage } from '../../src/site/pages/home'
import { issuePage } from '../../src/site/pages/issue'
import { sectionPage } from '../../src/site/pages/section'
import { elementsCalled, rendered, wordsOf } from './rendered'
import {
  archive,
  card,
  commentary,
  home,
  issue,
  issueCard,
  sectionList,
  site,
  verdict,
  word,
} from './samples'

describe('a commentary', () => {
  test('tells its week, section, authors, day and verdict with its reason', async () => {
    const words = wordsOf(await rendered(commentaryPage(commentary('be'))))
    expect(words).toContain('Кіруючы клас 3–9 сакавіка 2031 г.')
    expect(words).toContain('Алена Верасок і Ян Талмач Апублікавана 11 сакавіка 2031 г.')
    expect(words).toContain(`Сітуацыя пагоршылася ${word('reason', 'be')}`)
  })

  test('dates can be read by machines too', async () => {
    const html = await rendered(commentaryPage(commentary('en')))
    expect(elementsCalled(html, 'time')).toEqual(
      expect.arrayContaining([{ datetime: '2031-W10' }, { datetime: '2031-03-11' }]),
    )
  })

  test('from the archive says so, and does not pretend to have come out now', async () => {
    const bare = { section: null, verdict: null, analysts: [], lead: null, isArchive: true }
    const words = wordsOf(await rendered(commentaryPage(commentary('ru', bare))))
    expect(words).toContain('Из архива')
    expect(words).not.toContain('Опубликовано')
  })

  test('that was taken back shows the notice and none of its words', async () => {
    const retraction = { date: '2031-03-12', note: word('retraction', 'en') }
    const view = commentaryPage(commentary('en', { retraction, body: null, lead: null }))
    const html = await rendered(view)
    expect(view.status).toBe(410)
    expect(wordsOf(html)).toContain(`This commentary has been retracted ${retraction.note}`)
    expect(html).not.toContain('class="verdict')
    expect(html).not.toContain(word('reason', 'en'))
  })

  test('that was corrected says so above the words, and how below them', async () => {
    const correction = { date: '2031-03-12', note: word('correction', 'be') }
    const corrections = [{ ...correction, previousVerdict: null }]
    const html = await rendered(commentaryPage(commentary('be', { corrections })))
    expect(html).toMatch(/<a href="#corrections">Выпраўлена <time[^>]*>12\u00a0сакавіка/)
    expect(wordsOf(html)).toContain(`Выпраўленні 12 сакавіка 2031 г. ${word('correction', 'be')}`)
  })
})

describe('a verdict', () => {
  test('has its own shape and its words, so that colour is not needed', async () => {
    const pages = verdicts.map((value) =>
      commentaryPage(commentary('ru', { verdict: verdict(value, 'ru') })),
    )
    const shapes = await Promise.all(
      pages.map(async (view) => elementsCalled(await rendered(view), 'path')[0]?.d),
    )
    expect(new Set(shapes).size).toBe(3)
    expect(wordsOf(await rendered(pages[0] ?? null))).toContain('Ситуация улучшилась')
  })

  test('looks the same in a list and on its page', async () => {
    const mark = /<span class="verdict [\s\S]*?<\/svg><span>[^<]*<\/span><\/span>/
    const [list] = mark.exec(await rendered(issuePage(issue('be'), 'be'))) ?? []
    const [page] = mark.exec(await rendered(commentaryPage(commentary('be')))) ?? []
    expect(list).toBeDefined()
    expect(list).toBe(page)
  })
})

describe('an issue', () => {
  test('is named by its week, with the year', async () => {
    const view = issuePage(issue('be'), 'be')
    expect(view.title?.replaceAll('\u00a0', ' ')).toBe('Сітуацыя за тыдзень: 3–9 сакавіка 2031 г.')
    expect(await rendered(view)).toMatch(/<h1><time datetime="2031-W10">3–9\u00a0сакавіка/i)
  })

  test('names what was taken back, without its words', async () => {
    const retracted = card('en', { isRetracted: true })
    const html = await rendered(issuePage(issue('en', { commentaries: [retracted] }), 'en'))
    expect(html).toContain(word('title', 'en'))
    expect(wordsOf(html)).toContain('Retracted')
    expect(html).not.toContain(word('lead', 'en'))
    expect(html).not.toContain(word('reason', 'en'))
  })
})

describe('the home page', () => {
  test('is the latest issue', async () => {
    const view = homePage({ site: site('be'), home: home('be'), locale: 'be' })
    const words = wordsOf(await rendered(view))
    expect(words).toContain('Ларвія на гэтым тыдні')
    expect(words).toContain(word('title', 'be'))
  })

  test('says so when nothing has come out yet', async () => {
    const view = homePage({ site: site('be'), home: null, locale: 'be' })
    expect(view.status).toBe(200)
    expect(wordsOf(await rendered(view))).toContain('Першы выпуск яшчэ не выйшаў.')
  })
})

describe('the archive', () => {
  const newest = archive('en', {
    years: [2031, 2030],
    year: 2031,
    issues: [issueCard('en', '2031-W01')],
  })

  test('shows the latest year first and leads to the others', async () => {
    const html = await rendered(archivePage({ archive: newest, locale: 'en', year: null }))
    expect(html).toContain('href="/en/issues/2031-w01"')
    expect(html).not.toContain('href="/en/issues/2030-w20"')
    expect(html).toContain('href="/en/archive/2030"')
  })

  test('puts a week into the year and month of its Thursday', async () => {
    const html = await rendered(archivePage({ archive: newest, locale: 'en', year: 2031 }))
    expect(wordsOf(html)).toMatch(/January No\. 1?\d+ 30 December 2030 – 5 January 2031/)
  })
})

describe('lists', () => {
  const yearsIn = (html: string) =>
    elementsCalled(html, 'a', 'href')
      .filter(({ href }) => /^\/en\/sections\/ruling-elite(\/|$)/.test(href ?? ''))
      .map((link) => [link.href, link['aria-current']])

  test('show the newest, and lead to each year that has any', async () => {
    const short = await rendered(sectionPage({ data: sectionList('en'), locale: 'en' }))
    expect(wordsOf(short)).not.toContain('All of')
    const commentaries = Array.from({ length: 30 }, (_, at) => card('en', { slug: `piece-${at}` }))
    const data = sectionList('en', { commentaries })
    const html = await rendered(sectionPage({ data, locale: 'en' }))
    expect(yearsIn(html).slice(1)).toEqual([
      ['/en/sections/ruling-elite', 'page'],
      ['/en/sections/ruling-elite/2031', undefined],
      ['/en/sections/ruling-elite/2030', undefined],
      ['/en/sections/ruling-elite/2028', undefined],
      ['/en/sections/ruling-elite/2031', undefined],
    ])
    expect(wordsOf(html)).toContain('All of 2031')
  })

  test('show all of one year, and lead on to the year before that has any', async () => {
    const data = sectionList('en', { year: 2030, trend: [] })
    const view = sectionPage({ data, locale: 'en' })
    const html = await rendered(view)
    expect(view.title).toBe('The ruling elite, 2030')
    expect(yearsIn(html)).toContainEqual(['/en/sections/ruling-elite/2030', 'page'])
    expect(wordsOf(html)).toContain('All of 2028')
    const oldest = sectionList('en', { year: 2028, trend: [] })
    const last = await rendered(sectionPage({ data: oldest, locale: 'en' }))
    expect(wordsOf(last)).not.toContain('All of')
  })
})

describe('descriptions for search engines', () => {
  test('are cut at a word and never empty', () => {
    const long = 'Рада выйграла месяц, але прайграла спрэчку. '.repeat(6)
    expect(shortened(long)?.length).toBeLessThanOrEqual(161)
    expect(shortened(long)).toMatch(/[а-яў]…$/)
    expect(shortened(' \n ')).toBeNull()
  })
})
