import { copyFileSync } from 'node:fs'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { env } from '../../src/env'
import type { Issue, Text } from '../../src/payload-types'
import { makeAnalyst } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

const rounds = Array.from({ length: 3 }, (_, round) => round)

describe('Of what several people save at the same moment nothing is lost:', () => {
  test('three texts of a commentary, each in its language', async () => {
    const commentary = await room.commentary({ issue })
    const texts: Text[] = []
    for (const language of locales) texts.push(await room.text(commentary, { language }))
    for (const round of rounds) {
      const saves = texts.map((text) => room.change(text, room.editor, { title: `Of ${round}` }))
      expect(statusesOf(await Promise.all(saves))).toEqual([200, 200, 200])
      const titles = await Promise.all(texts.map(async (text) => (await room.look(text)).title))
      expect(titles).toEqual(Array(3).fill(`Of ${round}`))
    }
  })

  test('the title of an issue in three languages', async () => {
    for (const round of rounds) {
      const saves = locales.map((locale) =>
        room.ask('PATCH', `/issues/${issue.id}?locale=${locale}`, {
          as: room.editor,
          body: { title: `${locale} ${round}` },
        }),
      )
      expect(statusesOf(await Promise.all(saves))).toEqual([200, 200, 200])
      const { body } = await room.ask('GET', `/issues/${issue.id}?locale=all`, { as: room.editor })
      expect(body.title).toEqual({ en: `en ${round}`, be: `be ${round}`, ru: `ru ${round}` })
    }
  })

  test('title, lead and address of one text', async () => {
    const text = await room.text(await room.commentary({ issue }))
    const words = { title: 'Saved', lead: 'Saved as well.', slug: 'saved-too' }
    const saves = Object.entries(words).map(([field, value]) =>
      room.change(text, room.editor, { [field]: value }),
    )
    expect(statusesOf(await Promise.all(saves))).toEqual([200, 200, 200])
    expect(await room.look(text)).toMatchObject(words)
  })
})

test('The analysts of a commentary neither double nor vanish while it is saved twice', async () => {
  const second = await makeAnalyst(room.payload, 'Oren Vail')
  const commentary = await room.commentary({ issue })
  const analysts = [second.id, room.byline.id]
  const path = `/commentaries/${commentary.id}?depth=0`
  await room.ask('PATCH', path, { as: room.editor, body: { analysts } })
  for (const round of rounds) {
    const saves = ['a', 'b', 'c'].map((word) =>
      room.ask('PATCH', path, { as: room.editor, body: { workingTitle: `${word} ${round}` } }),
    )
    expect(statusesOf(await Promise.all(saves))).toEqual([200, 200, 200])
    const { body } = await room.ask('GET', path, { as: room.editor })
    expect(body.analysts).toEqual(analysts)
  }
})

test('Nobody approves their own words by saving them at the same moment', async () => {
  const text = await room.bring(await room.text(await room.commentary({ issue })), 'inReview')
  await room.change(text, room.editor, { title: 'A word of the editor' })
  for (const _ of rounds) {
    const approvals = Array.from({ length: 6 }, () => room.step(text, 'approve', room.editor))
    const saves = [room.change(text, room.editor, {}), room.change(text, room.editor, {})]
    await Promise.all(saves)
    expect(statusesOf(await Promise.all(approvals))).toEqual(Array(6).fill(403))
  }
  const { contributors, state } = await room.look(text)
  expect(state).toBe('inReview')
  expect(new Set(contributors)).toEqual(new Set([room.analyst.id, room.editor.id]))
  expect(contributors).toHaveLength(2)
})

test('Whatever is refused, to whomever, does not hold up the next save', async () => {
  const as = room.editor
  const refused = [
    room.ask('PATCH', '/issues/no-such-issue', { as, body: { title: 'x' } }),
    room.ask('PATCH', '/issues?where[week][equals]=no-such-week', { as, body: { title: 'x' } }),
    room.ask('POST', '/issues', { as, body: { start: 'no day' } }),
    room.ask('POST', '/issues', { as: room.analyst, body: { start: '2031-05-05' } }),
    room.ask('DELETE', `/issues/${issue.id}`),
    room.ask('DELETE', '/issues?where[week][exists]=true'),
    room.ask('POST', '/texts/versions/no-such-version', { as }),
    room.ask('POST', '/globals/site-settings', { body: { name: 'x' } }),
    ...['login', 'logout', 'refresh-token', 'forgot-password', 'reset-password', 'unlock'].map(
      (door) => room.ask('POST', `/users/${door}`, { body: { email: 'x@y.example', token: 'x' } }),
    ),
    room.ask('POST', '/users/verify/no-such-token'),
    room.ask('POST', '/users/first-register', { body: { email: 'x@y.example' } }),
  ]
  const answers = await Promise.all(refused)
  expect(answers.filter(({ status }) => status >= 400).length).toBeGreaterThan(10)
  const start = performance.now()
  const saved = await room.ask('PATCH', `/issues/${issue.id}`, { as, body: { lead: 'x' } })
  expect(saved.status).toBe(200)
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('A save does not wait for a picture that is being made smaller', async () => {
  const { data, info } = await sharp({
    create: {
      ...{ width: 5000, height: 4000, channels: 3, background: '#7a8a5c' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer({ resolveWithObject: true })
  expect(info.width).toBe(5000)
  const order: string[] = []
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(data)], { type: 'image/jpeg' }), 'large.jpg')
  const picture = room
    .ask('POST', '/media', { as: room.editor, form })
    .then(({ status }) => order.push(`picture ${status}`))
  const saved = await room.ask('PATCH', `/issues/${issue.id}`, {
    as: room.editor,
    body: { lead: 'Meanwhile.' },
  })
  order.push(`save ${saved.status}`)
  await picture
  expect(order).toEqual(['save 200', 'picture 201'])
})

describe('Whoever cuts the power in the middle of a save finds all of it or none:', () => {
  test('the writers of a text', async () => {
    const text = await room.text(await room.commentary({ issue }))
    await room.change(text, room.editor, { title: 'By two people' })
    const counts = await countsDuring(
      () => room.change(text, room.second, { title: 'By a third' }),
      `select count(*) from texts_rels where parent_id = '${text.id}'`,
    )
    expect(counts.filter((count) => count !== 2 && count !== 3)).toEqual([])
    expect((await room.look(text)).contributors).toHaveLength(3)
  })

  test('the analysts of a commentary', async () => {
    const { id } = await room.commentary({ issue })
    const counts = await countsDuring(
      () => room.ask('PATCH', `/commentaries/${id}`, { as: room.editor, body: { verdict: null } }),
      `select count(*) from commentaries_rels where parent_id = '${id}' and path = 'analysts'`,
    )
    expect(counts.filter((count) => count !== 1)).toEqual([])
  })

  test('the words of an issue that is released', async () => {
    const released = await room.issueOf('2031-04-07')
    for (const locale of locales)
      await room.ask('PATCH', `/issues/${released.id}?locale=${locale}`, {
        as: room.editor,
        body: { title: locale },
      })
    await room.bring(await room.text(await room.commentary({ issue: released })), 'approved')
    const counts = await countsDuring(
      () => room.release(released),
      `select count(*) from issues_locales where _parent_id = '${released.id}'`,
    )
    expect(counts.filter((count) => count !== 3)).toEqual([])
  })
})

/**
 * What a query would count if the power had gone before any one of the writes of some work. MongoDB
 * writes a document at once, so that there is nothing between.
 */
async function countsDuring(work: () => Promise<unknown>, query: string): Promise<number[]> {
  if (room.payload.db.name !== 'sqlite') {
    await work()
    return []
  }
  const { client } = room.payload.db as unknown as SQLiteAdapter
  const file = env.DATABASE_URI.replace('file:', '')
  const copies: string[] = []
  const execute = client.execute
  client.execute = (...asked: unknown[]) => {
    const copy = `${file}-${copies.length}`
    for (const part of ['', '-wal']) copyFileSync(file + part, copy + part)
    copies.push(copy)
    return Reflect.apply(execute, client, asked)
  }
  await work()
  client.execute = execute
  const counts: number[] = []
  for (const copy of copies) {
    await client.execute(`attach '${copy}' as cut_off`)
    const { rows } = await client.execute(query.replace(' from ', ' from cut_off.'))
    counts.push(Number(Object.values(rows[0] ?? {})[0]))
    await client.execute('detach cut_off')
  }
  expect(counts.length).toBeGreaterThan(10)
  return counts
}

function statusesOf(answers: readonly { status: number }[]): number[] {
  return answers.map(({ status }) => status)
}
