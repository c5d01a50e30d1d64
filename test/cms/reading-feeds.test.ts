import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFeed } from '../../src/cms/read/feeds'
import { makeAnalyst } from '../support/make'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

const titles = (feed: Awaited<ReturnType<typeof readFeed>>) =>
  feed?.items.map(({ card }) => card.title)

describe('A feed', () => {
  test('has everything that is out in a language, newest week first', async () => {
    expect(titles(await readFeed(room.payload, 'en'))).toEqual([
      'No roads',
      'The house rests',
      'The house votes',
      'Another vote',
      'More berths',
      'The house waits',
      'The house in the week of 2030-12-30',
      'The house in the week of 2030-12-23',
    ])
    expect(titles(await readFeed(room.payload, 'ru'))).toEqual(['Дом отдыхает'])
  })

  test('may be of one section, also where a language has nothing in it', async () => {
    const feed = await readFeed(room.payload, 'en', { section: 'harbours' })
    expect([feed?.section?.name.text, titles(feed)]).toEqual(['Harbours', ['More berths']])
    expect(titles(await readFeed(room.payload, 'ru', { section: 'harbours' }))).toEqual([])
  })

  test('may be of one analyst', async () => {
    const feed = await readFeed(room.payload, 'be', { analyst: 'mira-solen' })
    expect(feed?.analyst?.name.text).toBe('Mira Solen')
    expect(titles(feed)).toEqual(['Дом галасуе', 'Паромы ходзяць', 'Дом чакае'])
  })

  test('is none where readers know no such section or analyst', async () => {
    await makeAnalyst(room.payload, 'Not Yet Printed')
    expect(await readFeed(room.payload, 'en', { section: 'nowhere' })).toBeNull()
    expect(await readFeed(room.payload, 'en', { analyst: 'nobody' })).toBeNull()
    expect(await readFeed(room.payload, 'en', { analyst: 'not-yet-printed' })).toBeNull()
  })

  test('has the whole words, and the note of every correction', async () => {
    const feed = await readFeed(room.payload, 'en')
    const votes = feed?.items.find(({ card }) => card.title === 'The house votes')
    expect(JSON.stringify(votes?.body)).toContain('The assembly of Lower Vellany met twice.')
    expect(votes?.corrections.map(({ note }) => note)).toEqual([
      'It was 42 votes.',
      'It was 41 votes.',
    ])
    expect(votes?.changedAt).toBe(votes?.corrections[0]?.date)
    expect(votes?.card.publishedAt).not.toBe(votes?.changedAt)
  })

  test('keeps what was retracted, with the note and without the words', async () => {
    const feed = await readFeed(room.payload, 'en')
    const roads = feed?.items.find(({ card }) => card.title === 'No roads')
    expect(roads).toMatchObject({ body: null, retraction: { note: 'There are roads.' } })
    expect(roads?.card).toMatchObject({ lead: null, isRetracted: true })
    expect(roads?.changedAt).toBe(roads?.retraction?.date)
  })
})

test('A correction that was taken back is gone from its feed, and that is a change', async () => {
  const before = await readFeed(room.payload, 'en', { section: 'the-ruling-house' })
  const corrected = before?.items.find(({ card }) => card.title === 'The house votes')
  const { docs } = await room.payload.find({
    collection: 'publications',
    where: { note: { equals: 'It was 42 votes.' } },
    depth: 0,
    overrideAccess: true,
  })
  const issue = room.issues['2031-W11']?.id
  const body = { why: 'It was 41 after all.', release: docs[0]?.release }
  const as = room.editor
  expect(await room.ask('POST', `/issues/${issue}/take-back`, { as, body })).toMatchObject({
    status: 200,
  })
  const after = await readFeed(room.payload, 'en', { section: 'the-ruling-house' })
  const now = after?.items.find(({ card }) => card.title === 'The house votes')
  expect(now?.corrections.map(({ note }) => note)).toEqual(['It was 41 votes.'])
  expect(now?.commentary).toBe(corrected?.commentary)
  expect((now?.changedAt ?? '') > (corrected?.changedAt ?? '')).toBe(true)
})
