import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive, readHome, readIssue } from '../../src/cms/read/published'
import type { SectionChange, VerdictMark } from '../../src/cms/read/types'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

const inShort = (marks: readonly VerdictMark[] | undefined) =>
  marks?.map(({ title, locale, verdict, section }) =>
    [section?.slug, verdict?.value, locale, title].join(' '),
  )

const moved = (changes: readonly SectionChange[] | undefined) =>
  changes?.map(({ section, before, now }) => [section.slug, before?.value, now?.value])

describe('The home page', () => {
  test('has the newest issue whole, and those before it as cards, newest first', async () => {
    const home = await readHome(room.payload, 'en')
    expect(home?.issue).toMatchObject({
      week: { id: '2031-W12', start: '2031-03-17', end: '2031-03-23' },
      number: room.issues['2031-W12']?.number,
      languages: ['en', 'ru'],
      previous: { id: '2031-W11' },
      next: null,
    })
    expect(home?.issue).toEqual(await readIssue(room.payload, 'en', '2031-w12'))
    const weeks = home?.earlier.map(({ week }) => week.id)
    expect(weeks).toEqual(['2031-W11', '2031-W10', '2031-W01', '2030-W52'])
  })

  test('knows nothing that is not out', async () => {
    const seen = JSON.stringify([
      await readHome(room.payload, 'en'),
      await readArchive(room.payload, 'en', null),
    ])
    expect(seen).toContain('The house rests')
    expect(seen).not.toMatch(/Still being read|Not out yet|2031-W13/)
  })
})

describe('The marks of an issue', () => {
  test('stand in its order, each in the asked-for language where it can be read in it', async () => {
    const home = await readHome(room.payload, 'en')
    expect(inShort(home?.earlier[0]?.marks)).toEqual([
      'the-ruling-house worse en The house votes',
      'harbours same be Паромы ходзяць',
      'the-ruling-house better en Another vote',
    ])
    const inBelarusian = await readHome(room.payload, 'be')
    expect(inShort(inBelarusian?.earlier[0]?.marks)).toEqual([
      'the-ruling-house worse be Дом галасуе',
      'harbours same be Паромы ходзяць',
      'the-ruling-house better en Another vote',
    ])
    expect(inBelarusian?.earlier[0]?.languages).toEqual(['en', 'be'])
  })

  test('are none for what was taken back, for its verdict holds no more', async () => {
    const home = await readHome(room.payload, 'en')
    expect(inShort(home?.earlier[1]?.marks)).toEqual(['the-ruling-house same en The house waits'])
  })
})

describe('What changed since the issue before', () => {
  test('is told of every section of the two, in the order of sections', async () => {
    const twelfth = await readIssue(room.payload, 'en', '2031-W12')
    expect(moved(twelfth?.changes)).toEqual([
      ['harbours', 'same', undefined],
      ['the-ruling-house', 'worse', 'better'],
    ])
    const eleventh = await readIssue(room.payload, 'ru', '2031-W11')
    expect(moved(eleventh?.changes)).toEqual([
      ['harbours', undefined, 'same'],
      ['the-ruling-house', 'same', 'worse'],
    ])
    const move = { as: room.editor, body: { position: 1 } }
    await room.ask('PATCH', `/sections/${room.section.id}`, move)
    await room.sayYes(`/sections/${room.section.id}`)
    const after = await readIssue(room.payload, 'en', '2031-W11')
    expect(moved(after?.changes)?.map(([slug]) => slug)).toEqual(['the-ruling-house', 'harbours'])
  })

  test('is told of the first issue as well, which has none before it', async () => {
    const first = await readIssue(room.payload, 'en', '2030-W52')
    expect(first).toMatchObject({ previous: null, next: { id: '2031-W01' } })
    expect(moved(first?.changes)).toEqual([['the-ruling-house', undefined, 'same']])
  })
})

describe('An issue', () => {
  test('names what is out in other languages only', async () => {
    const issue = await readIssue(room.payload, 'be', '2031-W11')
    expect(issue?.commentaries.map(({ title }) => title)).toEqual(['Дом галасуе', 'Паромы ходзяць'])
    expect(issue?.elsewhere).toMatchObject([{ title: 'Another vote', locale: 'en' }])
  })

  test('says which of its commentaries were put right or taken back', async () => {
    const states = async (week: string) =>
      (await readIssue(room.payload, 'en', week))?.commentaries.map((card) => [
        card.title,
        card.isCorrected,
        card.isRetracted,
      ])
    expect(await states('2031-W11')).toEqual([
      ['The house votes', true, false],
      ['Another vote', false, false],
    ])
    expect(await states('2031-W12')).toContainEqual(['No roads', false, true])
  })
})

describe('The archive', () => {
  test('shows the issues of a year by their ISO weeks, and all years that have any', async () => {
    const newest = await readArchive(room.payload, 'en', null)
    expect(newest).toMatchObject({ years: [2031, 2030], year: 2031 })
    const weeks = newest?.issues.map(({ week }) => week.id)
    expect(weeks).toEqual(['2031-W12', '2031-W11', '2031-W10', '2031-W01'])
    expect(newest?.issues[3]?.week.start).toBe('2030-12-30')
    const before = await readArchive(room.payload, 'ru', 2030)
    expect(before).toMatchObject({ years: [2031, 2030], year: 2030 })
    expect(before?.issues).toMatchObject([{ week: { id: '2030-W52' }, languages: ['en'] }])
  })

  test('gives each issue as the home page does', async () => {
    const home = await readHome(room.payload, 'be')
    const archive = await readArchive(room.payload, 'be', 2031)
    expect(archive?.issues[1]).toEqual(home?.earlier[0])
  })

  test.each([1999, 2029, 2032, 99999])('has no page for %i, without issues', async (year) => {
    expect(await readArchive(room.payload, 'en', year)).toBeNull()
  })
})
