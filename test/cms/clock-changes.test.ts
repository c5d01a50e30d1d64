import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atMoment } from '../../src/cms/clock'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import type { Issue } from '../../src/payload-types'
import { planning } from '../support/plans'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let desk: ReturnType<typeof planning>
let monday = new Date('2027-01-04')

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
})

afterAll(() => room.close())

/** An issue of a week of its own that is planned in winter, by the clocks of a zone. */
async function planned(terms: Record<string, unknown>, title = 'At its hour'): Promise<Issue> {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  await desk.approved(issue, title)
  const body = { zone: 'Europe/Warsaw', policy: 'asReady', ...terms }
  const answer = await atMoment(new Date('2027-01-01T00:00:00Z'), () =>
    room.ask('POST', `/issues/${issue.id}/plan`, { as: room.editor, body }),
  )
  expect(answer).toMatchObject({ status: 200 })
  return issue
}

async function sizesOf(issue: Issue): Promise<unknown[]> {
  const { docs } = await room.payload.find({
    collection: 'releases',
    where: { issue: { equals: issue.id } },
    sort: 'committedAt',
    overrideAccess: true,
  })
  return docs.map(({ size }) => size)
}

describe('When the clocks go forward or back, a release goes out at its hour', () => {
  for (const [when, hour, second, zone] of [
    ['the day before they go forward', '2027-03-27 09:00', '2027-03-27T08:00:00Z', 'Europe/Warsaw'],
    ['the day they go forward', '2027-03-28 09:00', '2027-03-28T07:00:00Z', 'Europe/Warsaw'],
    ['the minute before', '2027-03-28 01:59', '2027-03-28T00:59:00Z', 'Europe/Berlin'],
    ['in the hour that is skipped', '2027-03-28 02:30', '2027-03-28T01:30:00Z', 'Europe/Berlin'],
    ['the minute after', '2027-03-28 03:00', '2027-03-28T01:00:00Z', 'Europe/Berlin'],
    ['the day before they go back', '2027-10-30 09:00', '2027-10-30T07:00:00Z', 'Europe/Warsaw'],
    ['in the hour that comes twice', '2027-10-31 02:30', '2027-10-31T00:30:00Z', 'Europe/Berlin'],
    ['the day they go back', '2027-10-31 09:00', '2027-10-31T08:00:00Z', 'Europe/Berlin'],
  ] as const)
    test(`${when} (${zone})`, async () => {
      const issue = await planned({ hour, zone })
      const justBefore = new Date(Date.parse(second) - 1000).toISOString()
      await desk.clockStrikes(justBefore)
      expect(await desk.readersSee(issue)).toEqual([])
      await desk.clockStrikes(second)
      expect(await desk.readersSee(issue)).toEqual(['At its hour'])
      // The hour that the clocks show again releases nothing again.
      await desk.clockStrikes(new Date(Date.parse(second) + 60 * 60 * 1000).toISOString())
      expect(await sizesOf(issue)).toEqual([1])
    })

  test('and so does what follows by a deadline on the other side of the change', async () => {
    const terms = { policy: 'lead', leads: ['en'], zone: 'Europe/Warsaw' }
    const issue = await planned({
      ...terms,
      hour: '2027-03-27 20:00',
      deadline: '2027-03-28 20:00',
    })
    await desk.clockStrikes('2027-03-27T19:00:00Z')
    expect(await desk.readersSee(issue)).toEqual(['At its hour'])
    await desk.clockStrikes('2027-03-28T17:59:59Z')
    expect((await desk.planOf(issue)).state).toBe('following')
    await desk.clockStrikes('2027-03-28T18:00:00Z')
    expect((await desk.planOf(issue)).state).toBe('refused')
  })
})

describe('When the clock of the machine jumps back', () => {
  test('what is out is not released again', async () => {
    const issue = await planned({ hour: '2027-06-01 09:00', zone: 'UTC' })
    for (const at of ['09:00:00', '08:00:00', '09:00:00', '08:59:59', '09:00:01'])
      await desk.clockStrikes(`2027-06-01T${at}Z`)
    expect(await sizesOf(issue)).toEqual([1])
    expect(await desk.readersSee(issue)).toEqual(['At its hour'])
    expect(await verifyAuditLog(room.payload)).toMatchObject({ ok: true })
  })

  test('a process that died with a plan in hand does not keep it for so long', async () => {
    const issue = await planned({ hour: '2027-06-01 09:00', zone: 'UTC' })
    const { id } = await desk.planOf(issue)
    const data = { leaseHolder: 'elsewhere:1', leaseUntil: '2027-06-01T12:02:00.000Z' }
    await room.payload.db.updateOne({ collection: 'release-plans', id, data })
    await desk.clockStrikes('2027-06-01T09:00:00Z')
    expect(await sizesOf(issue)).toEqual([1])
  })

  test('an attempt that failed is not waited for longer than ever between two attempts', async () => {
    const issue = await planned({ hour: '2027-06-01 09:00', zone: 'UTC' })
    const { id } = await desk.planOf(issue)
    const data = { attempts: 1, nextAttemptAt: '2027-06-01T12:00:05.000Z' }
    await room.payload.db.updateOne({ collection: 'release-plans', id, data })
    await desk.clockStrikes('2027-06-01T09:00:00Z')
    expect(await sizesOf(issue)).toEqual([1])
  })
})
