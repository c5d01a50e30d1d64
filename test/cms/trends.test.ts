import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTrends, type Trends } from '../../src/cms/read/trends'
import { readAskedTrends } from '../../src/cms/read/trends-asked'
import { marksOfYear } from '../../src/cms/read/trends-marks'
import { readAnalysts, readSections } from '../../src/cms/read/trends-places'
import { yearsWithIssues } from '../../src/cms/read/years'
import type { Locale } from '../../src/domain/locale'
import type { TrendsFilter } from '../../src/domain/trends-filter'
import { verdictId } from '../support/make'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

const load = (year: number) => marksOfYear(room.payload, year)

const read = (locale: Locale, filter: TrendsFilter = {}) =>
  readTrends(room.payload, locale, filter, load)

const inShort = (trends: Trends | null) =>
  trends?.marks.map(({ week, section, verdict, locale, title }) =>
    [week.id, section?.slug, verdict, locale, title].join(' '),
  )

describe('The trends', () => {
  test('count what stands, each commentary once, in the language of the reader where it can', async () => {
    expect(inShort(await read('be'))).toEqual([
      '2030-W52 the-ruling-house same en The house in the week of 2030-12-23',
      '2031-W01 the-ruling-house same en The house in the week of 2030-12-30',
      '2031-W10 the-ruling-house same be Дом чакае',
      '2031-W11 the-ruling-house worse be Дом галасуе',
      '2031-W11 harbours same be Паромы ходзяць',
      '2031-W11 the-ruling-house better en Another vote',
      '2031-W12 the-ruling-house better en The house rests',
    ])
  })

  test('know nothing of what was retracted or is not out', async () => {
    const seen = JSON.stringify(await read('en'))
    expect(seen).toContain('The house rests')
    expect(seen).not.toMatch(/More berths|No roads|Still being read|Not out yet/)
  })

  test('can be of a section, an analyst, a year, a span of weeks, or of several at once', async () => {
    const count = async (filter: TrendsFilter) => (await read('en', filter))?.marks.length
    expect(await count({ section: 'harbours' })).toBe(1)
    expect(await count({ analyst: room.byline.slug })).toBe(7)
    expect(await count({ year: 2030 })).toBe(1)
    expect(await count({ from: '2031-W10', to: '2031-W11' })).toBe(4)
    expect(await count({ section: 'the-ruling-house', year: 2031, to: '2031-W10' })).toBe(2)
    expect(await count({ section: 'harbours', year: 2030 })).toBe(0)
  })

  test('name what they are of in the language of the reader, or the one that it has', async () => {
    const trends = await read('ru', { section: 'harbours' })
    expect(trends?.section).toEqual({ slug: 'harbours', name: { text: 'Harbours', lang: 'en' } })
    expect(trends?.verdicts.map(({ value, label }) => [value, label.text])).toContainEqual([
      'worse',
      'Ситуация ухудшилась',
    ])
  })

  test('are shown of a section all of whose verdicts were retracted, as nothing', async () => {
    expect((await read('en', { section: 'provinces' }))?.marks).toEqual([])
  })

  test.each<TrendsFilter>([{ section: 'nowhere' }, { analyst: 'nobody' }, { year: 2029 }])(
    'are of nothing that readers do not know: %o',
    async (filter) => {
      expect(await read('en', filter)).toBeNull()
    },
  )

  test('ask only for the years that they are of', async () => {
    const asked: number[] = []
    const counting = (year: number) => {
      asked.push(year)
      return load(year)
    }
    await readTrends(room.payload, 'en', { year: 2030 }, counting)
    await readTrends(room.payload, 'en', { to: '2030-W52' }, counting)
    expect(asked).toEqual([2030, 2030])
  })

  test('offer beside a year only what was judged in it', async () => {
    const slugs = async (filter: TrendsFilter) =>
      (await read('en', filter))?.choices.sections.map(({ slug }) => slug)
    expect(await slugs({})).toEqual(['harbours', 'provinces', 'the-ruling-house'])
    expect(await slugs({ year: 2030 })).toEqual(['the-ruling-house'])
  })
})

describe('A query for trends', () => {
  const ask = (query: string) =>
    readAskedTrends(room.payload, 'en', new URLSearchParams(query), load)

  test('shows what it names', async () => {
    const answer = await ask('section=the-ruling-house&from=2031-W11')
    expect(answer?.data.marks).toHaveLength(3)
    expect(answer?.form).toEqual({
      asked: { section: 'the-ruling-house', from: '2031-W11' },
      faults: [],
    })
  })

  test('leaves out what readers do not know, says so, and keeps what was written', async () => {
    const answer = await ask('section=nowhere&analyst=nobody&year=1999&to=soon')
    expect(answer?.data).toMatchObject({ filter: {}, section: null, analyst: null })
    expect(answer?.data.marks).toHaveLength(7)
    expect(answer?.form.asked).toEqual({
      ...{ section: 'nowhere', analyst: 'nobody' },
      ...{ year: '1999', to: 'soon' },
    })
    expect(answer?.form.faults).toEqual([
      { field: 'to', reason: 'not-a-week' },
      { field: 'section', reason: 'unknown' },
      { field: 'analyst', reason: 'unknown' },
      { field: 'year', reason: 'unknown' },
    ])
  })
})

test('Readers know the years, sections and analysts of which something is out', async () => {
  expect(await yearsWithIssues(room.payload)).toEqual([2031, 2030])
  expect(await readSections(room.payload)).toEqual(['harbours', 'provinces', 'the-ruling-house'])
  expect(await readAnalysts(room.payload)).toEqual([room.byline.slug])
})

test('A correction of a verdict counts as it reads now', async () => {
  const issue = await room.issueOf('2031-03-31')
  const commentary = await room.commentary({ issue, section: room.harbours, verdict: 'worse' })
  const text = await room.bring(await room.text(commentary, { title: 'Two quays' }), 'approved')
  await room.release(issue)
  const verdictOf = async () =>
    (await read('en', { section: 'harbours', from: '2031-W14' }))?.marks.map((one) => one.verdict)
  expect(await verdictOf()).toEqual(['worse'])
  await room.step(text, 'revise', room.analyst)
  const facts = { verdict: await verdictId(room.payload, 'better') }
  await room.ask('PATCH', `/commentaries/${commentary.id}`, { as: room.analyst, body: facts })
  await room.bring(text, 'approved')
  await room.step(text, 'correct', room.second, 'The quays were opened.')
  expect(await verdictOf()).toEqual(['better'])
})
