import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openAgain } from '../../src/cms/actions/open-again'
import type { Issue, User } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeSection } from '../support/make'
import { password } from '../support/newsroom'
import { bodyWith, uploadPicture } from '../support/picture'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue
let count = 0

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

const change = (person: User, body: object, as = room.admin) =>
  room.ask('PATCH', `/users/${person.id}`, { as, body })

const remove = (person: User) => room.ask('DELETE', `/users/${person.id}`, { as: room.admin })

const logIn = ({ email }: User) => room.ask('POST', '/users/login', { body: { email, password } })

const told = (answer: { body: object }) => JSON.stringify(answer.body)

describe('Somebody who has worked', () => {
  let person: User

  beforeEach(async () => {
    count += 1
    person = await room.hire('editor', `Editor ${count}`)
  })

  test('is not deleted, and the sentence says what to do', async () => {
    const text = await room.text(await room.commentary({ issue }))
    expect((await room.change(text, person, { title: 'Mended' })).status).toBe(200)
    const answer = await remove(person)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(told(answer)).toContain('retire')
    expect((await room.look(text)).contributors).toContain(person.id)
  })

  test.each<[string, () => Promise<unknown>]>([
    [
      'has set facts',
      () =>
        room.ask('POST', '/commentaries', {
          ...{ as: person, body: { workingTitle: 'Begun', issue: issue.id } },
        }),
    ],
    ['has brought a picture', () => uploadPicture(room, person)],
    [
      'translates a text that nobody has begun',
      async () => {
        const text = await room.text(await room.commentary({ issue }))
        await room.change(text, room.admin, { translator: person.id })
      },
    ],
    [
      'has written a note',
      async () => {
        const text = await room.text(await room.commentary({ issue }))
        const body = { text: text.id, note: 'Is this so?' }
        expect((await room.ask('POST', '/review-notes', { as: person, body })).status).toBe(201)
      },
    ],
    [
      'has taken a step',
      async () => {
        const text = await room.bring(
          await room.text(await room.commentary({ issue })),
          'submitted',
        )
        expect((await room.step(text, 'review', person)).status).toBe(200)
      },
    ],
  ])('is not deleted either who %s', async (_, work) => {
    await work()
    expect((await remove(person)).status).toBeGreaterThanOrEqual(400)
    const { totalDocs } = await room.payload.count({
      ...{ collection: 'users', where: { id: { equals: person.id } } },
    })
    expect(totalDocs).toBe(1)
  })

  test('while an account that was made by mistake is', async () => {
    expect((await remove(person)).status).toBe(200)
  })

  test('logs in no more once retired, neither with a password nor with what was there before', async () => {
    expect((await room.ask('GET', '/texts', { as: person })).status).toBe(200)
    const asked = { collection: 'users', data: { email: person.email } } as const
    const letter = await room.payload.forgotPassword({ ...asked, disableEmail: true })
    expect((await change(person, { isRetired: true })).status).toBe(200)
    expect((await room.ask('GET', '/texts', { as: person })).status).toBe(403)
    const refused = await logIn(person)
    expect([refused.status, told(refused)]).toEqual([403, expect.stringContaining('retired')])
    const reset = { token: letter, password: 'another-password-for-tests' }
    const byLetter = await room.ask('POST', '/users/reset-password', { body: reset })
    expect(byLetter.status).toBeGreaterThanOrEqual(400)
    const again = await room.payload.forgotPassword({ ...asked, disableEmail: true })
    const later = await room.ask('POST', '/users/reset-password', {
      body: { ...reset, token: again },
    })
    expect(later.status).toBe(403)
    expect(later.body.token).toBeUndefined()
    expect((await room.ask('POST', '/users/refresh-token', { as: person })).status).not.toBe(200)
  })

  test('is nobody to the rules, whatever session a server still knows', async () => {
    await room.payload.db.updateOne({
      ...{ collection: 'users', id: person.id, data: { isRetired: true, revision: 1 } },
    })
    expect((await room.ask('GET', '/texts', { as: person })).status).toBe(403)
    const text = await room.bring(await room.text(await room.commentary({ issue })), 'inReview')
    expect((await room.step(text, 'approve', person)).status).toBe(401)
  })

  test('is retired and let in again by administrators alone, and is the same person then', async () => {
    const text = await room.text(await room.commentary({ issue }))
    await room.change(text, person, { title: 'Mended before' })
    await change(person, { isRetired: true }, person)
    await change(person, { isRetired: true }, room.editor)
    expect((await logIn(person)).status).toBe(200)
    await change(person, { isRetired: true })
    const email = `returned.${count}@newsroom.example`
    const renamed = { isRetired: false, name: 'Somebody Else', email }
    expect((await change(person, renamed)).status).toBe(200)
    const { body, status } = await logIn({ ...person, email })
    expect(status).toBe(200)
    await room.bring(text, 'inReview')
    const approval = await room.ask('POST', `/texts/${text.id}/steps`, {
      headers: { authorization: `JWT ${body.token}` },
      body: { step: 'approve', note: '' },
    })
    expect(approval).toMatchObject({ status: 403, body: { reason: 'own-words' } })
  })

  test('keeps the name in the trail when retired', async () => {
    const text = await room.bring(await room.text(await room.commentary({ issue })), 'submitted')
    await room.step(text, 'review', person)
    await change(person, { isRetired: true })
    const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.analyst })
    expect(body.trail).toContainEqual(expect.objectContaining({ step: 'review', who: person.name }))
  })
})

describe('The last administrator', () => {
  test.each<[string, () => ReturnType<StaffedNewsroom['ask']>]>([
    ['retired', () => change(room.admin, { isRetired: true })],
    ['demoted', () => change(room.admin, { role: 'editor' })],
    ['deleted', () => remove(room.admin)],
  ])('is not %s', async (_, act) => {
    const answer = await act()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(told(answer)).toContain('last administrator')
    expect(await room.payload.findByID({ collection: 'users', id: room.admin.id })).toMatchObject({
      ...{ role: 'admin', isRetired: false },
    })
  })

  test('is there also when two demote each other at the same moment', async () => {
    const other = await room.hire('admin', 'Otto Ther')
    const answers = await Promise.all([
      change(room.admin, { role: 'editor' }, other),
      change(other, { role: 'editor' }, room.admin),
    ])
    const { docs } = await room.payload.find({
      ...{ collection: 'users', where: { role: { equals: 'admin' } } },
    })
    expect(docs.length, JSON.stringify(answers)).toBeGreaterThan(0)
    for (const { id } of [room.admin, other])
      await room.payload.db.updateOne({
        collection: 'users',
        where: { id: { equals: id } },
        data: { role: 'admin', revision: await revisionOf(id) },
      })
    expect((await change(other, { isRetired: true })).status).toBe(200)
  })

  test('is made by a command when none can log in, and the log says so', async () => {
    const retired = await room.hire('editor', 'Returning Editor')
    await change(retired, { isRetired: true })
    const order = { email: retired.email.toUpperCase(), role: 'admin', password } as const
    expect(await openAgain(room.payload, { ...order, email: 'nobody@newsroom.example' })).toBe(
      false,
    )
    expect(await openAgain(room.payload, order)).toBe(true)
    expect(await logIn(retired)).toMatchObject({ status: 200, body: { user: { role: 'admin' } } })
    const { docs } = await room.payload.find({
      ...{ collection: 'audit-entries', sort: '-seq', limit: 1 },
      where: { subject: { equals: `users:${retired.id}` } },
    })
    expect(docs[0]).toMatchObject({ actorRole: 'system' })
  })
})

async function revisionOf(id: string): Promise<number> {
  const { revision } = await room.payload.findByID({ collection: 'users', id, depth: 0 })
  return revision ?? 1
}

describe('What is in use stays, and the sentence says where it is named:', () => {
  const cannot = async (path: string, why: string) => {
    const answer = await room.ask('DELETE', path, { as: room.admin })
    expect([answer.status, told(answer)], path).toEqual([409, expect.stringContaining(why)])
  }

  test('an issue, a section and a byline of a commentary', async () => {
    const section = await makeSection(room.payload, 'In use')
    const analyst = await makeAnalyst(room.payload, 'Oren Vail')
    const week = await room.issueOf('2031-04-07')
    await makeCommentary(room.payload, room.editor, { issue: week, section, analyst })
    await cannot(`/issues/${week.id}`, 'Commentaries belong to this issue')
    await cannot(`/sections/${section.id}`, 'Commentaries name it')
    await cannot(`/analysts/${analyst.id}`, 'Commentaries name it')
  })

  test('a commentary with a text, a byline of an account, a picture in a draft', async () => {
    const commentary = await room.commentary({ issue })
    const picture = await uploadPicture(room, room.analyst)
    await room.text(commentary, { body: bodyWith(picture) })
    await cannot(`/commentaries/${commentary.id}`, 'Delete its texts first')
    await cannot(`/media/${picture.id}`, 'shows this picture')
    const analyst = await makeAnalyst(room.payload, 'Ina Byline')
    await room.hire('analyst', 'Behind Ina', { analyst: analyst.id })
    await cannot(`/analysts/${analyst.id}`, 'An account writes under this byline')
  })

  test('and what nothing names goes', async () => {
    const section = await makeSection(room.payload, 'Never used')
    const week = await room.issueOf('2031-05-05')
    for (const path of [`/sections/${section.id}`, `/issues/${week.id}`])
      expect((await room.ask('DELETE', path, { as: room.admin })).status).toBe(200)
  })
})
