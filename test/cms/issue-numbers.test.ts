import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

async function begun(start: string, more: object = {}) {
  const body = { start, ...more }
  const answer = await room.ask('POST', '/issues', { as: room.editor, body })
  expect(answer.status).toBe(201)
  return answer.body.doc as { id: string; number: number }
}

async function renumbered(id: string, number: number | null) {
  const change = { as: room.admin, body: { number } }
  await room.ask('PATCH', `/issues/${id}`, change)
  const { body } = await room.ask('GET', `/issues/${id}`, { as: room.admin })
  return body.number
}

test('A new issue gets the number after the highest so far, or the one it is given', async () => {
  expect((await begun('2031-01-06')).number).toBe(1)
  expect((await begun('2031-01-13')).number).toBe(2)
  expect((await begun('2031-01-20', { number: 50 })).number).toBe(50)
  expect((await begun('2031-01-27', { number: 7 })).number).toBe(7)
  expect((await begun('2031-02-03', { number: null })).number).toBe(51)
})

test('Two issues that are begun at the same moment have two numbers', async () => {
  const issues = await Promise.all([begun('2031-02-10'), begun('2031-02-17')])
  expect(new Set(issues.map(({ number }) => number)).size).toBe(2)
})

test('An issue is renumbered until its release, and never after', async () => {
  const issue = await room.issueOf('2031-03-03')
  expect(await renumbered(issue.id, 214)).toBe(214)
  await room.bring(await room.text(await room.commentary({ issue })), 'approved')
  expect((await room.release(issue)).status).toBe(200)
  expect(await renumbered(issue.id, 215)).toBe(214)
  expect(await renumbered(issue.id, null)).toBe(214)
})

test('Readers find a released issue by its number, and no other', async () => {
  const named = async (number: number) =>
    (await room.ask('GET', `/issues?where[number][equals]=${number}`)).body.docs
  expect(await named(214)).toMatchObject([{ week: '2031-W10', number: 214 }])
  expect(await named(1)).toEqual([])
})
