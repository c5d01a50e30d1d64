import type { ServerProps } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk } from '../../src/cms/admin/desk'
import type { Commentary, Issue, Text, User } from '../../src/payload-types'
import { bodyOf, makeAnalyst } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue
let commentary: Commentary
let original: Text
let translation: Text
let other: User

const bylines: string[] = []

/** What nobody but administrators may read beside the byline. */
let secrets: string[]

beforeAll(async () => {
  room = await openStaffedNewsroom()
  const { admin, analyst, editor, payload, second, translator } = room
  // Also people of the desk, and translators, may have a byline.
  for (const [person, name] of [
    [second, 'Jory Vant'],
    [translator, 'Ilka Dorn'],
  ] as const) {
    const { id } = await makeAnalyst(payload, name)
    await room.ask('PATCH', `/users/${person.id}`, { as: admin, body: { analyst: id } })
    bylines.push(id)
  }
  other = await room.hire('analyst', 'Oth Er')
  issue = await room.issueOf('2031-03-03')
  commentary = await room.commentary({ issue })
  original = await room.text(commentary, { title: 'Under a pen name', body: bodyOf('First.') })
  await room.change(original, analyst, { body: bodyOf('Second.') })
  const begun = await room.ask('POST', `/commentaries/${commentary.id}/texts`, {
    as: analyst,
    body: { language: 'be' },
  })
  translation = { id: begun.body.id } as Text
  await room.ask('PATCH', `/texts/${translation.id}`, {
    as: editor,
    body: { translator: translator.id, title: 'Пад псеўданімам' },
  })
  for (const as of [analyst, editor, second])
    await room.ask('POST', '/review-notes', { as, body: { text: original.id, note: 'Is it so?' } })
  const form = new FormData()
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#777' } })
    .png()
    .toBuffer()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'x.png')
  form.set('_payload', JSON.stringify({ alt: 'A field.' }))
  await room.ask('POST', '/media', { as: analyst, form })
  const [ofSecond = ''] = bylines
  // Not by the editor who reads it, whose fact it would be.
  await room.ask('PATCH', `/commentaries/${commentary.id}`, {
    as: admin,
    body: { analysts: [room.byline.id, ofSecond] },
  })
  await room.step(original, 'submit', second)
  await room.step(original, 'withdraw', second)
  await room.step(original, 'submit', analyst)
  for (const step of ['review', 'approve'] as const) await room.step(original, step, editor)
  await room.ask('POST', `/issues/${issue.id}/plan`, {
    as: second,
    body: { hour: '2099-03-10 09:00', zone: 'UTC', policy: 'asReady' },
  })
  await room.release(issue)
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'commentaries', value: commentary.id },
      user: { relationTo: 'users', value: analyst.id },
    } as never,
  })
  secrets = [analyst.id, analyst.name, analyst.email]
})

afterAll(() => room.close())

const viewers = (): [string, User | null][] => [
  ['an editor', room.editor],
  ['a translator', room.translator],
  ['another analyst', other],
  ['a reader', null],
]

/** Every address at which something is read, of every collection and of what is special. */
function addresses(): string[] {
  const collections = Object.keys(room.payload.collections)
  const lists = collections.flatMap((slug) =>
    [0, 3].map((depth) => `/${slug}?limit=200&depth=${depth}&locale=all`),
  )
  const versions = ['texts'].flatMap((slug) => [`/${slug}/versions?limit=100&depth=2`])
  const own = [
    ...[original, translation].flatMap(({ id }) => [`/texts/${id}?depth=3`, `/texts/${id}/steps`]),
    `/commentaries/${commentary.id}?depth=3`,
    `/issues/${issue.id}/release`,
    ...['/access', '/users/me', '/globals/site-settings?depth=3'],
    ...lockAddresses(commentary.id),
  ]
  return [...lists, ...versions, ...own]
}

function lockAddresses(id: string): string[] {
  const of = `where[document.relationTo][equals]=commentaries&where[document.value][equals]=${id}`
  return [0, 3].map((depth) => `/payload-locked-documents?${of}&depth=${depth}`)
}

describe('Whose a pen name is', () => {
  test('is told by no answer that anybody but administrators can get', async () => {
    let told = 0
    for (const [who, as] of viewers())
      for (const address of addresses()) {
        // Whoever sits at the desk knows colleagues; not under which name they write.
        if (who === 'an editor' && address.startsWith('/users?')) continue
        const { body, status } = await room.ask('GET', address, { as })
        if (status === 200) told += 1
        const said = JSON.stringify(body)
        for (const secret of secrets) expect(said, `${who}: ${address}`).not.toContain(secret)
      }
    expect(told).toBeGreaterThan(60)
  })

  test('is not found by asking for it', async () => {
    const { id, name } = room.analyst
    const questions = [
      ...['author', 'contributors', 'author.name', 'author.id'].map((path) => `/texts?${path}`),
      ...['version.author', 'version.contributors'].map((path) => `/texts/versions?${path}`),
      ...['createdBy', 'createdBy.name', 'contributors'].map((path) => `/commentaries?${path}`),
      ...['uploadedBy', 'uploadedBy.name', 'contributors'].map((path) => `/media?${path}`),
      ...['author', 'authorName', 'text.author'].map((path) => `/review-notes?${path}`),
      ...['analyst', 'analyst.name'].map((path) => `/users?${path}`),
      ...['user.value', 'user.relationTo'].map((path) => `/payload-locked-documents?${path}`),
    ]
    for (const [who, as] of viewers())
      for (const question of questions) {
        const [address = '', path = ''] = question.split('?')
        const wanted = path.endsWith('ame') ? name : id
        for (const asked of [
          `${address}?where[${path}][equals]=${encodeURIComponent(wanted)}`,
          `${address}?where[or][0][${path}][in]=${encodeURIComponent(wanted)}`,
          `${address.replace('/versions', '')}/count?where[${path}][equals]=${encodeURIComponent(wanted)}`,
        ]) {
          const { body, status } = await room.ask('GET', asked, { as })
          const isRefused = status >= 400 || body.totalDocs === 0
          expect(isRefused, `${who}: ${asked} ${status} ${body.totalDocs}`).toBe(true)
        }
        const sorted = await room.ask('GET', `${address}?sort=${path}`, { as })
        expect(sorted.status, `${who}: ${address}?sort=${path}`).toBeGreaterThanOrEqual(400)
      }
  })

  test('stands as the byline where others are named, and administrators see the account', async () => {
    const trailFor = async (as: User) => {
      const { body } = await room.ask('GET', `/texts/${original.id}/steps`, { as })
      return (body.trail as { step: string; who: string | null }[]).map(
        ({ step, who }) => `${step}: ${who}`,
      )
    }
    expect(await trailFor(room.translator)).toEqual([
      'publish: Ed Itor',
      'approve: Ed Itor',
      'review: Ed Itor',
      ...['submit: null', 'withdraw: null', 'submit: null'],
      'changed: Ada Admin',
    ])
    expect(await trailFor(room.admin)).toContain('submit: Ann Author')
    expect(await trailFor(room.analyst)).toContain('submit: Ann Author')
    const { body } = await room.ask('GET', `/review-notes?where[text][equals]=${original.id}`, {
      as: room.editor,
    })
    const notes = body.docs as { id: string; from: string | null }[]
    expect(notes.map(({ from }) => String(from)).toSorted()).toEqual(['Ed Itor', 'null', 'null'])
    // However it is asked for, and whatever stands in the commentary meanwhile.
    const note = notes.find(({ from }) => from === null)
    for (const path of [
      `/review-notes?where[text][equals]=${original.id}&select[from]=true`,
      `/review-notes/${note?.id}?select[from]=true`,
    ]) {
      const asked = await room.ask('GET', path, { as: room.editor })
      expect(JSON.stringify(asked.body)).not.toMatch(/Ann Author|Sec Ond/)
    }
    const data = encodeURIComponent(JSON.stringify({ id: note?.id, text: translation.id }))
    const forged = await room.ask('GET', `/review-notes/none?data=${data}`, { as: room.editor })
    expect(forged.status).toBe(400)
    const all = await room.ask('GET', `/texts/${original.id}?depth=0`, { as: room.admin })
    expect(all.body.author).toBe(room.analyst.id)
  })
})

describe('A lock', () => {
  const mine = (as: User) =>
    room.ask('GET', lockAddresses(commentary.id)[0] ?? '', { as }).then(({ body }) => body.docs)

  test('is shown as a colleague’s, and as one’s own to whoever has it', async () => {
    expect(await mine(room.editor)).toMatchObject([{ user: { value: { id: 'somebody' } } }])
    expect(await mine(room.analyst)).toMatchObject([{ user: { value: room.analyst.id } }])
  })

  test('is neither listed, nor made, nor put into another name, nor taken away from another', async () => {
    const [lock] = (await mine(room.editor)) as { id: string }[]
    const path = '/payload-locked-documents'
    const named = { user: { relationTo: 'users', value: room.second.id } }
    for (const as of [room.editor, room.translator, other]) {
      for (const question of [
        ...['', '?where[document.value][exists]=true', '?where[globalSlug][exists]=false'],
        '?where[document.value][not_equals]=x&where[document.relationTo][equals]=commentaries',
      ])
        expect((await room.ask('GET', `${path}${question}`, { as })).status).toBe(403)
      const all = `${path}?where[document.value][exists]=true`
      expect((await room.ask('PATCH', all, { as, body: {} })).status).toBeGreaterThanOrEqual(400)
      expect((await room.ask('POST', path, { as, body: named })).status).toBe(403)
      expect(
        (await room.ask('DELETE', `${path}/${lock?.id}`, { as })).status,
      ).toBeGreaterThanOrEqual(403)
      await room.ask('DELETE', `${path}?where[id][exists]=true`, { as })
    }
    expect(
      (await room.ask('PATCH', `${path}/${lock?.id}`, { as: other, body: named })).status,
    ).toBe(403)
    expect(await mine(room.analyst)).toMatchObject([{ user: { value: room.analyst.id } }])
    await room.ask('PATCH', `${path}/${lock?.id}`, { as: room.editor, body: named })
    expect(await mine(room.editor)).toMatchObject([{ user: { value: room.editor.id } }])
    expect((await room.ask('DELETE', `${path}/${lock?.id}`, { as: room.editor })).status).toBe(200)
    expect(await mine(room.editor)).toEqual([])
  })
})

test('One’s own texts stand on the first screen, in a list that says of nobody else whose they are', async () => {
  const mine = async (user: User) => {
    const { payload } = room
    const screen = renderToStaticMarkup(
      await Desk({ i18n: { language: 'en' }, payload, user } as unknown as ServerProps),
    )
    const [, href = '', count = ''] =
      /href="([^"]*)"[^>]*><span>With you<\/span><strong>(\d+)</.exec(screen) ?? []
    const address = href.replaceAll('&amp;', '&').replace('/admin/collections', '')
    const { body } = await room.ask('GET', address, { as: user })
    return { count: Number(count), listed: (body.docs as Text[]).map(({ id }) => id) }
  }
  const draft = await room.text(await room.commentary({ issue }), { title: 'With me now' })
  const own = await mine(room.analyst)
  expect(own.listed).toContain(draft.id)
  expect(own.listed).toHaveLength(own.count)
  // Nothing is with them, and the list says so.
  expect(await mine(other)).toEqual({ count: 0, listed: [] })
})
