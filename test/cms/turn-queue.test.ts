import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { wordsOfLine } from '../../src/cms/server-log/log-line'
import { engines } from '../../src/cms/storage/engines'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let told: (string | null)[] = []

beforeAll(async () => {
  room = await openStaffedNewsroom()
  await room.ask('GET', '/users/me', { as: room.admin })
  room.payload.logger.warn = (words: unknown) => void told.push(wordsOfLine(words))
})

afterAll(() => room.close())

beforeEach(() => {
  told = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})

afterEach(() => vi.useRealTimers())

/** A save that writes, does not go on before it is let, and writes again. */
function hold(): { ended: Promise<unknown>; letGo(): void } {
  const { client } = room.payload.db as unknown as SQLiteAdapter
  const write = () =>
    client.execute(
      "insert into start_steps (id, name, done) values (hex(randomblob(8)), hex(randomblob(8)), '1')",
    )
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const held = engines.get(room.payload.db)?.transactions.write(undefined, async () => {
    await write()
    await gate
    await write()
    return { value: null, logged: [] }
  })
  const ended = Promise.resolve(held).catch((error: unknown) => error)
  return { ended, letGo }
}

const rename = (name: string) =>
  room.ask('PATCH', `/sections/${room.section.id}`, { as: room.admin, body: { name } })

const nameNow = async () =>
  (await room.payload.findByID({ collection: 'sections', id: room.section.id })).name

const steps = async () => (await room.payload.db.count({ collection: 'start-steps' })).totalDocs

describe('Whatever holds the database for too long', () => {
  test('is refused to those who wait, is undone, and nobody walks past it', async () => {
    const [before, kept] = [await steps(), await nameNow()]
    const held = hold()
    for (const name of ['While it is held', 'Still held', 'Held past its time']) {
      const waiting = rename(name)
      await vi.advanceTimersByTimeAsync(15_100)
      const { body, status } = await waiting
      expect(status).toBe(503)
      expect(JSON.stringify(body)).toContain('The database is busy, so nothing was stored.')
    }
    const waited = 'A save waited 15 s for another one, and was refused.'
    expect(told.filter((line) => line === waited)).toHaveLength(3)
    expect(told).toContain('A save holds the database for more than 30 s, and is undone.')
    held.letGo()
    expect(await held.ended).toMatchObject({ name: 'DatabaseBusy' })
    expect([await steps(), await nameNow()]).toEqual([before, kept])
    expect((await rename('Afterwards')).status).toBe(200)
    expect(await nameNow()).toBe('Afterwards')
  })

  test('also holds what waits for the same document', async () => {
    const held = hold()
    const waiting = [rename('One'), rename('Two'), rename('Three')]
    await vi.advanceTimersByTimeAsync(15_100)
    await vi.advanceTimersByTimeAsync(15_100)
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([503, 503, 503])
    expect(told).toContain(
      'A request waited 15 s for another one about the same document, and was refused.',
    )
    held.letGo()
    await held.ended
    expect((await rename('At last')).status).toBe(200)
  })
})

describe('A save that goes on after one of its writes failed', () => {
  test('is not stored, with what it wrote before', async () => {
    vi.useRealTimers()
    const { db } = room.payload
    const before = await steps()
    const transactionID = await db.beginTransaction()
    const req = { transactionID, payload: room.payload } as never
    await db.create({ collection: 'start-steps', data: { name: 'a', done: '1' }, req })
    await expect(
      db.create({ collection: 'start-steps', data: { name: 'a', done: '1' }, req }),
    ).rejects.toThrow()
    await expect(
      db.create({ collection: 'start-steps', data: { name: 'b', done: '1' }, req }),
    ).rejects.toThrow()
    await expect(db.commitTransaction(transactionID as string)).rejects.toThrow()
    expect(await steps()).toBe(before)
    expect((await rename('And the next is')).status).toBe(200)
  })

  test('nor is what comes after it has ended, alone', async () => {
    vi.useRealTimers()
    const { db } = room.payload
    const before = await steps()
    for (const end of ['commitTransaction', 'rollbackTransaction'] as const) {
      const transactionID = await db.beginTransaction()
      const req = { transactionID, payload: room.payload } as never
      await db[end](transactionID as string)
      await expect(
        db.create({ collection: 'start-steps', data: { name: end, done: '1' }, req }),
      ).rejects.toThrow('went on after it had ended')
    }
    expect(await steps()).toBe(before)
  })

  test('nor is one that was rolled back, and the next one is', async () => {
    vi.useRealTimers()
    const { db } = room.payload
    const before = await steps()
    const transactionID = await db.beginTransaction()
    const req = { transactionID, payload: room.payload } as never
    await db.create({ collection: 'start-steps', data: { name: 'c', done: '1' }, req })
    await db.rollbackTransaction(transactionID as string)
    expect(await steps()).toBe(before)
  })
})

test('A commit of nothing, as after a bulk change of which a read failed, stops no later write', async () => {
  const { db } = room.payload
  await db.commitTransaction(undefined as never)
  expect((await rename('Still written')).status).toBe(200)
  const created = db.create({ collection: 'start-steps', data: { name: 'alone', done: '1' } })
  await expect(created).resolves.toBeTruthy()
})

test('A read that fails within a save takes nothing of it out of what is undone', async () => {
  const { payload } = room
  const before = await steps()
  const transactionID = (await payload.db.beginTransaction()) as string
  const req = { transactionID, payload, context: {} } as never
  await payload.db.create({ collection: 'start-steps', data: { name: 'first', done: '1' }, req })
  await expect(
    payload.find({ collection: 'sections', where: { nothing: { equals: 1 } }, req }),
  ).rejects.toThrow()
  // Payload undoes the transaction, and whoever goes on with it is told.
  const second = { collection: 'start-steps', data: { name: 'second', done: '1' }, req } as const
  await expect(payload.db.create(second)).rejects.toThrow('went on after it had ended')
  await expect(payload.db.commitTransaction(transactionID)).rejects.toThrow(
    'went on after it had ended',
  )
  expect(await steps()).toBe(before)
})
