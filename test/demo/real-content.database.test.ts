import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Demonstration } from '../../src/demo/demonstration'
import { fill } from '../../src/demo/fill'
import { standingOf } from '../../src/demo/standing'
import { makeIssue } from '../support/make'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { readSmall } from './small-demonstration'

let room: Newsroom
let demonstration: Demonstration
let remove = () => {}

beforeAll(async () => {
  const small = await readSmall()
  demonstration = small.demonstration
  remove = small.remove
  room = await openNewsroom()
})

afterAll(async () => {
  remove()
  await room?.close()
})

const emails = () => demonstration.people.map(({ email }) => email)

test('A system that was started and never used is empty', async () => {
  expect(await standingOf(room.payload, emails())).toBe('empty')
})

test('A newsroom at work is refused and stays as it is', async () => {
  await room.hire('admin', 'Ada Admin')
  await makeIssue(room.payload, '2031-03-03')
  expect(await standingOf(room.payload, emails())).toBe('other')
  const silent = { begin: () => {}, done: () => {}, keep: () => {} }
  expect(await fill(room.payload, demonstration, silent)).toEqual({ ok: false, reason: 'other' })
  const { docs } = await room.payload.find({ collection: 'issues', overrideAccess: true })
  expect(docs.map(({ week }) => week)).toEqual(['2031-W10'])
  const { totalDocs } = await room.payload.count({ collection: 'users', overrideAccess: true })
  expect(totalDocs).toBe(1)
})
