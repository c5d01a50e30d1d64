import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdText } from '../../src/cms/actions/hold-text'
import { nameOfProcess } from '../../src/cms/storage/processes'
import type { Commentary, Media, Text } from '../../src/payload-types'
import { bodyOf, makeAnalyst, makeSection, verdictId } from '../support/make'
import { bodyWith, uploadPicture } from '../support/picture'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let monday = new Date('2031-03-03')

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

type Piece = { text: Text; commentary: Commentary; picture: Media }
type Part = 'texts' | 'commentaries' | 'media'

const idIn = ({ text, commentary, picture }: Piece, part: Part) =>
  ({ texts: text, commentaries: commentary, media: picture })[part].id

/** An approved text with a picture, of which nobody but the analyst has touched anything. */
async function approved(): Promise<Piece> {
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  const commentary = await room.commentary({ issue })
  const picture = await uploadPicture(room, room.analyst)
  const text = await room.text(commentary, { body: bodyWith(picture) })
  return { text: await room.bring(text, 'approved'), commentary, picture }
}

type NewValue = (piece: Piece) => unknown

/** What readers get to see, with another value for each. */
const seen: Record<Part, Record<string, NewValue | Record<string, NewValue>>> = {
  texts: {
    title: () => 'Another title',
    lead: () => 'Another lead.',
    body: {
      'its words': ({ picture }) => ({
        root: { ...bodyWith(picture).root, children: bodyOf('Other words.').root.children },
      }),
      'a caption': ({ picture }) => bodyWith(picture, 'Another caption.'),
      'a picture': async () => bodyWith(await uploadPicture(room, room.analyst)),
    },
    reason: () => 'Another reason.',
    slug: () => 'another-address',
  },
  commentaries: {
    issue: async () => (await room.issueOf('2040-01-02')).id,
    section: async () => (await makeSection(room.payload, 'Another section')).id,
    analysts: async () => [(await makeAnalyst(room.payload, 'Oren Vail')).id],
    verdict: () => verdictId(room.payload, 'better'),
  },
  media: { alt: () => 'Another field.', credit: () => 'Another museum' },
}

/** What no reader gets to see, nor can anybody put words there that they would. */
const unseen: Record<Part, string[]> = {
  texts: [
    ...['workflow', 'commentary', 'language', 'state', 'author', 'translator', 'translatedFrom'],
    ...['contributors', 'label', 'key', 'heldBy', 'approvedHash', 'originalHash', 'approvedBy'],
    'approvedAt',
  ],
  commentaries: ['workingTitle', 'texts', 'original', 'createdBy', 'contributors', 'archive'],
  media: [
    ...['uploadedBy', 'contributors', 'isPublic', 'url', 'thumbnailURL', 'filename', 'mimeType'],
    ...['filesize', 'width', 'height', 'focalX', 'focalY', 'sizes', 'waiting', 'isWaiting'],
  ],
}

/** What every document carries. */
const kept = ['revision', 'entries', 'unlogged', 'isUnlogged', 'updatedAt', 'createdAt', 'id']

const parts = Object.keys(seen) as Part[]

test('Of every field of a piece and its pictures it is decided whether readers see it', () => {
  for (const part of parts) {
    const { flattenedFields } = room.payload.collections[part].config
    const names = flattenedFields.map(({ name }) => name).filter((name) => !kept.includes(name))
    const ui = part === 'texts' ? ['workflow'] : part === 'commentaries' ? ['texts'] : []
    const decided = [...Object.keys(seen[part]), ...unseen[part]]
    expect([...names, ...ui].toSorted()).toEqual(decided.toSorted())
  }
})

const each = parts.flatMap((part) =>
  Object.entries(seen[part]).flatMap(([field, value]) =>
    typeof value === 'function'
      ? [{ part, field, what: '', value }]
      : Object.entries(value).map(([what, value]) => ({ part, field, what, value })),
  ),
)

describe('Whoever changes after the approval what readers would see', () => {
  test.each(each)(
    'reopens the text, and does not approve it: $field of $part $what',
    async ({ part, field, value }) => {
      const piece = await approved()
      const { text } = piece
      const body = { [field]: await value(piece) }
      const path = `/${part}/${idIn(piece, part)}`
      expect(await room.ask('PATCH', path, { as: room.second, body })).toMatchObject({
        status: 200,
      })
      expect(await room.look(text)).toMatchObject({ state: 'draft', approvedHash: null })
      const { body: standing } = await room.ask('GET', `/texts/${text.id}/steps`, {
        as: room.editor,
      })
      expect(standing.trail).toContainEqual(
        expect.objectContaining({ step: 'reopen', who: 'Sec Ond' }),
      )
      await room.bring(text, 'inReview')
      const own = { status: 403, body: { reason: 'own-words' } }
      expect(await room.step(text, 'approve', room.second)).toMatchObject(own)
      expect(await room.step(text, 'approve', room.editor)).toMatchObject({ status: 200 })
    },
  )
})

test('Nothing else that is saved on a piece or its pictures reaches readers or the approval', async () => {
  const piece = await approved()
  const { commentary, text } = piece
  const mark = 'Zq9 never seen'
  for (const part of parts)
    for (const field of unseen[part])
      for (const value of [mark, room.second.id, [room.second.id], true, null]) {
        const body = { [field]: value }
        await room.ask('PATCH', `/${part}/${idIn(piece, part)}`, { as: room.admin, body })
      }
  expect(await room.look(text)).toMatchObject({
    state: 'approved',
    approvedHash: text.approvedHash,
    contributors: text.contributors,
  })
  const { issue } = await room.payload.findByID({
    ...{ collection: 'commentaries', id: commentary.id, depth: 1 },
  })
  if (!issue || typeof issue === 'string') throw new Error('No issue.')
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  const readers = await room.ask('GET', `/publications?where[week][equals]=${issue.week}`)
  expect(readers.body.totalDocs).toBe(1)
  expect(JSON.stringify(readers.body)).not.toContain(mark)
  expect(JSON.stringify(readers.body)).not.toContain(room.second.id)
})

describe('A picture', () => {
  test('that changed while it was read is read again before anybody approves it', async () => {
    const { commentary, picture } = await approved()
    const text = await room.text(commentary, { language: 'be', body: bodyWith(picture) })
    const path = `/media/${picture.id}?locale=be`
    await room.ask('PATCH', path, { as: room.second, body: { alt: 'Поле.' } })
    await room.bring(text, 'inReview')
    const read = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
    const body = { credit: 'Нехта іншы' }
    expect((await room.ask('PATCH', path, { as: room.second, body })).status).toBe(200)
    const approval = { step: 'approve', note: '', hash: read.body.hash }
    const ask = () =>
      room.ask('POST', `/texts/${text.id}/steps`, { as: room.editor, body: approval })
    expect(await ask()).toMatchObject({ status: 409, body: { reason: 'changed-meanwhile' } })
  })

  test('reopens the texts of the language that show its words, and no others', async () => {
    const { commentary, picture, text } = await approved()
    const be = `/media/${picture.id}?locale=be`
    await room.ask('PATCH', be, { as: room.second, body: { alt: 'Поле.', credit: 'Музей' } })
    expect((await room.look(text)).state).toBe('approved')
    const belarusian = await room.text(commentary, { language: 'be', body: bodyWith(picture) })
    await room.bring(belarusian, 'approved')
    const bare = await room.bring(await room.text(commentary, { language: 'ru' }), 'approved')
    await room.ask('PATCH', be, { as: room.second, body: { credit: 'Іншы музей' } })
    const states = [text, belarusian, bare].map(async (one) => (await room.look(one)).state)
    expect(await Promise.all(states)).toEqual(['approved', 'draft', 'approved'])
  })

  test('is approved by nobody who brought it, until readers have it as somebody approved it', async () => {
    const piece = await approved()
    const picture = await uploadPicture(room, room.editor)
    const first = { body: bodyWith(picture) }
    expect((await room.change(piece.text, room.analyst, first)).status).toBe(200)
    await room.bring(piece.text, 'inReview')
    const own = { status: 403, body: { reason: 'own-words' } }
    expect(await room.step(piece.text, 'approve', room.editor)).toMatchObject(own)
    expect((await room.step(piece.text, 'approve', room.second)).status).toBe(200)
    const issue = await room.payload.findByID({
      ...{ collection: 'issues', id: String(piece.commentary.issue), depth: 0 },
    })
    expect((await room.release(issue)).status).toBe(200)
    const later = await room.text(await room.commentary({ issue }), first)
    await room.bring(later, 'inReview')
    expect((await room.step(later, 'approve', room.editor)).status).toBe(200)
  })

  test('is not changed in the moment in which a release prints it', async () => {
    const { picture, text } = await approved()
    const release = await room.payload.db.create({
      collection: 'releases',
      data: {
        ...{ actorName: '', actorRole: 'system', state: 'staged', finished: false, size: 1 },
        ...{ stagedAt: new Date().toISOString(), stagedBy: await nameOfProcess(room.payload) },
      },
    })
    await holdText(room.payload, await room.look(text), String(release.id))
    const path = `/media/${picture.id}`
    const body = { credit: 'Somebody else' }
    const answer = await room.ask('PATCH', path, { as: room.second, body })
    expect(answer.status).toBe(409)
    const still = await room.payload.findByID({ collection: 'media', id: picture.id })
    expect(still.credit).toBe('The museum of Vellany')
  })
})
