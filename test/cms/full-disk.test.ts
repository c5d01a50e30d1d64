import { readdirSync } from 'node:fs'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '../../src/env'
import type { Media } from '../../src/payload-types'
import { type Door, doorsOf, makeObjects, upload } from '../support/doors-that-store'
import { type Fullness, onFullDisk } from '../support/full-disk'
import { password } from '../support/newsroom'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

const full = {
  en: /^The disk of the server is full/,
  be: /^На дыску сервера не засталося месца/,
  ru: /^На диске сервера не осталось места/,
} as const

describe.each<Fullness>(['no new page', 'no commit'])('On a full disk (%s)', (fullness) => {
  let doors: Door[]
  let picture: Media

  beforeAll(async () => {
    const objects = await makeObjects(room, fullness)
    picture = objects.picture
    doors = doorsOf(room, objects, fullness)
  })

  test('each door tells the truth: it is stored, or 507 and nothing is', async () => {
    const refused: string[] = []
    for (const [at, { name, method, path, ...asked }] of doors.entries()) {
      const language = (['en', 'be', 'ru'] as const)[at % 3] ?? 'en'
      const before = await everyRow()
      const { body, status } = await onFullDisk(room.payload, fullness, () =>
        room.ask(method, path, { language, ...asked }),
      )
      const after = await everyRow()
      // A wrong password is refused, and counted.
      if (status < 400 || status === 401) {
        expect(fullness, name).toBe('no new page')
        expect(after, name).not.toEqual(before)
        continue
      }
      expect([name, status, sentenceOf(body)]).toEqual([
        name,
        507,
        expect.stringMatching(full[language]),
      ])
      expect(after, name).toEqual(before)
      refused.push(name)
    }
    if (fullness === 'no commit') expect(refused).toHaveLength(doors.length)
    else expect(refused).toContain('the words of a text')
  }, 120_000)

  test('no picture is there by half, and none is lost', async () => {
    const files = readdirSync(env.MEDIA_DIR).sort()
    const before = await everyRow()
    const brought = await onFullDisk(room.payload, 'no commit', async () =>
      upload(room, await noise()),
    )
    expect([brought.status, sentenceOf(brought.body)]).toEqual([
      507,
      'The disk of the server is full, so the picture was not stored. Keep the file, and tell an administrator to make room.',
    ])
    const deleted = await onFullDisk(room.payload, 'no commit', () =>
      room.ask('DELETE', `/media/${picture.id}`, { as: room.admin }),
    )
    expect([deleted.status, sentenceOf(deleted.body)]).toEqual([
      507,
      expect.stringMatching(full.en),
    ])
    expect(readdirSync(env.MEDIA_DIR).sort()).toEqual(files)
    expect(await everyRow()).toEqual(before)
  })

  test('what is done again when there is room is done', async () => {
    const { body } = await room.ask('POST', '/users/login', {
      body: { email: room.editor.email, password },
    })
    const headers = { authorization: `JWT ${body.token}` }
    const me = await room.ask('GET', '/users/me', { headers })
    expect(me.body.user).toMatchObject({ id: room.editor.id })
    const saved = await room.ask('PATCH', `/sections/${room.section.id}`, {
      as: room.admin,
      body: { name: `There is room after ${fullness}` },
    })
    expect(saved.status).toBe(200)
  })
})

test('Nobody learns from a full disk which e-mail has an account', async () => {
  const statuses = await onFullDisk(room.payload, 'no commit', async () => {
    // What the server itself writes all the time.
    await room.payload.kv.set('x', 1).catch(() => 'no room')
    const answers = []
    for (const email of [room.editor.email, 'nobody@newsroom.example'])
      for (const path of ['/users/login', '/users/forgot-password'])
        answers.push(await room.ask('POST', path, { body: { email, password: 'is not it' } }))
    return answers.map(({ body, status }) => [status, sentenceOf(body)].join(' '))
  })
  expect(new Set(statuses.slice(0, 2))).toEqual(new Set(statuses.slice(2)))
  expect(statuses.every((one) => one.startsWith('507'))).toBe(true)
})

test('A picture whose disk is full leaves nothing behind, and its database as it was', async () => {
  const { client } = room.payload.db as unknown as SQLiteAdapter
  await client.execute('pragma wal_checkpoint(truncate)')
  const [files, before] = [readdirSync(env.MEDIA_DIR).sort(), await everyRow()]
  const bytes = await noise()
  const answer = await onFullDisk(room.payload, 'no large file', () => upload(room, bytes))
  expect([answer.status, sentenceOf(answer.body)]).toEqual([507, expect.stringMatching(full.en)])
  expect(readdirSync(env.MEDIA_DIR).sort()).toEqual(files)
  expect(await everyRow()).toEqual(before)
})

function sentenceOf(body: Record<string, unknown>): unknown {
  const [first] = (body.errors ?? []) as { message?: unknown }[]
  return first?.message ?? body.message
}

const noise = () =>
  sharp({
    create: {
      ...{ width: 1500, height: 1000, channels: 3, background: '#7a8a5c' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer()

/** All that the database holds, but that its processes live. */
async function everyRow(): Promise<Record<string, string[]>> {
  const { client } = room.payload.db as unknown as SQLiteAdapter
  const tables = await client.execute("select name from sqlite_master where type = 'table'")
  const rows: Record<string, string[]> = {}
  for (const { name } of tables.rows)
    if (name !== 'processes' && !String(name).startsWith('sqlite_'))
      rows[String(name)] = (await client.execute(`select * from "${name}"`)).rows
        .map((row) => JSON.stringify(row))
        .sort()
  return rows
}
