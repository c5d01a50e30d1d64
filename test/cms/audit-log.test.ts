import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theSystem } from '../../src/cms/actor'
import { appendEntry } from '../../src/cms/log/append-entry'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import { type Step, stepNames } from '../../src/domain/workflow'
import type { AuditEntry, Issue, Text } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

const subjectOf = ({ id }: { id: string }) => `texts:${id}`

async function entriesOf(subject?: string): Promise<AuditEntry[]> {
  const { docs } = await room.payload.find({
    collection: 'audit-entries',
    where: subject === undefined ? {} : { subject: { equals: subject } },
    sort: 'seq',
    pagination: false,
  })
  return docs
}

async function expectTheLogToHold() {
  const entries = await entriesOf()
  const verified = await verifyAuditLog(room.payload)
  const value = { entries: entries.length, head: entries.at(-1)?.hash }
  expect(verified).toEqual({ ok: true, value })
}

describe('The log', () => {
  test('is added to by nobody from outside, nor changed, nor shortened', async () => {
    const before = await entriesOf()
    const [first] = before
    const body = { ...first, id: undefined, seq: 10_000, key: 'forged:1', note: 'Forged.' }
    for (const [method, path] of [
      ['POST', ''],
      ['PATCH', `/${first?.id}`],
      ['PATCH', '?where[seq][exists]=true'],
      ['DELETE', `/${first?.id}`],
      ['DELETE', '?where[seq][exists]=true'],
    ] as const) {
      const answer = await room.ask(method, `/audit-entries${path}`, { as: room.admin, body })
      expect(answer.status, `${method} ${path}`).toBe(403)
    }
    expect(await entriesOf()).toEqual(before)
  })

  test('is read by administrators only, since it names the accounts behind bylines', async () => {
    for (const as of [room.analyst, room.translator, room.editor, null])
      expect((await room.ask('GET', '/audit-entries', { as })).status).toBe(403)
    expect((await room.ask('GET', '/audit-entries', { as: room.admin })).status).toBe(200)
  })

  test('records a release text by text, with the release that printed it', async () => {
    const text = await room.bring(await room.text(await room.commentary({ issue })), 'approved')
    const { body } = await room.release(issue)
    const entries = await entriesOf(subjectOf(text))
    expect(entries.map(({ step, from, to, number }) => [number, step, from, to])).toEqual([
      [1, 'submit', 'draft', 'submitted'],
      [2, 'review', 'submitted', 'inReview'],
      [3, 'approve', 'inReview', 'approved'],
      [4, 'publish', 'approved', 'published'],
    ])
    expect(entries[3]).toMatchObject({ ref: body.release, actorName: 'Ed Itor' })
    expect(entries[3]?.contentHash).toBe(entries[2]?.contentHash)
  })

  test('records who changed people, sections and the name of the publication, not what', async () => {
    const secret = 'Formerly Known As'
    const { admin, analyst, section } = room
    await room.ask('PATCH', `/users/${analyst.id}`, { as: admin, body: { name: secret } })
    await room.ask('PATCH', `/sections/${section.id}`, { as: admin, body: { name: secret } })
    await room.ask('POST', '/globals/site-settings', { as: admin, body: { name: secret } })
    const last = (await entriesOf()).slice(-3)
    expect(last.map(({ actorName, step, subject }) => [actorName, step, subject])).toEqual([
      ['Ada Admin', 'changed', `users:${analyst.id}`],
      // Readers know these, so they wait.
      ['Ada Admin', 'askChange', `sections:${section.id}`],
      ['Ada Admin', 'askChange', 'site-settings'],
    ])
    expect(JSON.stringify(last)).not.toContain(secret)
    await expectTheLogToHold()
  })
})

describe('Whatever happens at the same moment,', () => {
  test('of fifty steps by five people on three texts each is recorded whole or not at all', async () => {
    const texts: Text[] = []
    for (const title of ['One', 'Two', 'Three'])
      texts.push(await room.text(await room.commentary({ issue }), { title }))
    const people = [room.analyst, room.editor, room.second, room.admin, room.translator]
    const steps: Step[] = ['submit', 'review', 'approve', 'reopen', 'withdraw', 'requestChanges']
    const storm = () =>
      Array.from({ length: 50 }, (_, index) => {
        const [text, person] = [texts[index % 3], people[index % 5]]
        const step = steps[(index * 7 + Math.floor(index / 6)) % steps.length]
        if (!text || !person || !step) throw new Error('No such step.')
        return room.step(text, step, person, 'In the storm.')
      })
    const answers = await Promise.all(storm())
    // Whoever comes first leaves a step closed to the others, so one storm may take few.
    for (const _ of [1, 2, 3]) answers.push(...(await Promise.all(storm())))
    const taken = answers.filter(({ status }) => status === 200)
    expect(answers.every(({ status }) => [200, 403, 404, 409].includes(status))).toBe(true)
    expect(taken.length).toBeGreaterThan(5)
    let recorded = 0
    for (const text of texts) {
      const entries = await entriesOf(subjectOf(text))
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1))
      let state = 'draft'
      for (const { from, to, step } of entries) {
        expect(stepNames).toContain(step)
        expect(from).toBe(state)
        state = to ?? ''
      }
      expect((await room.look(text)).state).toBe(state)
      recorded += entries.length
    }
    expect(recorded).toBe(taken.length)
    await expectTheLogToHold()
  })

  test('every entry finds its place, also from several processes', async () => {
    const entry = { ...theSystem, subject: 'test', step: 'noted' }
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        appendEntry(room.payload, { ...entry, number: index + 1 }),
      ),
    )
    const numbers = (await entriesOf('test')).map(({ number }) => number)
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    )
    await expectTheLogToHold()
  })

  test('of two entries of one subject with the same number the log takes one', async () => {
    const entry = { ...theSystem, subject: 'race', step: 'noted', number: 1 }
    await Promise.all(Array.from({ length: 6 }, () => appendEntry(room.payload, entry)))
    expect(await entriesOf('race')).toHaveLength(1)
    await expectTheLogToHold()
  })
})

describe('Whoever tampers with the database is found out:', () => {
  test.each<[string, Partial<AuditEntry>]>([
    ['a note', { note: 'Never said.' }],
    ['a name', { actorName: 'Somebody Else' }],
    ['a moment', { at: '2001-01-01T00:00:00.000Z' }],
    ['a step', { step: 'override' }],
    ['a hash', { hash: 'f'.repeat(64) }],
  ])('%s that was changed', async (_, change) => {
    const entry = await entryAt(7)
    await write(entry, change)
    expect(await verifyAuditLog(room.payload, 5)).toEqual({
      ok: false,
      reason: { seq: 7, reason: 'changed' },
    })
    await write(entry, entry)
    await expectTheLogToHold()
  })

  test('an entry that was removed', async () => {
    const entry = await entryAt(6)
    const where = { id: { equals: entry.id } }
    await room.payload.db.deleteOne({ collection: 'audit-entries', where })
    expect(await verifyAuditLog(room.payload, 5)).toEqual({
      ok: false,
      reason: { seq: 6, reason: 'missing' },
    })
    const data = { ...entry, id: undefined }
    await room.payload.db.create({ collection: 'audit-entries', data })
    await expectTheLogToHold()
  })

  test('an entry that was put before the first', async () => {
    const data = { ...(await entryAt(1)), id: undefined, seq: 0, key: 'before:1' }
    const { id } = await room.payload.db.create({ collection: 'audit-entries', data })
    expect(await verifyAuditLog(room.payload)).toMatchObject({ ok: false, reason: { seq: 1 } })
    await room.payload.db.deleteOne({ collection: 'audit-entries', where: { id: { equals: id } } })
    await expectTheLogToHold()
  })

  test('and the command says so', async () => {
    const entries = await entriesOf()
    const held = verify()
    expect(held).toMatchObject({ status: 0, stderr: '' })
    expect(held.stdout).toBe(
      `All ${entries.length} entries hold. The newest has the hash\n${entries.at(-1)?.hash}\n`,
    )
    await write(await entryAt(4), { actorName: 'Somebody Else' })
    expect(verify()).toMatchObject({
      status: 1,
      stdout: 'Entry 4 was changed after it was written. Nothing from there on can be relied on.\n',
    })
  })

  async function entryAt(seq: number): Promise<AuditEntry> {
    const entry = (await entriesOf())[seq - 1]
    if (!entry) throw new Error(`There is no entry ${seq}.`)
    return entry
  }

  async function write({ id }: AuditEntry, data: Partial<AuditEntry>) {
    await room.payload.db.updateOne({ collection: 'audit-entries', id, data })
  }

  function verify() {
    const tsx = ['--import', 'tsx', '--conditions=production']
    return spawnSync(process.execPath, [...tsx, 'src/cli/audit-verify.ts'], { encoding: 'utf8' })
  }
})
