import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endSessions } from '../../src/cms/storage/mongo-engine'
import type { Process } from '../../src/payload-types'
import { type Newsroom, openNewsroom } from './newsroom'

let room: Newsroom
let adapter: MongooseAdapter

beforeAll(async () => {
  room = await openNewsroom()
  adapter = room.payload.db as unknown as MongooseAdapter
})

afterAll(() => room.close())

test('What is read and written is what a majority has, and is asked of the primary', () => {
  const { readConcern, readPreference, retryReads, retryWrites, writeConcern } =
    adapter.connection.getClient().options
  expect(readConcern?.level).toBe('majority')
  expect(writeConcern?.w).toBe('majority')
  expect(readPreference.mode).toBe('primary')
  expect([retryReads, retryWrites]).toEqual([true, true])
})

test('What a dead process holds in a transaction is free once its sessions are ended', async () => {
  const { payload } = room
  const make = (name: string) =>
    payload.db.create({ collection: 'processes', data: { name, beat: 0 } })
  await make('held')
  const session = await adapter.connection.startSession()
  session.startTransaction()
  const rows = adapter.collections.processes
  await rows?.updateOne({ name: 'held' }, { beat: 7 }, { session })
  const change = () =>
    payload.db.updateOne({
      ...{ collection: 'processes', where: { name: { equals: 'held' } }, data: { beat: 1 } },
      options: { maxTimeMS: 500 },
    })
  await expect(change()).rejects.toThrow()
  const bytes = (session.id as unknown as { id: { buffer: Uint8Array } }).id.buffer
  await endSessions(adapter, [Buffer.from(bytes).toString('hex')])
  expect((await change()) as unknown as Process).toMatchObject({ beat: 1 })
  await session.endSession()
})
