import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Analyst, Issue, Section, User } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeIssue, makeSection, makeText } from '../support/make'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let room: Newsroom
let analyst: User
let editor: User
let second: User
let byline: Analyst
let section: Section
let issue: Issue

beforeAll(async () => {
  room = await openNewsroom()
  await room.hire('admin', 'Ada Admin')
  byline = await makeAnalyst(room.payload, 'Mira Solen')
  analyst = await room.hire('analyst', 'Ann Author', { analyst: byline.id })
  editor = await room.hire('editor', 'Ed Itor')
  second = await room.hire('editor', 'Sec Ond')
  section = await makeSection(room.payload, 'The ruling house')
  issue = await makeIssue(room.payload)
})

afterAll(() => room.close())

test('A commentary is written, reviewed by two people, released and read', async () => {
  const commentary = await makeCommentary(room.payload, analyst, {
    issue,
    section,
    analyst: byline,
  })
  const text = await makeText(room.payload, analyst, commentary)
  expect((await room.ask('GET', '/publications')).body.totalDocs).toBe(0)
  expect((await room.step(text, 'submit', analyst)).body).toEqual({ state: 'submitted' })
  expect((await room.step(text, 'review', editor)).body).toEqual({ state: 'inReview' })
  expect((await room.step(text, 'requestChanges', editor)).status).toBe(422)
  expect((await room.step(text, 'requestChanges', editor, 'Name the source.')).status).toBe(200)
  expect((await room.step(text, 'submit', analyst)).status).toBe(200)
  expect((await room.step(text, 'review', editor)).status).toBe(200)
  expect((await room.step(text, 'approve', analyst)).status).toBe(403)
  expect((await room.step(text, 'approve', editor)).body).toEqual({ state: 'approved' })
  const released = await room.ask('POST', `/issues/${issue.id}/release`, { as: second })
  expect(released).toMatchObject({ status: 200 })
  expect((await room.ask('GET', '/issues')).body.docs).toMatchObject([{ week: '2031-W10' }])
  const { body } = await room.ask('GET', '/publications?depth=1')
  expect(body.docs).toMatchObject([
    {
      title: 'The harvest tax returns',
      week: '2031-W10',
      kind: 'first',
      section: { name: 'The ruling house' },
      analysts: [{ name: 'Mira Solen' }],
      verdict: { value: 'same' },
    },
  ])
  expect(JSON.stringify(body)).not.toMatch(/Author|newsroom\.example|createdBy|contentHash/)
})
