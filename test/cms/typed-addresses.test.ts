import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issue, Section, Text } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue
let text: Text

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
  text = await room.text(await room.commentary({ issue }))
})

afterAll(() => room.close())

/** Writes a document at the desk, in a language of the desk. */
function write(path: string, body: object, language = 'en') {
  const headers = { 'accept-language': language }
  return room.ask('POST', path, { as: room.editor, body, headers })
}

const tooLong = 'a'.repeat(300)

describe('An address that no file could have is refused with a sentence', () => {
  test('of a text', async () => {
    const answer = await room.change(text, room.analyst, { slug: tooLong })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('It may have 80 letters')
    const index = await room.change(text, room.analyst, { slug: 'index' })
    expect(JSON.stringify(index.body)).toContain('means something else')
  })

  test.each([
    ['/sections', 'en', 'It may have 80 letters'],
    ['/sections', 'be', 'не больш за 80 літар'],
    ['/analysts', 'ru', 'не больше 80 букв'],
  ])('of one of %s, in the language %s', async (path, language, words) => {
    const answer = await write(path, { name: 'Harvest', slug: tooLong }, language)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(words)
    const feed = await write(path, { name: 'Harvest', slug: 'feed' }, language)
    expect(feed.status).toBe(400)
  })

  test('of a redirect, which would lead elsewhere than it says', async () => {
    const bad = [
      { to: '/%2f/elsewhere.example' },
      { to: '/a/../b' },
      { from: `/${tooLong.repeat(4)}` },
    ]
    for (const half of bad) {
      const answer = await write('/redirects', { from: '/old-one', to: '/en', ...half }, 'be')
      expect(answer.status, JSON.stringify(half)).toBe(400)
      expect(JSON.stringify(answer.body)).toMatch(/касой рысы|задоўгі/)
    }
  })
})

describe('An address that was saved before there was a rule', () => {
  const old = 'b'.repeat(120)

  test('stays when other words are saved, and can be approved while files can have it', async () => {
    await room.payload.db.updateOne({ collection: 'texts', id: text.id, data: { slug: old } })
    const saved = await room.change(text, room.analyst, { title: 'Another title', slug: old })
    expect(saved.status).toBe(200)
    expect(await room.look(text)).toMatchObject({ slug: old, title: 'Another title' })
    expect(await room.bring(text, 'approved')).toMatchObject({ state: 'approved' })
  })

  test('is missing when no file can have it, so that nobody is asked to read the text', async () => {
    const other = await room.text(await room.commentary({ issue }))
    await room.payload.db.updateOne({ collection: 'texts', id: other.id, data: { slug: tooLong } })
    const answer = await room.step(other, 'submit', room.analyst)
    expect(answer).toMatchObject({ status: 422, body: { reason: 'incomplete' } })
  })

  test('of a section stays too', async () => {
    const made = await write('/sections', { name: 'Harvest', slug: 'harvest' })
    const { id } = made.body.doc as Section
    await room.payload.db.updateOne({ collection: 'sections', id, data: { slug: old } })
    const body = { name: 'Harvests', slug: old }
    const saved = await room.ask('PATCH', `/sections/${id}`, { as: room.editor, body })
    expect(saved).toMatchObject({ status: 200, body: { doc: { slug: old, name: 'Harvests' } } })
  })
})

describe('What nobody sees is not stored', () => {
  const hidden = 'Har\u200bvest\u202e \u0000tax'

  test('in a text, its body among it', async () => {
    const fresh = await room.text(await room.commentary({ issue }))
    const sent = { title: `${hidden}\r\nand more`, lead: hidden, reason: hidden }
    expect((await room.change(fresh, room.analyst, sent)).status).toBe(200)
    expect(await room.look(fresh)).toMatchObject({
      title: 'Harvest tax and more',
      lead: 'Harvest tax',
      reason: 'Harvest tax',
    })
  })

  test('in the name of a section or an analyst', async () => {
    for (const path of ['/sections', '/analysts']) {
      const made = await write(path, { name: hidden })
      expect(made.body.doc).toMatchObject({ name: 'Harvest tax', slug: 'harvest-tax' })
    }
  })

  test('in a note', async () => {
    const fresh = await room.bring(await room.text(await room.commentary({ issue })), 'inReview')
    await room.step(fresh, 'requestChanges', room.second, hidden)
    const trail = await room.ask('GET', `/texts/${fresh.id}/steps`, { as: room.editor })
    expect(JSON.stringify(trail.body)).toContain('Harvest tax')
  })
})
