import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookFirst, openPublication } from '../../src/cms/start/open-publication'
import { publicationId } from '../../src/cms/start/publication-id'
import { StartRefused } from '../../src/cms/start/start-refused'
import { env, startWith } from '../../src/env'
import { makeSection } from '../support/make'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let room: Newsroom

beforeAll(async () => {
  room = await openNewsroom()
})

afterAll(() => room.close())

/** The newsroom's own connection, which a refusal must not close here. */
const connect = async () =>
  Object.create(room.payload, { destroy: { value: async () => {} } }) as Payload

const open = () => openPublication({ connect, mayCreate: true })
const stateFile = () => join(env.EDITION_DIR, 'state.json')
const identityOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'publication.json'), 'utf8')) as { id: string; seq: number }

const newest = async () => {
  const { docs } = await room.payload.find({
    ...{ collection: 'audit-entries', sort: '-seq', limit: 1, overrideAccess: true },
  })
  return { seq: docs[0]?.seq ?? 0, head: docs[0]?.hash ?? '' }
}

const printed = (state: object) => {
  mkdirSync(env.EDITION_DIR, { recursive: true })
  writeFileSync(stateFile(), JSON.stringify({ ...state, sources: 'x', frame: 'x' }))
}

test('Of several servers that start at once on a new database, all find one publication', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => publicationId(room.payload)))
  expect(new Set(ids).size).toBe(1)
})

test('An empty database beside an edition from before there were ids is not its own', async () => {
  printed({ seq: 812, head: 'a'.repeat(64) })
  await room.payload.db.deleteMany({
    ...{ collection: 'start-steps', where: { name: { equals: 'publication' } } },
  })
  await expect(open()).rejects.toThrow(/is empty or not there, but the edition in/)
  expect(existsSync(join(env.EDITION_DIR, 'publication.json'))).toBe(false)
  rmSync(stateFile())
})

test('A place in use is named, and how far it is is told anew at each start', async () => {
  await room.hire('admin', 'Ada')
  await open()
  const first = identityOf(env.EDITION_DIR)
  expect(identityOf(env.MEDIA_DIR)).toEqual(first)
  expect(first).toMatchObject({ id: await publicationId(room.payload), ...(await newest()) })
  await makeSection(room.payload, 'One')
  printed(await newest())
  await open()
  expect(identityOf(env.EDITION_DIR).seq).toBeGreaterThan(first.seq)
})

test('An edition that is further than the log, or of another one, is not printed over', async () => {
  const { head, seq } = await newest()
  for (const state of [
    { seq: seq + 1, head },
    { seq, head: 'b'.repeat(64) },
  ]) {
    printed(state)
    await expect(open()).rejects.toThrow(/is behind the edition in .+--restore/)
    expect(JSON.parse(readFileSync(stateFile(), 'utf8'))).toMatchObject(state)
  }
  printed({ seq: seq - 1, head: 'c'.repeat(64) })
  await expect(open()).rejects.toBeInstanceOf(StartRefused)
  printed({ seq, head })
  await open()
})

test.each(['', '{', '{}', '{"id":"x"}', 'null'])(
  'A folder whose identity is damaged (%s) is known by its log, and named anew',
  async (text) => {
    writeFileSync(join(env.EDITION_DIR, 'publication.json'), text)
    await open()
    expect(identityOf(env.EDITION_DIR).id).toBe(await publicationId(room.payload))
  },
)

test('A folder that cannot be read is not taken for one that is empty', async () => {
  const file = join(env.MEDIA_DIR, 'publication.json')
  rmSync(file)
  mkdirSync(file)
  await expect(open()).rejects.toThrow(/^Whose folders these are cannot be read .+start again\.$/)
  rmSync(file, { recursive: true })
})

test('A step that only a later version takes stops the start', async () => {
  const later = { collection: 'start-steps', data: { name: 'a later step', done: '1' } } as const
  await room.payload.db.create(later)
  await expect(open()).rejects.toThrow(/made by a later version.+its change a later step/)
  const where = { name: { equals: 'a later step' } }
  await room.payload.db.deleteMany({ collection: 'start-steps', where })
  await open()
})

test('Whoever only reads the log is not stopped by folders, and names none', async () => {
  const { head, seq } = await newest()
  printed({ seq: seq + 9, head })
  const before = readFileSync(join(env.EDITION_DIR, 'publication.json'), 'utf8')
  await lookFirst({ connect, mayCreate: false, looksAt: 'database' })
  expect(readFileSync(join(env.EDITION_DIR, 'publication.json'), 'utf8')).toBe(before)
})

test('An older copy of a database is opened when a person says so; the edition is put aside', async () => {
  const told: string[] = []
  startWith.push('restore')
  await openPublication({ connect, mayCreate: true, tell: (sentence) => told.push(sentence) })
  startWith.pop()
  expect(told).toEqual([
    expect.stringMatching(/^The edition that was here .+ it lies in .+ now\.$/),
  ])
  expect(readdirSync(env.EDITION_DIR)).toEqual(['publication.json'])
  const aside = told[0]?.match(/lies in (\S+) now/)?.[1] ?? ''
  expect(existsSync(join(aside, 'state.json'))).toBe(true)
  await open()
})
