import { afterAll, beforeAll, expect, test } from 'vitest'
import { followRelease } from '../../src/cms/actions/follow-release'
import { printTogether } from '../../src/cms/actions/print-together'
import { theSystem } from '../../src/cms/actor'
import { readCorrections } from '../../src/cms/read/corrections'
import { hashNow } from '../../src/cms/shown-pictures'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

test('Every correction and retraction in a language is in the ledger, latest first', async () => {
  const { entries, years } = await readCorrections(room.payload, 'en')
  const told = entries.map(({ kind, note, card }) => [kind, note, card.title, card.isRetracted])
  expect(told).toEqual([
    ['retraction', 'There are roads.', 'No roads', true],
    ['retraction', 'There are no berths.', 'More berths', true],
    ['correction', 'It was nine berths.', 'More berths', true],
    ['correction', 'It was 42 votes.', 'The house votes', false],
    ['correction', 'It was 41 votes.', 'The house votes', false],
  ])
  expect(years).toEqual([Number(entries[0]?.date.slice(0, 4))])
  const dates = entries.map(({ date }) => date)
  expect(dates).toEqual([...dates].sort().reverse())
  expect(await readCorrections(room.payload, 'be')).toEqual({
    ...{ year: null, years: [], languages: ['en', 'be', 'ru'] },
    entries: [],
  })
})

test('Nothing of a replaced publication is in it but the note', async () => {
  const seen = JSON.stringify(await readCorrections(room.payload, 'en'))
  expect(seen).toContain('Twice.')
  expect(seen).not.toMatch(/Once\.|Nine berths|The assembly of Lower Vellany|what it means/)
})

test('A correction that is not committed is not in it', async () => {
  const before = await readCorrections(room.payload, 'en')
  const { docs } = await room.payload.db.find<{ id: string; release: string }>({
    collection: 'publications',
    where: { note: { equals: 'It was 42 votes.' } },
  })
  const of = { collection: 'releases', id: docs[0]?.release ?? '', returning: false } as const
  await room.payload.db.updateOne({ ...of, data: { state: 'staged' } })
  await followRelease(room.payload, of.id)
  const notes = (await readCorrections(room.payload, 'en')).entries.map(({ note }) => note)
  await room.payload.db.updateOne({ ...of, data: { state: 'committed' } })
  await followRelease(room.payload, of.id)
  expect(notes).not.toContain('It was 42 votes.')
  expect(await readCorrections(room.payload, 'en')).toEqual(before)
})

test('A long ledger shows its newest thirty, and each year whole', async () => {
  const issue = await room.issueOf('2031-04-07')
  const commentary = await room.commentary({ issue })
  const text = await room.bring(
    await room.text(commentary, { title: 'Памылкі', language: 'be' }),
    'approved',
  )
  await room.release(issue)
  const dates = ['2027-12-31T23:59:59.999Z', ...Array(31).fill('2028-01-01T00:00:00.000Z')]
  for (const [place, at] of dates.entries()) {
    const number = 101 + place
    const now = { ...(await room.look(text)), entries: number }
    const printing = {
      text: now,
      commentary,
      hash: await hashNow({ payload: room.payload }, text, commentary),
    }
    const items = [{ ...printing, kind: 'correction' as const, note: `Note ${number}.` }]
    await printTogether(room.payload, { actor: theSystem, issue, items, at })
  }
  const newest = await readCorrections(room.payload, 'be')
  expect(newest).toMatchObject({ year: null, years: [2028, 2027] })
  expect(newest.entries).toHaveLength(30)
  const year = await readCorrections(room.payload, 'be', 2028)
  expect(year).toMatchObject({ year: 2028, years: [2028, 2027], languages: ['be'] })
  expect(year?.entries).toHaveLength(31)
  const before = await readCorrections(room.payload, 'be', 2027)
  expect(before?.entries).toMatchObject([{ note: 'Note 101.' }])
  expect(await readCorrections(room.payload, 'be', 2029)).toBeNull()
  expect(await readCorrections(room.payload, 'en', 2028)).toBeNull()
})
