import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSearchDocuments, readSearchNames } from '../../src/cms/read/search-documents'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

describe('What search can find of a year', () => {
  test('is what came out in one language and has not been taken back', async () => {
    const found = await readSearchDocuments(room.payload, 'en', 2031)
    expect(found.map(({ title }) => title).toSorted()).toEqual([
      'Another vote',
      'The house in the week of 2030-12-30',
      'The house rests',
      'The house votes',
      'The house waits',
    ])
    const before = await readSearchDocuments(room.payload, 'en', 2030)
    expect(before.map(({ week }) => week)).toEqual(['2030-W52'])
    expect(await readSearchDocuments(room.payload, 'ru', 2030)).toEqual([])
  })

  test('carries facts as slugs, and the words as they stand after a correction', async () => {
    const found = await readSearchDocuments(room.payload, 'en', 2031)
    const votes = found.find(({ title }) => title === 'The house votes')
    expect(votes).toMatchObject({
      week: '2031-W11',
      slug: 'the-house-votes',
      lead: 'Twice.',
      section: room.section.slug,
      verdict: 'worse',
      analysts: [expect.any(String)],
    })
    expect(votes?.body).toMatch(/^The house votes\. /)
    expect(votes?.body).not.toContain('{')
  })

  test('names sections and analysts in the language asked for, where they have a name in it', async () => {
    const { sections, analysts } = await readSearchNames(room.payload, 'be')
    expect(sections.map(({ slug }) => slug)).toContain('harbours')
    expect(sections.find(({ slug }) => slug === 'harbours')?.name).toEqual({
      text: 'Harbours',
      lang: 'en',
    })
    expect(analysts.length).toBeGreaterThan(0)
  })

  test('is nothing of what is still at the desk', async () => {
    const all = JSON.stringify(await readSearchDocuments(room.payload, 'en', 2031))
    expect(all).not.toMatch(/Still being read|Not out yet|No roads|More berths/)
  })
})
