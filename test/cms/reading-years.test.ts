import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnalyst, readSection } from '../../src/cms/read/lists'
import type { CommentaryCard } from '../../src/cms/read/types'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

const weeks = (list: { commentaries: readonly CommentaryCard[] } | null) =>
  list?.commentaries.map(({ week }) => week.id)

describe('A list by year', () => {
  test('shows the newest of a section, and the years that have any in the language', async () => {
    const newest = await readSection(room.payload, 'en', room.section.slug)
    expect(newest).toMatchObject({ year: null, years: [2031, 2030], languages: ['en', 'be', 'ru'] })
    expect(weeks(newest)).toEqual([
      ...['2031-W12', '2031-W11', '2031-W11', '2031-W10'],
      ...['2031-W01', '2030-W52'],
    ])
    const inRussian = await readSection(room.payload, 'ru', room.section.slug)
    expect([inRussian?.years, weeks(inRussian)]).toEqual([[2031], ['2031-W12']])
  })

  test('shows all of an ISO year, and the languages that have that year', async () => {
    const first = await readSection(room.payload, 'en', room.section.slug, 2030)
    expect(first).toMatchObject({ year: 2030, years: [2031, 2030], languages: ['en'], trend: [] })
    expect(weeks(first)).toEqual(['2030-W52'])
    const second = await readSection(room.payload, 'be', room.section.slug, 2031)
    expect(second).toMatchObject({ year: 2031, years: [2031], languages: ['en', 'be', 'ru'] })
    expect(weeks(second)).toEqual(['2031-W11', '2031-W10'])
  })

  test('is the same for an analyst', async () => {
    const year = await readAnalyst(room.payload, 'en', room.byline.slug, 2030)
    expect(year).toMatchObject({ year: 2030, years: [2031, 2030], languages: ['en'] })
    expect(weeks(year)).toEqual(['2030-W52'])
  })

  test('names the languages of a year that is not there in the asked-for one', async () => {
    const elsewhere = await readSection(room.payload, 'ru', room.section.slug, 2030)
    expect(elsewhere).toMatchObject({ languages: ['en'], commentaries: [], years: [2031] })
  })

  test.each([1999, 2029, 2032])('has no page for %i, without anything', async (year) => {
    expect(await readSection(room.payload, 'en', room.section.slug, year)).toBeNull()
    expect(await readAnalyst(room.payload, 'en', room.byline.slug, year)).toBeNull()
  })
})
