import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Commentary, Issue, Text, User } from '../../src/payload-types'
import { bodyOf } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue
let commentary: Commentary
let text: Text

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
  commentary = await room.commentary({ issue })
  text = await room.text(commentary)
})

afterAll(() => room.close())

function create(data: object, as: User = room.editor) {
  return room.ask('POST', '/texts', { as, body: data })
}

describe('A commentary has one text in a language:', () => {
  test('a second is refused', async () => {
    const again = await create({ commentary: commentary.id, language: 'en', title: 'Again' })
    expect(again.status).toBe(409)
    const other = await room.commentary({ issue })
    const elsewhere = await create({ commentary: other.id, language: 'en', title: 'Elsewhere' })
    expect(elsewhere.status).toBe(201)
  })

  test('of two that are begun at the same moment one is refused', async () => {
    const fresh = await room.commentary({ issue })
    const answers = await Promise.all(
      [room.analyst, room.editor, room.second].map((as) =>
        room.ask('POST', `/commentaries/${fresh.id}/texts`, { as, body: { language: 'be' } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('it moves neither to another commentary nor to another language', async () => {
    const other = await room.commentary({ issue })
    const moved = [{ commentary: other.id }, { language: 'ru' as const }]
    for (const change of moved)
      expect(await room.change(text, room.admin, change)).toMatchObject({ status: 409 })
    expect(await room.look(text)).toMatchObject({ commentary: commentary.id, language: 'en' })
  })
})

describe('A translation is begun', () => {
  test('from the original, by whoever asks for it, ready for a translator', async () => {
    const path = `/commentaries/${commentary.id}/texts`
    const body = { language: 'ru' }
    const begun = await room.ask('POST', path, { as: room.analyst, body })
    expect(begun.status).toBe(201)
    const { body: translation } = await room.ask('GET', `/texts/${begun.body.id}?depth=0`, {
      as: room.admin,
    })
    expect(translation).toMatchObject({
      language: 'ru',
      state: 'draft',
      translatedFrom: text.id,
      author: room.analyst.id,
    })
  })

  test('in a language that the review has', async () => {
    const path = `/commentaries/${commentary.id}/texts`
    for (const body of [{ language: 'de' }, {}, null])
      expect((await room.ask('POST', path, { as: room.editor, body })).status).toBe(400)
  })

  test('not by somebody who may not see the commentary', async () => {
    const path = `/commentaries/${commentary.id}/texts`
    const body = { language: 'be' }
    expect((await room.ask('POST', path, { as: room.translator, body })).status).toBe(404)
    expect((await room.ask('POST', path, { body })).status).toBe(401)
  })
})

describe('What must not stand in a text is refused at the door:', () => {
  const paragraph = (child: object) => {
    const body = bodyOf('Before.')
    const [first] = body.root.children
    return { root: { ...body.root, children: [{ ...first, children: [child] }] } }
  }

  test.each<[string, object]>([
    ['raw HTML', paragraph({ type: 'html', html: '<script>alert(1)</script>', version: 1 })],
    ['code', paragraph({ type: 'text', text: 'x', format: 16, version: 1 })],
    [
      'a link that runs something',
      paragraph({
        type: 'link',
        fields: { linkType: 'custom', url: 'javascript:alert(1)' },
        children: [],
        version: 3,
      }),
    ],
  ])('%s', async (_, body) => {
    const answer = await room.change(text, room.analyst, { body } as Partial<Text>)
    expect(answer.status).toBe(400)
    expect(await room.look(text)).toMatchObject({ body: text.body })
    const fresh = await room.commentary({ issue })
    expect((await create({ commentary: fresh.id, language: 'en', body })).status).toBe(400)
  })

  test.each(['Two words', 'Вялікі', '../admin', 'UPPER', 'a--b'])(
    'the address %s',
    async (slug) => {
      expect((await room.change(text, room.analyst, { slug })).status).toBe(400)
    },
  )
})

describe('The address of a text', () => {
  test('is made of its title when it is left empty, and then stays', async () => {
    const fresh = await room.commentary({ issue })
    const title = 'Минск пытается сойти с российского поезда эскалации'
    const made = await create({ commentary: fresh.id, language: 'ru', title, slug: '' })
    const doc = made.body.doc as Text
    expect(doc.slug).toBe('minsk-pytaetsya-soyti-s-rossiyskogo-poezda-eskalacii')
    await room.change(doc, room.editor, { title: 'Другой заголовок' })
    expect((await room.look(doc)).slug).toBe(doc.slug)
    await room.change(doc, room.editor, { slug: '' })
    expect((await room.look(doc)).slug).toBe('drugoy-zagolovok')
  })
})

describe('Whoever is refused something reads why', () => {
  const refused = async (headers: Record<string, string>, as: User = room.editor) => {
    const body = { step: 'approve' }
    const answer = await room.ask('POST', `/texts/${text.id}/steps`, { as, body, headers })
    return answer.body.message
  }

  const inEnglish = /^This step is not open now: the text stands at “Draft”/
  const inBelarusian = /^Цяпер гэты крок немагчымы: стан тэксту – «Чарнавік»/
  const inRussian = /^Сейчас этот шаг невозможен: состояние текста – «Черновик»/

  test('in the language that their browser asks for', async () => {
    expect(await refused({ 'accept-language': 'be-BY,be;q=0.9,en;q=0.5' })).toMatch(inBelarusian)
    expect(await refused({ 'accept-language': 'de,ru;q=0.5' })).toMatch(inRussian)
    expect(await refused({ 'accept-language': 'de' })).toMatch(inEnglish)
    expect(await refused({})).toMatch(inEnglish)
  })

  test('in the language that they chose in the admin, whatever the browser asks for', async () => {
    const headers = { 'accept-language': 'en', cookie: 'a=b; payload-lng=be' }
    expect(await refused(headers)).toMatch(inBelarusian)
    expect(await refused({ ...headers, cookie: 'payload-lng=ru; a=b' })).toMatch(inRussian)
    expect(await refused({ ...headers, cookie: 'payload-lng=de' })).toMatch(inEnglish)
  })

  test('else in the first language of their account', async () => {
    const person = await room.hire('editor', 'Be Larusian', { languages: ['be', 'ru'] })
    expect(await refused({}, person)).toMatch(inBelarusian)
    expect(await refused({ 'accept-language': 'ru' }, person)).toMatch(inRussian)
  })
})

describe('A note on a text', () => {
  test('is signed by whoever wrote it, stays as it was written, and is seen to', async () => {
    const data = { text: text.id, note: 'Name the source.', author: 'x', authorName: 'Somebody' }
    const made = await room.ask('POST', '/review-notes', { as: room.editor, body: data })
    expect(made).toMatchObject({ status: 201, body: { doc: { from: 'Ed Itor' } } })
    const { id } = made.body.doc as { id: string }
    const change = { note: 'Never mind.', authorName: 'Ann Author', isDone: true }
    await room.ask('PATCH', `/review-notes/${id}`, { as: room.analyst, body: change })
    const { body } = await room.ask('GET', `/review-notes/${id}`, { as: room.analyst })
    expect(body).toMatchObject({ note: 'Name the source.', from: 'Ed Itor', isDone: true })
    expect((await room.ask('DELETE', `/review-notes/${id}`, { as: room.admin })).status).toBe(403)
  })

  test('is neither written nor read by somebody who may not see the text', async () => {
    const stranger = await room.hire('analyst', 'Stran Ger')
    const body = { text: text.id, note: 'Hello.' }
    expect((await room.ask('POST', '/review-notes', { as: stranger, body })).status).toBe(403)
    const read = await room.ask('GET', '/review-notes', { as: stranger })
    expect(read.body.totalDocs).toBe(0)
  })
})

test('A commentary does not go while it has texts, a draft goes with its administrator only', async () => {
  const doomed = await room.commentary({ issue })
  const draft = await room.text(doomed)
  const remove = (path: string, as: User) => room.ask('DELETE', path, { as })
  expect((await remove(`/commentaries/${doomed.id}`, room.admin)).status).toBe(409)
  expect((await remove(`/texts/${draft.id}`, room.editor)).status).toBe(403)
  expect((await remove(`/texts/${draft.id}`, room.admin)).status).toBe(200)
  expect((await remove(`/commentaries/${doomed.id}`, room.admin)).status).toBe(200)
})
