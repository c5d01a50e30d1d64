import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/domain/locale'
import { commentaryPage } from '../../src/site/pages/commentary'
import { trendsPage } from '../../src/site/pages/trends'
import { elementsCalled, rendered, wordsOf } from './rendered'
import { sectionTrends, trends } from './sample-trends'
import { commentary, section, site } from './samples'

type Changes = Partial<Parameters<typeof trendsPage>[0]>

const page = (locale: Locale, weeks: number, changes: Changes = {}) =>
  trendsPage({ data: trends(locale, weeks), site: site(locale), locale, isLive: false, ...changes })

const html = (...asked: Parameters<typeof page>) => rendered(page(...asked))

/** What is called by a class, as words. */
const marksIn = (text: string) =>
  [
    ...text.matchAll(/<a class="mark (\w+)" href="([^"]+)"[^>]*><span[^>]*>(.*?)<\/span><\/a>/g),
  ].map(([, verdict, href, name = '']) => ({ verdict, href, name: wordsOf(name).trim() }))

describe('Each mark', () => {
  test('leads to its commentary, and its name says week, section, verdict and title', async () => {
    const marks = marksIn(await html('en', 1))
    expect(marks[0]).toEqual({
      verdict: 'same',
      href: '/en/issues/2031-w10/section-1-2031-w10',
      name: '3–9\u00a0March\u00a02031, The ruling elite: The situation has not changed. Tolm puts off the harbour vote and courts the northern towns'.replaceAll(
        '\u00a0',
        ' ',
      ),
    })
  })

  test('is there for every commentary, several of one section and week among them', async () => {
    const data = trends('be', 10)
    const marks = marksIn(await html('be', 10))
    expect(marks).toHaveLength(data.marks.length)
    expect(new Set(marks.map(({ href }) => href)).size).toBe(data.marks.length)
    expect(new Set(marks.map(({ name }) => name)).size).toBe(data.marks.length)
  })

  test('keeps a name of its own where titles would weigh too much', async () => {
    const marks = marksIn(await html('en', 104, { data: trends('en', 104, { copies: 3 }) }))
    expect(marks).toHaveLength(936)
    expect(marks[1]?.name).toBe(
      '12–18 March 2029, The ruling elite, commentary 2 of 3: The situation got worse.',
    )
    expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length)
  })

  test('stands in the column of its week and the row of its section, as a table says it', async () => {
    const text = await html('en', 3)
    const heads = elementsCalled(text, 'th', 'scope').map(({ scope }) => scope)
    expect(heads.filter((scope) => scope === 'col').length).toBeGreaterThanOrEqual(3)
    expect(wordsOf(text)).toContain('17–23 February 2031')
    expect(text).toMatch(/<th scope="row" class="grid-label">The ruling elite<\/th>/)
  })
})

describe('The page', () => {
  test('shows two years of weeks at most, and says that there is more', async () => {
    const text = await html('en', 120)
    const weeks = new Set(marksIn(text).map(({ href }) => href?.split('/')[3]))
    expect(weeks.size).toBeLessThanOrEqual(104)
    expect(wordsOf(text)).toContain('The last 104 weeks; earlier ones stand under their years.')
    expect(wordsOf(await html('en', 104))).not.toContain('The last 104 weeks')
  })

  test('shows one year of weeks where two would weigh too much, and a chosen year whole', async () => {
    const many = trends('be', 104, { copies: 5 })
    const text = await html('be', 104, { data: many })
    expect(marksIn(text)).toHaveLength(52 * 15)
    expect(wordsOf(text)).toContain('Паказаны апошнія 52 тыдні; ранейшыя — на старонках сваіх')
    const chosen = await html('be', 104, { data: { ...many, filter: { year: 2030 } } })
    expect(marksIn(chosen)).toHaveLength(many.marks.length)
  })

  test('shows a section by years, each a row of weeks', async () => {
    const text = await html('ru', 60, { data: sectionTrends('ru', 120) })
    expect(wordsOf(text)).toContain('Динамика оценок: Экономика')
    const rows = [...text.matchAll(/class="grid-label">(\d{4})</g)].map(([, year]) => year)
    expect(rows).toEqual(['2031', '2030', '2029', '2028'])
    expect(wordsOf(text)).not.toContain('104')
  })

  test('says each chart in a sentence with numbers, and in a table', async () => {
    const text = await html('en', 30)
    const words = wordsOf(text)
    expect(words).toMatch(/In \d+ commentaries the situation got better \d+ times/)
    expect(words).toMatch(
      /At the end of 3–9 March 2031 the balance stood at \+3: “better” outnumbered “worse” by 3\./,
    )
    expect(words).toMatch(/Highest: Regions \(\+8\)\. Lowest: The ruling elite \(−5\)\./)
    expect(words).toMatch(
      /In the first quarter of 2031, \d+% of \d+ commentaries said “worse” and \d+% “better”; a quarter before it was \d+% and \d+%\./,
    )
    expect(elementsCalled(text, 'table')).toHaveLength(3)
  })

  test('tells a long time by the ends of quarters', async () => {
    expect(wordsOf(await html('be', 60))).toContain('На канец Усе раздзелы')
    expect(wordsOf(await html('be', 53))).toContain('Тыдзень Усе раздзелы')
  })

  test('is whole with one week', async () => {
    const words = wordsOf(await html('en', 1))
    expect(words).toContain('3–9 March 2031')
    expect(words).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('says so before the first verdict, and where nothing fits a choice', async () => {
    expect(wordsOf(await html('be', 0))).toContain('Ніводнай ацэнкі яшчэ не апублікавана.')
    const none = trends('be', 0, {
      filter: { section: 'regions' },
      section: section('be', 'regions'),
    })
    expect(wordsOf(await html('be', 0, { data: none }))).toContain(
      'Такому выбару не адпавядае ніводная ацэнка.',
    )
  })

  test('leads to how the verdicts are made, where that is written', async () => {
    expect(await html('en', 3)).toContain('<p class="onward"><a href="/en/method">')
    expect(await html('en', 3, { site: { pages: [] } })).not.toContain('class="onward"')
  })

  test('has the same bytes whenever it is made', async () => {
    expect(await html('be', 60)).toBe(await html('be', 60))
  })
})

describe('The filters', () => {
  test('are links to pages of their own, the chosen one marked', async () => {
    const text = await html('en', 60, { data: sectionTrends('en', 60) })
    const links = elementsCalled(text, 'a', 'href').filter(({ href }) =>
      href?.startsWith('/en/trends'),
    )
    const hrefs = links.map(({ href }) => href)
    for (const path of ['', '/2031', '/2030', '/sections/economy', '/analysts/alena-verasok'])
      expect(hrefs).toContain(`/en/trends${path}`)
    const here = links.filter((link) => link['aria-current'] && !link.href?.endsWith('/trends'))
    expect(here).toEqual([{ href: '/en/trends/sections/economy', 'aria-current': 'page' }])
  })

  test.each(locales)(
    'give the page the address of the nearest one that stands alone (%s)',
    (locale) => {
      const filter = { section: 'economy', from: '2031-W01' }
      const asked = { section: 'economy', from: '2031-W01' }
      const view = page(locale, 3, {
        data: trends(locale, 3, { filter, section: section(locale, 'economy') }),
        form: { asked, faults: [] },
      })
      expect(view.path).toBe(`/${locale}/trends/sections/economy`)
      expect(view.alternates.map(({ path }) => path)).toContain(
        '/be/trends?section=economy&from=2031-W01',
      )
    },
  )
})

describe('The form', () => {
  test('is there only where an application answers it; all else is the same', async () => {
    const [plain, live] = [await html('en', 3), await html('en', 3, { isLive: true })]
    expect(plain).not.toContain('<form')
    expect(live.replace(/<form[\s\S]*<\/form>/, '')).toBe(plain)
  })

  test('is filled with what the page is of', async () => {
    const live = await html('en', 60, { isLive: true, data: sectionTrends('en', 60) })
    expect(live).toContain('<option value="economy" selected="">Economy</option>')
  })

  test('is folded unless it asked for the page', async () => {
    const form = { asked: { year: '2031' }, faults: [] }
    expect(await html('en', 3, { isLive: true })).toContain('<details><summary><h2>Combine</h2>')
    expect(await html('en', 3, { isLive: true, form })).toContain('<details open="">')
  })

  test('keeps what was written, and says what is wrong with it beside it', async () => {
    const asked = { from: 'spring', year: '1999', section: 'economy' }
    const faults = [
      { field: 'from', reason: 'not-a-week' },
      { field: 'year', reason: 'unknown' },
    ] as const
    const live = await html('ru', 3, { isLive: true, form: { asked, faults } })
    const [from] = elementsCalled(live, 'input', 'name').filter(({ name }) => name === 'from')
    expect(from).toMatchObject({
      value: 'spring',
      'aria-invalid': 'true',
      'aria-describedby': 'fault-from week-hint',
    })
    expect(wordsOf(live)).toContain('«spring» — не неделя.')
    expect(wordsOf(live)).toContain('Ничего с названием «1999» здесь нет.')
    expect(live).toContain('<option value="economy" selected="">')
  })
})

test('A commentary leads to the trends of its section', async () => {
  const text = await rendered(commentaryPage(commentary('be')))
  expect(text).toContain(
    '<a href="/be/trends/sections/ruling-elite">Усе ацэнкі гэтага раздзела</a>',
  )
})
