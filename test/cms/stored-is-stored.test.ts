import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mend } from '../../src/cms/actions/mend'
import { sendWhatIsLeft } from '../../src/cms/log/send-to-log'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import type { Kept } from '../../src/cms/storage/kept-fields'
import { nameOfProcess } from '../../src/cms/storage/processes'
import { withholdThrough } from '../../src/cms/withholding'
import type { Commentary, Issue, Release, Text } from '../../src/payload-types'
import { type Args, around, away, type Command } from '../support/around'
import { planning } from '../support/plans'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let desk: ReturnType<typeof planning>
let monday = new Date('2031-03-03')
const leave: (() => void)[] = []

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
})

afterAll(() => room.close())

afterEach(() => {
  for (const done of leave.splice(0)) done()
})

/** Lets a command fail from now on, when it is of this kind. */
function failing(name: Command, isMeant: (args: Args) => boolean): void {
  leave.push(
    around(room.payload, name, async (args, send) => {
      if (isMeant(args)) throw away()
      return send()
    }),
  )
}

async function anIssue(): Promise<Issue> {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  return issue
}

async function approved(issue: Issue): Promise<{ commentary: Commentary; text: Text }> {
  const commentary = await room.commentary({ issue })
  return { commentary, text: await room.bring(await room.text(commentary), 'approved') }
}

async function releaseOf(issue: Issue): Promise<Release | undefined> {
  const { docs } = await room.payload.db.find<Release>({
    ...{ collection: 'releases', where: { issue: { equals: issue.id } }, pagination: false },
  })
  return docs[0]
}

const takeBack = (issue: Issue) =>
  room.ask('POST', `/issues/${issue.id}/take-back`, {
    as: room.editor,
    body: { why: 'It names a source.' },
  })

describe('What is stored is answered as stored, although what follows it fails:', () => {
  test('a step, when the lock of the text cannot be taken away', async () => {
    const text = await room.text(await room.commentary({ issue: await anIssue() }))
    failing('deleteMany', ({ collection }) => collection === 'payload-locked-documents')
    expect(await room.step(text, 'submit', room.analyst)).toMatchObject({ status: 200 })
    expect(await room.look(text)).toMatchObject({ state: 'submitted' })
  })

  test.each(['release', 'plan'] as const)(
    'a %s, when a refused plan cannot be ended',
    async (what) => {
      const issue = await anIssue()
      await approved(issue)
      let isStored = false
      const stores = what === 'release' ? 'releases' : 'release-plans'
      leave.push(
        around(room.payload, 'create', async ({ collection }, send) => {
          const stored = await send()
          isStored ||= collection === stores
          return stored
        }),
      )
      failing('find', ({ collection }) => collection === 'release-plans' && isStored)
      const { status } = what === 'release' ? await room.release(issue) : await desk.plan(issue)
      expect(status).toBe(200)
      for (const done of leave.splice(0)) done()
      if (what === 'release') expect((await releaseOf(issue))?.state).toBe('committed')
      else expect((await desk.planOf(issue)).state).toBe('planned')
    },
  )

  test('a release, when its lease cannot be given back, which the next lease does', async () => {
    const issue = await anIssue()
    await approved(issue)
    let refused = 0
    failing('updateOne', ({ collection, data }) => {
      const isMeant = collection === 'leases' && data?.holder === null && refused === 0
      if (isMeant) refused += 1
      return isMeant
    })
    expect((await room.release(issue)).status).toBe(200)
    expect(refused).toBe(1)
    await mend(room.payload)
    const { docs } = await room.payload.db.find<{ id: string; holder: string | null }>({
      ...{ collection: 'leases', where: {}, pagination: false },
    })
    expect(docs.filter(({ holder }) => holder)).toEqual([])
  })

  test('a taking back that cannot be carried out now: readers may see it for a while, and the next look does it', async () => {
    const issue = await anIssue()
    await approved(issue)
    await room.release(issue)
    failing(
      'updateOne',
      ({ collection, data }) => collection === 'releases' && data?.state === 'takenBack',
    )
    const answer = await takeBack(issue)
    expect(answer.status).toBe(202)
    expect(answer.body.message).toContain('they may see it')
    for (const done of leave.splice(0)) done()
    await mend(room.payload)
    expect(await releaseOf(issue)).toMatchObject({ state: 'takenBack', finished: true })
    expect(await desk.readersSee(issue)).toEqual([])
  })

  test('a taking back that cannot be kept from readers at once', async () => {
    const issue = await anIssue()
    await approved(issue)
    await room.release(issue)
    withholdThrough({
      withhold: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })),
      isWithheld: async () => false,
      serveAgain: async () => {},
    })
    leave.push(() =>
      withholdThrough({
        withhold: async () => {},
        isWithheld: async () => false,
        serveAgain: async () => {},
      }),
    )
    const { body, status } = await takeBack(issue)
    expect([status, (body.releases as string[]).length]).toEqual([202, 1])
    expect(await releaseOf(issue)).toMatchObject({ state: 'takenBack', finished: true })
  })
})

describe('Nothing is stored of what is refused:', () => {
  test('a fact of a commentary whose text a release holds', async () => {
    const issue = await anIssue()
    const { commentary, text } = await approved(issue)
    const staged = await room.payload.db.create({
      collection: 'releases',
      data: {
        ...{ issue: issue.id, state: 'staged', finished: false, size: 1 },
        ...{ stagedBy: 'another server', stagedAt: new Date().toISOString() },
      },
    })
    const { id } = staged as { id: string }
    const other = { name: 'another server', beat: 1 }
    await room.payload.db.create({ collection: 'processes', data: other })
    await room.payload.db.updateOne({ collection: 'texts', id: text.id, data: { heldBy: id } })
    const [verdict] = (await room.payload.find({ collection: 'verdicts', sort: '-id' })).docs
    const path = `/commentaries/${commentary.id}?depth=0`
    const before = (await room.ask('GET', path, { as: room.editor })).body
    const answer = await room.ask('PATCH', path, {
      as: room.editor,
      body: { verdict: verdict?.id, section: null, analysts: [] },
    })
    expect(answer.status).toBe(409)
    const after = (await room.ask('GET', path, { as: room.editor })).body
    expect(after).toEqual(before)
    await room.payload.db.deleteMany({
      collection: 'processes',
      where: { name: { equals: 'another server' } },
    })
    await mend(room.payload)
    const now = await room.ask('PATCH', path, { as: room.editor, body: { section: null } })
    expect(now.status).toBe(200)
    expect(await room.look(text)).toMatchObject({ state: 'draft' })
  })
})

test('What this process staged and could neither show nor take away is taken away by its next look', async () => {
  const issue = await anIssue()
  const { text } = await approved(issue)
  failing(
    'updateOne',
    ({ collection, data }) => collection === 'releases' && data?.state !== 'staged',
  )
  expect((await room.release(issue)).status).toBe(503)
  expect((await releaseOf(issue))?.stagedBy).toBe(await nameOfProcess(room.payload))
  for (const done of leave.splice(0)) done()
  expect(await mend(room.payload)).toEqual({ finished: 0, discarded: 1 })
  expect(await releaseOf(issue)).toBeUndefined()
  expect((await room.release(issue)).status).toBe(200)
  expect(await room.look(text)).toMatchObject({ state: 'published' })
})

test('A look for entries on their way tells nothing of a save that is undone meanwhile', async () => {
  const { payload } = room
  const { id } = await room.commentary()
  const stored = () =>
    payload.db.findOne<Commentary & Kept>({
      ...{ collection: 'commentaries', where: { id: { equals: id } } },
    })
  const before = await stored()
  // As a look from outside sees it on SQLite while the save goes on.
  const unstored = {
    ...before,
    ...{ entries: 7, isUnlogged: true },
    unlogged: [
      {
        ...{ number: 7, at: '2031-03-03T09:00:00.000Z', actor: null, actorName: 'Nobody' },
        ...{ actorRole: 'system', step: 'changed', from: null, to: null, note: null },
        ...{ contentHash: null, ref: null },
      },
    ],
  }
  let looks = 0
  leave.push(
    around(payload, 'find', async ({ collection, where }, send) => {
      if (collection !== 'commentaries' || !JSON.stringify(where).includes('isUnlogged'))
        return send()
      looks += 1
      return { docs: [unstored] }
    }),
  )
  await sendWhatIsLeft(payload)
  expect(looks).toBe(1)
  const waiting = await payload.db.count({ collection: 'audit-inbox', where: {} })
  const told = await payload.db.count({
    collection: 'audit-entries',
    where: { and: [{ subject: { equals: `commentaries:${id}` } }, { number: { equals: 7 } }] },
  })
  expect([told.totalDocs, waiting.totalDocs]).toEqual([0, 0])
})

test('Settings that have told the log of a change are at the revision that the change made', async () => {
  const save = (body: object) =>
    room.ask('POST', '/globals/site-settings?locale=en', { as: room.admin, body })
  const read = () => room.ask('GET', '/globals/site-settings', { as: room.admin })
  const before = Number((await read()).body.revision ?? 1)
  expect((await save({ tagline: 'Every week' })).status).toBe(200)
  expect((await read()).body.revision).toBe(before + 1)
  const known = await room.ask('POST', `/globals/site-settings?locale=en&revision=${before + 1}`, {
    as: room.admin,
    body: { tagline: 'Each week' },
  })
  expect(known.status).toBe(200)
  const kept = await room.payload.db.findGlobal<Kept>({ slug: 'site-settings' })
  expect([kept.isUnlogged, kept.unlogged ?? null]).toEqual([false, null])
})

test('The log holds after all this', async () => {
  expect(await verifyAuditLog(room.payload)).toMatchObject({ ok: true })
})
