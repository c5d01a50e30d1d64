import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

async function start(day: unknown, language = 'en') {
  return room.ask('POST', '/issues', { as: room.editor, body: { start: day }, language })
}

describe('An issue is one week,', () => {
  test.each([
    ['its Monday', '2020-09-14', '2020-W38', '2020-09-14', '2020-09-20'],
    ['any other day of it', '2020-10-04', '2020-W40', '2020-09-28', '2020-10-04'],
    ['its ISO name', '2020-W53', '2020-W53', '2020-12-28', '2021-01-03'],
    ['its ISO name in small letters', ' 2021-w01 ', '2021-W01', '2021-01-04', '2021-01-10'],
    ['a moment', '2026-12-31T22:00:00.000Z', '2026-W53', '2026-12-28', '2027-01-03'],
  ])('entered by %s', async (_, day, week, monday, sunday) => {
    const { status, body } = await start(day)
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ week, start: monday, end: sunday })
  })

  test.each([
    ['en', 'Choose a day of the week, as 2026-11-16, or name the week, as 2026-W47.'],
    ['be', 'Пакажыце дзень гэтага тыдня, напрыклад 2026-11-16, або тыдзень, напрыклад 2026-W47.'],
    ['ru', 'Укажите день этой недели, например 2026-11-16, или неделю, например 2026-W47.'],
  ])('and who enters none is told so in %s', async (language, message) => {
    for (const day of ['2021-02-30', '2021-W53', 'September', '9999-12-31', '']) {
      const { status, body } = await start(day, language)
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain(message)
    }
  })

  test('and a week has one issue', async () => {
    expect((await start('2030-01-07')).status).toBe(201)
    const again = await start('2030-01-13')
    expect(again.status).toBe(409)
    expect(again.body.errors).toMatchObject([
      {
        message: 'This week has an issue already. Open that one, or choose another week.',
        data: { errors: [{ path: 'start' }] },
      },
    ])
    const all = await room.ask('GET', '/issues?where[week][equals]=2030-W02', { as: room.editor })
    expect(all.body.totalDocs).toBe(1)
  })

  test('also when two people begin it at the same moment', async () => {
    const answers = await Promise.all([start('2030-02-04'), start('2030-02-10')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('whose Sunday and ISO name follow from it, whatever is sent', async () => {
    const body = { start: '2030-03-06', week: '1999-W01', end: '1999-01-01', releasedAt: 'now' }
    const made = await room.ask('POST', '/issues', { as: room.editor, body })
    const kept = { week: '2030-W10', start: '2030-03-04', end: '2030-03-10' }
    expect(made.body.doc).toMatchObject(kept)
    const { id } = made.body.doc as { id: string }
    const change = { week: '1999-W01', end: 'never', title: 'A title', releasedAt: 'now' }
    await room.ask('PATCH', `/issues/${id}`, { as: room.admin, body: change })
    const { body: issue } = await room.ask('GET', `/issues/${id}`, { as: room.admin })
    expect(issue).toMatchObject({ ...kept, title: 'A title' })
    expect(issue.releasedAt ?? null).toBeNull()
  })
})

test('Only the desk begins issues', async () => {
  for (const as of [room.analyst, room.translator, null]) {
    const answer = await room.ask('POST', '/issues', { as, body: { start: '2030-04-01' } })
    expect(answer.status).toBe(403)
  }
})

test('Readers know no issue before its release', async () => {
  await start('2030-05-06')
  expect((await room.ask('GET', '/issues')).body.totalDocs).toBe(0)
})
