import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countOldWriters } from '../../src/cms/storage/older-issues'
import type { Issue, User } from '../../src/payload-types'
import { planning } from '../support/plans'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let week = 0

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

/** An issue of another week, with an approved text. */
async function anIssue(): Promise<Issue> {
  week += 7
  const issue = await room.issueOf(new Date(Date.UTC(2032, 0, week)).toISOString().slice(0, 10))
  await anotherText(issue)
  return issue
}

async function anotherText(issue: Issue): Promise<void> {
  const text = await room.text(await room.commentary({ issue }), { title: `Text ${Math.random()}` })
  await room.bring(text, 'approved')
}

const write = ({ id }: Issue, as: User, body: object, locale = 'en') =>
  room.ask('PATCH', `/issues/${id}?locale=${locale}`, { as, body })

type Words = { language: string; state: string; hash: string; mayApprove: boolean; isOwn: boolean }

async function wordsOf({ id }: Issue, as: User, language = 'en'): Promise<Words> {
  const { body } = await room.ask('GET', `/issues/${id}/words`, { as })
  const found = (body.words as Words[]).find((one) => one.language === language)
  if (!found) throw new Error(`There is nothing in ${language}.`)
  return found
}

async function approve(issue: Issue, as: User, more: object = {}) {
  const { hash } = await wordsOf(issue, room.admin)
  const body = { language: 'en', hash, ...more }
  return room.ask('POST', `/issues/${issue.id}/words`, { as, body })
}

/** What readers get of the issue in a language. */
async function seen({ id }: Issue, locale = 'en') {
  const { body } = await room.ask('GET', `/issues/${id}?locale=${locale}`)
  const { editorsNote, lead, title } = body
  return { title, lead, editorsNote }
}

test('The week and number of an issue are nobody’s to change alone once a text of it is approved', async () => {
  const issue = await anIssue()
  for (const change of [{ number: 9000 }, { start: '2039-01-03' }]) {
    const { body, status } = await write(issue, room.editor, change)
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('Reopen')])
  }
  expect((await write(issue, room.editor, { title: 'Free', number: issue.number })).status).toBe(
    200,
  )
  const empty = await room.issueOf('2039-02-07')
  expect((await write(empty, room.editor, { number: 9001 })).status).toBe(200)
})

describe('The words of an issue', () => {
  test('go out as a second reader approved them, and not by whoever wrote them', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'A quiet week', editorsNote: 'To our readers.' })
    expect(await wordsOf(issue, room.editor)).toMatchObject({
      ...{ state: 'unapproved', mayApprove: false, isOwn: true },
    })
    expect(await approve(issue, room.editor)).toMatchObject({ status: 403 })
    expect(await approve(issue, room.analyst)).toMatchObject({ status: 403 })
    expect(await approve(issue, room.second)).toMatchObject({ status: 200 })
    expect((await wordsOf(issue, room.editor)).state).toBe('approved')
    expect((await room.release(issue)).body).toMatchObject({ unapproved: [], warnings: [] })
    expect(await seen(issue)).toMatchObject({
      ...{ title: 'A quiet week', editorsNote: 'To our readers.' },
    })
  })

  test('that nobody approved stay at the desk: readers get the plain week, and everybody is told', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'One person’s title', lead: 'Alone.' })
    const tried = await room.ask('GET', `/issues/${issue.id}/release`, { as: room.editor })
    expect(tried.body).toMatchObject({ unapproved: [{ language: 'en', instead: 'none' }] })
    expect(String(tried.body.warnings)).toContain('the week as its title')
    const released = await room.release(issue)
    expect(released).toMatchObject({ status: 200 })
    expect(String(released.body.warnings)).toContain('the week as its title')
    expect(await seen(issue)).toEqual({ title: null, lead: null, editorsNote: null })
    const { docs } = await room.payload.find({
      ...{ collection: 'releases', where: { issue: { equals: issue.id } }, overrideAccess: true },
    })
    expect(docs[0]?.wordsNotApproved).toEqual(['en'])
  })

  test('that were changed since go out as they were approved last', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'Approved', lead: 'Read by two.' })
    await approve(issue, room.second)
    await write(issue, room.editor, { title: 'Slipped in' })
    expect((await wordsOf(issue, room.second)).state).toBe('unapproved')
    const released = await room.release(issue)
    expect(released.body).toMatchObject({ unapproved: [{ language: 'en', instead: 'older' }] })
    expect(await seen(issue)).toMatchObject({ title: 'Approved', lead: 'Read by two.' })
    await approve(issue, room.second)
    expect(await seen(issue)).toMatchObject({ title: 'Approved' })
    await anotherText(issue)
    await room.release(issue)
    expect(await seen(issue)).toMatchObject({ title: 'Slipped in' })
  })

  test('that changed while they were read are not approved', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'As it was read' })
    const { hash } = await wordsOf(issue, room.second)
    await write(issue, room.editor, { title: 'As it is now' })
    const late = await approve(issue, room.second, { hash })
    expect([late.status, late.body.reason]).toEqual([409, 'issueWordsChanged'])
    expect((await approve(issue, room.second)).status).toBe(200)
    expect((await approve(issue, room.second)).body.reason).toBe('nothingToApprove')
  })

  test('are approved in each language by itself', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'A week' })
    await write(issue, room.second, { title: 'Тыдзень' }, 'be')
    const { hash } = await wordsOf(issue, room.editor, 'be')
    const body = { language: 'be', hash }
    const path = `/issues/${issue.id}/words`
    expect((await room.ask('POST', path, { as: room.second, body })).status).toBe(403)
    expect((await room.ask('POST', path, { as: room.editor, body })).status).toBe(200)
    await room.release(issue)
    expect([await seen(issue, 'be'), await seen(issue)]).toMatchObject([
      { title: 'Тыдзень' },
      { title: null },
    ])
  })

  test('have every writer of any round for a contributor, and an administrator alone says why', async () => {
    const issue = await anIssue()
    for (const [index, as] of [room.editor, room.second, room.admin].entries())
      await write(issue, as, { title: `Round ${index}` })
    for (const as of [room.editor, room.second, room.admin])
      expect((await approve(issue, as)).body.reason).toBe('ownIssueWords')
    const override = { override: true, note: 'Nobody else is awake.' }
    expect((await approve(issue, room.editor, override)).status).toBe(403)
    expect((await approve(issue, room.admin, { override: true })).status).toBe(422)
    expect((await approve(issue, room.admin, override)).status).toBe(200)
    const { docs } = await room.payload.find({
      collection: 'audit-entries',
      where: { subject: { equals: `issues:${issue.id}` } },
      ...{ sort: '-seq', limit: 1, overrideAccess: true },
    })
    expect(docs[0]).toMatchObject({
      ...{ step: 'overrideWords', actorName: 'Ada Admin', note: 'en: Nobody else is awake.' },
    })
  })

  test('that are older than their approval are approved by nobody who worked on the issue then', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'Of old' })
    await room.payload.db.updateOne({
      ...{ collection: 'issues', id: issue.id, data: { wordWriters: null } },
    })
    await countOldWriters(room.payload)
    expect((await approve(issue, room.editor)).body.reason).toBe('ownIssueWords')
    expect((await approve(issue, room.second)).status).toBe(200)
  })

  test('are approved through no other door', async () => {
    const issue = await anIssue()
    const words = { title: 'Forged', lead: null, editorsNote: null }
    const approvedWords = { en: { words, by: room.second.id, byName: 'Sec Ond', at: 'now' } }
    const body = { title: 'Forged', approvedWords, wordWriters: {} }
    expect((await write(issue, room.editor, body)).status).toBe(200)
    expect(await wordsOf(issue, room.editor)).toMatchObject({ state: 'unapproved', isOwn: true })
    const { body: shown } = await room.ask('GET', `/issues/${issue.id}`, { as: room.second })
    expect(Object.keys(shown)).not.toContain('wordWriters')
    for (const as of [null, room.analyst, room.translator])
      expect([401, 404]).toContain(
        (await room.ask('GET', `/issues/${issue.id}/words`, { as })).status,
      )
  })

  test('that a plan finds unapproved are named when it is made, and stay behind when it is carried out', async () => {
    const issue = await anIssue()
    await write(issue, room.editor, { title: 'Planned by one' })
    const desk = planning(room)
    const { body } = await desk.plan(issue)
    expect(String(body.said)).toContain('the week as its title')
    await desk.clockStrikes('2031-03-10T09:01:00Z')
    expect((await desk.planOf(issue)).state).toBe('done')
    expect(await seen(issue)).toEqual({ title: null, lead: null, editorsNote: null })
  })
})

test('No copy of an issue is made, which would bring its approval along', async () => {
  const issue = await room.issueOf('2034-03-06')
  const copied = await room.ask('POST', `/issues/${issue.id}/duplicate`, {
    ...{ as: room.admin, body: { start: '2034-04-03', number: 990 } },
  })
  expect(copied.status).toBe(404)
})
