import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCommentary } from '../../src/cms/read/commentary'
import { readIssueBook } from '../../src/cms/read/issue-book'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

const book = async (locale: 'en' | 'be' | 'ru', week: string) => {
  const found = await readIssueBook(room.payload, locale, week)
  if (!found) throw new Error(`There is no book of ${week}.`)
  return found
}

describe('An issue to take away', () => {
  test('holds what can be read in its language, in the order of the issue', async () => {
    const titles = async (locale: 'en' | 'be') =>
      (await book(locale, '2031-w11')).commentaries.map(({ title }) => title)
    expect(await titles('en')).toEqual(['The house votes', 'Another vote'])
    expect(await titles('be')).toEqual(['Дом галасуе', 'Паромы ходзяць'])
  })

  test('is none where nothing can be read in a language, or nothing is out', async () => {
    expect(await readIssueBook(room.payload, 'ru', '2031-W11')).toBeNull()
    expect(await readIssueBook(room.payload, 'en', '2031-W13')).toBeNull()
    expect(await readIssueBook(room.payload, 'en', '2040-W01')).toBeNull()
  })

  test('has each commentary as its own page has it', async () => {
    for (const commentary of (await book('en', '2031-W11')).commentaries) {
      const page = await readCommentary(room.payload, 'en', '2031-W11', commentary.slug)
      expect(page).toMatchObject(commentary)
    }
  })

  test('tells what was corrected, latest first, and when it was last changed', async () => {
    const { changedAt, commentaries } = await book('en', '2031-W11')
    const [votes] = commentaries
    expect(votes?.corrections.map(({ note }) => note)).toEqual([
      'It was 42 votes.',
      'It was 41 votes.',
    ])
    expect(changedAt).toBe(votes?.corrections[0]?.date)
  })

  test('has the notice in place of words that were taken back', async () => {
    const { commentaries } = await book('en', '2031-W12')
    const roads = commentaries.find(({ title }) => title === 'No roads')
    expect(roads).toMatchObject({ body: null, retraction: { note: 'There are roads.' } })
    expect(JSON.stringify(roads)).not.toContain('The assembly of Lower Vellany')
  })

  test('does not change when the next issue comes', async () => {
    const before = await book('en', '2031-W12')
    const thirteenth = room.issues['2031-W13']
    if (!thirteenth) throw new Error('There is no thirteenth week.')
    expect((await room.release(thirteenth)).status).toBe(200)
    expect(await readIssueBook(room.payload, 'en', '2031-W13')).not.toBeNull()
    expect(await book('en', '2031-W12')).toEqual(before)
  })
})
