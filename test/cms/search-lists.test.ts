import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsByTitle } from '../../src/cms/read/known-titles'
import type { User } from '../../src/payload-types'
import { makeSection } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

async function found(list: string, field: string, question: string, as: User = room.editor) {
  const asked = `where[or][0][${field}][like]=${encodeURIComponent(question)}`
  const { body, status } = await room.ask('GET', `/${list}?depth=0&limit=50&${asked}`, { as })
  if (status !== 200) return status
  return (body.docs as Record<string, string>[]).map((doc) => doc[field])
}

async function named(title: string): Promise<void> {
  const commentary = await room.commentary({ workingTitle: title })
  await room.text(commentary, { title })
}

test.each([
  ['Суседзі', 'суседзі'],
  ['Ўрад і ягоныя суседзі', 'УРАД'],
  ['Счётная палата', 'счетная палата'],
  ["Сям'я і з’езд", 'сямʼя зʼезд'],
  ['Рыбакоў абклалі падаткам', 'падаткам рыбакоу'],
  ['Наперад – у Éire', 'eire'],
  ['2019 год у лічбах', 'ЛІЧБАХ 2019'],
])('«%s» is found by «%s» at the desk', async (title, question) => {
  await named(title)
  expect(await found('texts', 'title', question)).toEqual([title])
  expect(await found('commentaries', 'workingTitle', question)).toEqual([title])
})

test('It is found under its newest title, and no more once it is deleted', async () => {
  const commentary = await room.commentary()
  const text = await room.text(commentary, { title: 'Before it was renamed' })
  expect(await found('texts', 'title', 'before renamed')).toHaveLength(1)
  await room.change(text, room.analyst, { title: 'After it was renamed' })
  expect(await found('texts', 'title', 'before renamed')).toEqual([])
  expect(await found('texts', 'title', 'after renamed')).toEqual(['After it was renamed'])
  await room.ask('DELETE', `/texts/${text.id}`, { as: room.admin })
  expect(await found('texts', 'title', 'after renamed')).toEqual([])
})

test('What another server brought in with a date of long ago is found as well', async () => {
  await named('Known already')
  expect(await found('commentaries', 'workingTitle', 'KNOWN')).toEqual(['Known already'])
  const long = '2001-03-03T09:00:00.000Z'
  const data = { workingTitle: 'From the archive', createdAt: long, updatedAt: long }
  await room.payload.db.create({ collection: 'commentaries', data })
  expect(await found('commentaries', 'workingTitle', 'ARCHIVE')).toEqual(['From the archive'])
})

test('Nobody finds what they may not read, nor is told of fields that are closed', async () => {
  await named('Only for those who may')
  expect(await found('texts', 'title', 'only those', room.analyst)).toHaveLength(1)
  const stranger = await room.hire('analyst', 'Nobody At All')
  const theirs = await found('texts', 'title', 'only those', stranger)
  const all = await room.ask('GET', '/texts?depth=0&limit=200', { as: stranger })
  const readable = (all.body.docs as { title: string }[]).map(({ title }) => title)
  for (const title of theirs as string[]) expect(readable).toContain(title)
  const anonymous = '/issues?where[title][like]=Only'
  expect((await room.ask('GET', anonymous)).status).toBeGreaterThanOrEqual(400)
})

test('Other questions about titles are asked as before', async () => {
  await named('Exactly this')
  const asked = '/texts?depth=0&where[title][equals]=Exactly%20this'
  expect((await room.ask('GET', asked, { as: room.editor })).body.totalDocs).toBe(1)
  const both = '/texts?depth=0&where[title][like]=exactly&where[language][equals]=en'
  expect((await room.ask('GET', both, { as: room.editor })).body.totalDocs).toBe(1)
  const none = '/texts?depth=0&where[title][like]=exactly&where[language][equals]=ru'
  expect((await room.ask('GET', none, { as: room.editor })).body.totalDocs).toBe(0)
})

test('More titles than are read at once are all known, and the newest come first', async () => {
  const { payload } = room
  const names = [
    'First of five',
    'Second of five',
    'Third of five',
    'Fourth of five',
    'Last of five',
  ]
  const ids: string[] = []
  for (const name of names) ids.push((await makeSection(payload, name)).id)
  const asked = (atMost: number) =>
    idsByTitle(payload, 'sections', 'of FIVE', { atMost, atOnce: 2 })
  expect(await asked(100)).toEqual(ids.toReversed())
  expect(await asked(2)).toEqual(ids.toReversed().slice(0, 2))
}, 20_000)
