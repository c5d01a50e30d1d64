import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishRelease } from '../../src/cms/actions/finish-release'
import { theSystem } from '../../src/cms/actor'
import { asCarried } from '../../src/cms/log/carry'
import { numberInbox, putInInbox } from '../../src/cms/log/inbox'
import { nameOfProcess } from '../../src/cms/storage/processes'
import type { AuditEntry, Issue, Release } from '../../src/payload-types'
import { around as aroundOf } from '../support/around'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

const around = (
  ...args: Parameters<typeof aroundOf> extends [unknown, ...infer Rest] ? Rest : never
) => aroundOf(room.payload, ...args)

async function entriesOf(subject: string): Promise<AuditEntry[]> {
  const { docs } = await room.payload.db.find<AuditEntry>({
    ...{ collection: 'audit-entries', where: { subject: { equals: subject } } },
    ...{ sort: 'seq', limit: 0, pagination: false },
  })
  return docs
}

test('A save of the settings that is tried again stores what was sent and nothing that it had read', async () => {
  const save = (body: object) =>
    room.ask('POST', '/globals/site-settings?locale=en', { as: room.admin, body })
  await save({ heading: 'Before', tagline: 'Before' })
  let isFirst = true
  const leave = around('findGlobal', async (_, send) => {
    const read = await send()
    if (!isFirst) return read
    isFirst = false
    // Somebody on another server saves another field, once this save has read them all.
    const known = { slug: 'site-settings', locale: 'all' } as const
    const now = await room.payload.db.findGlobal(known)
    const data = { ...now, heading: { en: 'By somebody else' } }
    await room.payload.db.updateGlobal({ ...known, data })
    return read
  })
  const { status } = await save({ tagline: 'Mine' })
  leave()
  const { body } = await room.ask('GET', '/globals/site-settings?locale=en', { as: room.admin })
  expect([status, body.tagline, body.heading]).toEqual([200, 'Mine', 'By somebody else'])
})

test('Of two who delete the same one is told with a sentence that it is not there, and the log says once that it was deleted', async () => {
  const { id } = await room.commentary()
  let reads = 0
  const leave = around('findOne', async ({ collection }, send) => {
    const read = await send()
    if (collection === 'commentaries') reads += 1
    if (collection === 'commentaries' && reads === 1) {
      const { db } = room.payload
      await db.deleteMany({ collection: 'commentaries', where: { id: { equals: id } } })
    }
    return read
  })
  const late = await room.ask('DELETE', `/commentaries/${id}`, { as: room.admin })
  leave()
  expect(late.status).toBe(404)
  expect(JSON.stringify(late.body)).toContain('Somebody may have deleted it')
  const never = await room.ask('DELETE', `/commentaries/${id}`, { as: room.admin })
  expect([never.status, JSON.stringify(never.body)]).toEqual([404, JSON.stringify(late.body)])
})

test('A deletion is in the log although somebody who died had wanted the same', async () => {
  const { id } = await room.commentary()
  const subject = `commentaries:${id}`
  const wanted = async (actorName: string, holder: string) =>
    putInInbox(
      room.payload,
      subject,
      [asCarried({ ...theSystem, actorName, step: 'deleted' }, 2)],
      {
        ...{ isDeletion: true, holder },
      },
    )
  // Nobody comes to number them in between.
  const leave = around('find', ({ collection }, send) =>
    collection === 'audit-inbox' ? Promise.resolve({ docs: [] }) : send(),
  )
  await wanted('Somebody who died', 'no process any more')
  await wanted('Somebody who lives', await nameOfProcess(room.payload))
  leave()
  await numberInbox(room.payload)
  expect(await entriesOf(subject)).toHaveLength(1)
  await room.payload.db.deleteMany({ collection: 'commentaries', where: { id: { equals: id } } })
  await numberInbox(room.payload)
  const told = (await entriesOf(subject)).filter(({ step }) => step === 'deleted')
  expect(told.map(({ actorName }) => actorName)).toEqual(['Somebody who lives'])
})

test('What is taken back while somebody still finishes its release is taken back to the end', async () => {
  const issue = await room.issueOf('2031-03-03')
  const text = await room.bring(await room.text(await room.commentary({ issue })), 'approved')
  expect((await room.release(issue)).status).toBe(200)
  const release = await releaseOf(issue)
  // As if its server were still at it.
  const where = { id: { equals: release.id } }
  await room.payload.db.updateOne({ collection: 'releases', where, data: { finished: false } })
  let isFinished = () => {}
  const finishing = new Promise<void>((resolve) => {
    isFinished = resolve
  })
  let taking: ReturnType<StaffedNewsroom['ask']> | null = null
  const leave = around('updateOne', async ({ collection, data }, send) => {
    if (collection !== 'releases' || data?.finished !== true || taking) return send()
    taking = room.ask('POST', `/issues/${issue.id}/take-back`, {
      as: room.editor,
      body: { why: 'It names a source.' },
    })
    while ((await releaseOf(issue)).state !== 'takenBack') await wait(5)
    const written = await send()
    isFinished()
    return written
  })
  // Whoever takes it back goes on once the other has said that it is finished.
  const leaveToo = around('findOne', async ({ collection, select }, send) => {
    if (collection === 'releases' && !select && (await releaseOf(issue)).state === 'takenBack')
      await finishing
    return send()
  })
  await finishRelease(room.payload, release.id)
  expect((await (taking as unknown as ReturnType<StaffedNewsroom['ask']>)).status).toBe(200)
  leave()
  leaveToo()
  const steps = (await entriesOf(`texts:${text.id}`)).map(({ step }) => step)
  expect(steps.slice(-2)).toEqual(['publish', 'takeBack'])
  expect(await room.look(text)).toMatchObject({ state: 'approved' })
  expect(await releaseOf(issue)).toMatchObject({ state: 'takenBack', finished: true })
  const { releasedAt } = await room.payload.findByID({
    ...{ collection: 'issues', id: issue.id, overrideAccess: true },
  })
  expect(releasedAt ?? null).toBeNull()
})

async function releaseOf(issue: Issue): Promise<Release> {
  const { docs } = await room.payload.db.find<Release>({
    ...{ collection: 'releases', where: { issue: { equals: issue.id } }, pagination: false },
  })
  const [release] = docs
  if (!release) throw new Error('The issue was never released.')
  return release
}
