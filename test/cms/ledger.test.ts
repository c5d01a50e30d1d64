import { afterAll, beforeAll, expect, test } from 'vitest'
import { printTogether } from '../../src/cms/actions/print-together'
import { theSystem } from '../../src/cms/actor'
import { hashOf } from '../../src/cms/content'
import { readCorrections } from '../../src/cms/read/corrections'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

test('Every correction and retraction in a language is in the ledger, latest first', async () => {
  const { entries, more } = await readCorrections(room.payload, 'en')
  const told = entries.map(({ kind, note, card }) => [kind, note, card.title, card.isRetracted])
  expect(told).toEqual([
    ['retraction', 'There are roads.', 'No roads', true],
    ['retraction', 'There are no berths.', 'More berths', true],
    ['correction', 'It was nine berths.', 'More berths', true],
    ['correction', 'It was 42 votes.', 'The house votes', false],
    ['correction', 'It was 41 votes.', 'The house votes', false],
  ])
  expect(more).toBe(false)
  const dates = entries.map(({ date }) => date)
  expect(dates).toEqual([...dates].sort().reverse())
  expect(await readCorrections(room.payload, 'be')).toEqual({ entries: [], more: false })
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
  const notes = (await readCorrections(room.payload, 'en')).entries.map(({ note }) => note)
  await room.payload.db.updateOne({ ...of, data: { state: 'committed' } })
  expect(notes).not.toContain('It was 42 votes.')
  expect(await readCorrections(room.payload, 'en')).toEqual(before)
})

test('A long ledger is shown thirty entries at a time', async () => {
  const issue = await room.issueOf('2031-04-07')
  const commentary = await room.commentary({ issue })
  const text = await room.bring(
    await room.text(commentary, { title: 'Памылкі', language: 'be' }),
    'approved',
  )
  await room.release(issue)
  for (let number = 101; number <= 131; number += 1) {
    const printing = { text, commentary, hash: hashOf(text, commentary), last: { number } }
    const items = [{ ...printing, kind: 'correction' as const, note: `Note ${number}.` }]
    await printTogether(room.payload, { actor: theSystem, issue, items })
  }
  const first = await readCorrections(room.payload, 'be')
  expect([first.entries.length, first.more]).toEqual([30, true])
  expect(first.entries[0]?.note).toBe('Note 131.')
  const second = await readCorrections(room.payload, 'be', 2)
  expect(second).toMatchObject({ entries: [{ note: 'Note 101.' }], more: false })
  expect((await readCorrections(room.payload, 'be', 3)).entries).toEqual([])
})
