import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MongoClient } from './mongo-driver'
import { sessionFaults } from './watch-sessions'

const client = new MongoClient(process.env.DATABASE_URI ?? '')
const issues = client.db().collection('issues')
let session = client.startSession()

beforeAll(async () => {
  await client.connect()
  await issues.insertOne({ number: 1 })
  // Connections enough, so that no command has to wait for one.
  await Promise.all(Array.from({ length: 5 }, () => issues.findOne({})))
})

beforeEach(() => {
  session = client.startSession()
  session.startTransaction()
})

afterEach(async () => {
  await session.abortTransaction()
  await session.endSession()
})

afterAll(() => client.close())

/** Within the transaction; whether the server takes it is another question. */
async function send(command: object): Promise<void> {
  await Promise.allSettled([client.db().command(command, { session })])
}

describe('A transaction', () => {
  test('that sends one command after the other has no fault', async () => {
    await issues.findOne({}, { session })
    await issues.insertOne({ number: 2 }, { session })
    expect(await issues.countDocuments({}, { session })).toBe(2)
    expect(sessionFaults.take()).toEqual([])
  })

  test('may send what others send at the same time', async () => {
    const other = client.startSession()
    other.startTransaction()
    const places = [{ session }, { session: other }, {}]
    await Promise.all(places.map((place) => issues.findOne({}, place)))
    await other.abortTransaction()
    await other.endSession()
    expect(sessionFaults.take()).toEqual([])
  })

  test('that sends two commands at once has a fault, even if both are answered', async () => {
    await issues.findOne({}, { session })
    const both = [issues.findOne({}, { session }), issues.countDocuments({}, { session })]
    await Promise.allSettled(both)
    const [fault = ''] = sessionFaults.take()
    expect(fault).toContain('was sent in a transaction before find in issues was answered')
    expect(fault).toContain('watch-sessions.replica-set.test.ts')
  })

  test.each([
    { count: 'issues' },
    { listCollections: 1 },
    { createIndexes: 'issues', indexes: [{ key: { number: 1 }, name: 'number' }] },
    { explain: { find: 'issues' } },
  ])('that sends %j has a fault', async (command) => {
    await send(command)
    expect(sessionFaults.take()).toEqual([expect.stringContaining('which refuses it')])
  })

  test('that writes to another collection with $out has a fault', async () => {
    const command = { aggregate: 'issues', pipeline: [{ $out: 'copies' }], cursor: {} }
    await send(command)
    expect(sessionFaults.take()).toEqual([expect.stringContaining('with $out')])
  })

  test('that reads elsewhere than at the primary has a fault', async () => {
    const reading = issues.findOne({}, { session, readPreference: 'secondaryPreferred' })
    await expect(reading).rejects.toThrow('Read preference')
    expect(sessionFaults.take()).toEqual([expect.stringContaining('Read preference')])
  })

  test('has no fault when a command outside of it is one that it would refuse', async () => {
    await client.db().command({ count: 'issues' })
    expect(sessionFaults.take()).toEqual([])
  })

  test.fails('with a fault makes the test fail in which it is', async () => {
    await send({ count: 'issues' })
  })
})
