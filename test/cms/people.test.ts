import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { registrationCode as codeFor } from '../../src/cms/start/registration-code'
import { roles } from '../../src/domain/role'
import type { User } from '../../src/payload-types'
import { makeAnalyst } from '../support/make'
import { type Newsroom, openNewsroom, password } from '../support/newsroom'

let room: Newsroom

beforeAll(async () => {
  room = await openNewsroom()
})

afterAll(() => room.close())

const somebody = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@newsroom.example`,
  password,
  role: 'analyst',
})

const register = (body: object, language = 'en') =>
  room.ask('POST', '/users/first-register', { body, language })

test('Without the code that the start printed nobody becomes the first administrator', async () => {
  const first = { ...somebody('Mallory'), role: 'admin' }
  const code = await codeFor(room.payload)
  const wrong = [undefined, '', null, 1, true, [code], { $ne: '' }, code.slice(1), 'BBBB-BBBB-BBBB']
  for (const registrationCode of wrong)
    expect(await register({ ...first, registrationCode }), String(registrationCode)).toMatchObject({
      status: 403,
      body: { errors: [{ message: expect.stringContaining('not the registration code') }] },
    })
  expect(
    (await room.ask('POST', '/users', { body: { ...first, registrationCode: code } })).status,
  ).toBe(403)
  const said = await register({ ...first, registrationCode: 'x' }, 'be')
  expect(JSON.stringify(said.body)).toContain('Гэта не код рэгістрацыі')
  expect((await room.payload.count({ collection: 'users' })).totalDocs).toBe(0)
})

test('After many wrong codes nobody is heard for a minute, whatever they say', async () => {
  const right = { ...somebody('Ada'), registrationCode: await codeFor(room.payload) }
  await register({ ...right, registrationCode: 'x' })
  expect((await register(right)).status).toBe(429)
  expect((await room.payload.count({ collection: 'users' })).totalDocs).toBe(0)
  const later = performance.now() + 61_000
  vi.spyOn(performance, 'now').mockImplementation(() => later)
  expect((await register({ ...right, registrationCode: 'x' })).status).toBe(403)
  vi.restoreAllMocks()
})

test('Of all who register in an empty system, even at the same moment, one becomes administrator', async () => {
  const registrationCode = (await codeFor(room.payload)).toLowerCase().replaceAll('-', ' ')
  const names = ['Ada', 'Bela', 'Cyra']
  const answers = await Promise.all(
    names.map((name) => register({ ...somebody(name), registrationCode })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
  expect((await room.payload.count({ collection: 'users' })).totalDocs).toBe(1)
  const [only] = (await room.payload.find({ collection: 'users' })).docs
  expect(only?.role).toBe('admin')
  expect(JSON.stringify([answers, only])).not.toMatch(/registrationCode/i)
})

describe('After that', () => {
  let admin: User
  let analyst: User

  beforeAll(async () => {
    const [first] = (await room.payload.find({ collection: 'users', depth: 0 })).docs
    if (!first) throw new Error('Nobody is registered.')
    admin = first
    const byline = await makeAnalyst(room.payload, 'Mira Solen')
    analyst = await room.hire('analyst', 'Ann Author', { analyst: byline.id })
  })

  test('nobody registers any more', async () => {
    const again = await room.ask('POST', '/users/first-register', { body: somebody('Dora') })
    expect(again.status).toBe(403)
    expect((await room.ask('POST', '/users', { body: somebody('Dora') })).status).toBe(403)
  })

  test('an administrator makes accounts, in whatever role, and nobody else does', async () => {
    const made: unknown[] = []
    for (const role of roles.filter((role) => role !== 'admin')) {
      const body = { ...somebody(`New${role}`), role }
      const answer = await room.ask('POST', '/users', { as: admin, body })
      expect(answer.status).toBe(201)
      made.push((answer.body.doc as User).role)
    }
    expect(made).toEqual(['analyst', 'translator', 'editor'])
    const editor = await room.hire('editor', 'Ed Itor')
    for (const as of [analyst, editor])
      expect((await room.ask('POST', '/users', { as, body: somebody('Eva') })).status).toBe(403)
  })

  test('nobody raises their own role or takes another byline', async () => {
    const another = await makeAnalyst(room.payload, 'Oren Vail')
    for (const role of ['editor', 'admin']) {
      const body = { role, analyst: another.id, name: `Once ${role}` }
      const answer = await room.ask('PATCH', `/users/${analyst.id}`, { as: analyst, body })
      expect(answer.status).toBe(200)
    }
    const kept = await room.payload.findByID({ collection: 'users', id: analyst.id, depth: 0 })
    expect(kept).toMatchObject({ role: 'analyst', analyst: analyst.analyst, name: 'Once admin' })
    const whole = { ...somebody('Ann'), role: 'admin' }
    await room.ask('PATCH', `/users?where[id][equals]=${analyst.id}`, { as: analyst, body: whole })
    const still = await room.payload.findByID({ collection: 'users', id: analyst.id, depth: 0 })
    expect(still.role).toBe('analyst')
  })

  test('nobody changes or removes somebody else, except an administrator', async () => {
    const editor = await room.hire('editor', 'Sec Ond')
    const path = `/users/${analyst.id}`
    const refused = await room.ask('PATCH', path, { as: editor, body: { name: 'Renamed' } })
    expect(refused.status).toBe(403)
    expect((await room.ask('DELETE', path, { as: editor })).status).toBe(403)
    const promoted = await room.ask('PATCH', path, { as: admin, body: { role: 'translator' } })
    expect(promoted).toMatchObject({ status: 200, body: { doc: { role: 'translator' } } })
  })

  test('whoever logs in is told nothing but who they are, and a wrong password lets nobody in', async () => {
    const body = { email: admin.email, password }
    const welcome = await room.ask('POST', '/users/login', { body })
    expect(welcome).toMatchObject({ status: 200, body: { user: { role: 'admin' } } })
    expect(JSON.stringify(welcome.body)).not.toMatch(/"(hash|salt)"/)
    const wrong = { ...body, password: 'another-password-for-tests' }
    expect((await room.ask('POST', '/users/login', { body: wrong })).status).toBe(401)
  })
})
