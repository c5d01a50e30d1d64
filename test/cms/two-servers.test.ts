import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atMoment } from '../../src/cms/clock'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import { type Locale, locales } from '../../src/domain/locale'
import type { Issue, Release, Text } from '../../src/payload-types'
import { planning } from '../support/plans'
import { type SecondServer, startSecondServer } from '../support/second-server'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let desk: ReturnType<typeof planning>
let servers: SecondServer[]
let monday = new Date('2031-03-03')

const hour = '2031-03-10T09:00:00.000Z'

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
  servers = await Promise.all([startSecondServer(), startSecondServer()])
  // A round in which nothing is due, so that neither is slower the first time.
  for (const server of servers) await server.strike('2031-01-01T00:00:00.000Z')
})

afterAll(async () => {
  for (const server of servers) await server.kill()
  await room.close()
})

/** An issue of a week of its own with one commentary, approved in these languages. */
async function anIssue(title: string, languages: readonly Locale[] = locales): Promise<Issue> {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  await desk.piece(issue, title, languages)
  return issue
}

async function textsOf(issue: Issue): Promise<Text[]> {
  const where = { 'commentary.issue': { equals: issue.id } }
  const asked = { depth: 0, overrideAccess: true } as const
  return (await room.payload.find({ collection: 'texts', where, ...asked })).docs
}

async function releasesOf(issues: readonly Issue[]): Promise<Release[]> {
  const { docs } = await room.payload.find({
    collection: 'releases',
    where: { issue: { in: issues.map(({ id }) => id) } },
    sort: ['committedAt', 'stagedAt'],
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

async function releasesIn(issue: Issue): Promise<unknown[]> {
  return (await releasesOf([issue])).map(({ finished, size, state }) => ({ finished, size, state }))
}

const whole = { finished: true, size: 3, state: 'committed' }

describe('Two servers on one database', () => {
  test('release what is due once, whoever comes first', async () => {
    const issues: Issue[] = []
    for (const number of [1, 2, 3, 4]) {
      const issue = await anIssue(`Due ${number}`)
      issues.push(issue)
      await desk.plan(issue, { policy: 'together' })
    }
    const staged = await Promise.all(servers.map((server) => server.strike(hour)))
    // By the lease, not by luck: neither began what the other was doing.
    expect(staged.reduce((sum, count) => sum + count, 0)).toBe(issues.length)
    // One of them may have found a plan in the hands of the other; none may be left over.
    await servers[0]?.strike('2031-03-10T09:05:00.000Z')
    for (const issue of issues) {
      expect(await releasesIn(issue)).toEqual([whole])
      expect(await desk.readersSee(issue)).toHaveLength(3)
      expect((await desk.planOf(issue)).state).toBe('done')
    }
    expect(await verifyAuditLog(room.payload)).toMatchObject({ ok: true })
  })

  test.each([0, 20, 200, 3000, 600_000])(
    'begin nothing twice while their clocks differ by %i ms',
    async (apart) => {
      const issues: Issue[] = []
      for (const number of [1, 2]) {
        const issue = await anIssue(`Apart ${apart} ${number}`)
        issues.push(issue)
        await desk.plan(issue, { policy: 'together' })
      }
      const other = new Date(Date.parse(hour) + apart).toISOString()
      const begun = await Promise.all([servers[0]?.strike(hour), servers[1]?.strike(other)])
      await servers[1]?.strike(other)
      expect((begun[0] ?? 0) + (begun[1] ?? 0)).toBe(issues.length)
      for (const issue of issues) {
        expect(await releasesIn(issue)).toEqual([whole])
        expect((await desk.planOf(issue)).state).toBe('done')
        for (const { id } of await textsOf(issue)) {
          const where = { subject: { equals: `texts:${id}` } }
          const { docs } = await room.payload.find({ collection: 'audit-entries', where })
          expect(docs.filter(({ step }) => step === 'publish')).toHaveLength(1)
        }
      }
    },
  )

  test('release once what leads and once what follows', async () => {
    const issue = await anIssue('Led', ['be'])
    await desk.plan(issue, { policy: 'lead', leads: ['be'], deadline: '2031-03-12 09:00' })
    await Promise.all(servers.map((server) => server.strike(hour)))
    expect(await desk.readersSee(issue)).toEqual(['Led be'])
    const [text] = await textsOf(issue)
    for (const language of ['en', 'ru'] as const)
      await desk.approved(issue, `Led ${language}`, { language, commentary: text?.commentary })
    await Promise.all(servers.map((server) => server.strike('2031-03-10T10:00:00.000Z')))
    await servers[1]?.strike('2031-03-10T10:05:00.000Z')
    expect(await releasesIn(issue)).toEqual([
      { ...whole, size: 1 },
      { ...whole, size: 2 },
    ])
    expect((await desk.planOf(issue)).state).toBe('done')
  })

  test('release once although an editor presses the button at that moment', async () => {
    const issue = await anIssue('By hand and by plan')
    await desk.plan(issue, { policy: 'together' })
    await Promise.all([servers[0]?.strike(hour), servers[1]?.strike(hour), room.release(issue)])
    await servers[0]?.strike('2031-03-10T09:05:00.000Z')
    expect(await releasesIn(issue)).toEqual([whole])
    expect(await desk.readersSee(issue)).toHaveLength(3)
    expect((await desk.planOf(issue)).state).toBe('done')
  })
})

describe('A server that was off when plans were due', () => {
  test('releases them by itself when it starts, in the order of their hours', async () => {
    const issues = [await anIssue('Third'), await anIssue('First'), await anIssue('Second')]
    const hours = ['2021-05-03 09:00', '2021-05-01 09:00', '2021-05-02 09:00']
    for (const [index, issue] of issues.entries())
      await atMoment(new Date('2021-01-01T00:00:00Z'), () =>
        room.ask('POST', `/issues/${issue.id}/plan`, {
          as: room.editor,
          body: { hour: hours[index], zone: 'UTC', policy: 'together' },
        }),
      )
    await servers[0]?.kill()
    await servers[1]?.open()
    await expect
      .poll(async () => (await releasesOf(issues)).filter(({ finished }) => finished).length, {
        timeout: 20_000,
      })
      .toBe(3)
    const [third, first, second] = issues
    expect((await releasesOf(issues)).map(({ issue }) => issue)).toEqual([
      first?.id,
      second?.id,
      third?.id,
    ])
  })
})
