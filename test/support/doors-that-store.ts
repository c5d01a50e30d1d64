import sharp from 'sharp'
import { expect } from 'vitest'
import type { Commentary, Issue, Media, Text, User } from '../../src/payload-types'
import type { Fullness } from './full-disk'
import { bodyOf } from './make'
import { type Asked, password } from './newsroom'
import type { StaffedNewsroom } from './staffed-newsroom'

export type Door = { name: string; method: string; path: string } & Asked

const long = bodyOf(...Array.from({ length: 200 }, (_, at) => `Paragraph ${at}. `.repeat(30)))
type Objects = {
  issue: Issue
  commentary: Commentary
  text: Text
  submitted: Text
  ready: Issue
  out: Issue
  picture: Media
  leaver: User
}

export async function makeObjects(room: StaffedNewsroom, fullness: Fullness): Promise<Objects> {
  const weeks = fullness === 'no commit' ? ['05', '06', '07'] : ['08', '09', '10']
  const [issue, ready, out] = await Promise.all(
    weeks.map((month) => room.issueOf(`2031-${month}-15`)),
  )
  if (!issue || !ready || !out) throw new Error('Three issues were to be made.')
  const commentary = await room.commentary({ issue })
  const text = await room.text(commentary)
  const submitted = await room.bring(await room.text(await room.commentary({ issue })), 'submitted')
  for (const one of [ready, out])
    await room.bring(await room.text(await room.commentary({ issue: one })), 'approved')
  expect((await room.release(out)).status).toBe(200)
  const leaver = await room.hire('editor', `Lea ${fullness}`)
  const { body } = await upload(room, await small())
  await room.payload.update({
    collection: 'users',
    id: leaver.id,
    data: {
      resetPasswordToken: `token ${fullness}`,
      resetPasswordExpiration: new Date(Date.now() + 3_600_000).toISOString(),
    },
  })
  await room.payload.db.updateOne({
    collection: 'users',
    id: leaver.id,
    data: { loginAttempts: 3 },
  })
  // Makes their sessions, which nobody could have on a full disk.
  for (const as of [room.admin, room.editor, room.analyst, leaver])
    expect((await room.ask('GET', '/users/me', { as })).status).toBe(200)
  const picture = body.doc as Media
  return { issue, commentary, text, submitted, ready, out, picture, leaver }
}

/** Every door through which something is stored, as somebody who may. */
export function doorsOf(room: StaffedNewsroom, made: Objects, fullness: Fullness): Door[] {
  const { admin, editor, analyst, section, byline } = room
  const { issue, commentary, text, submitted, ready, out, picture, leaver } = made
  const door = (name: string, method: string, path: string, asked: Asked): Door => ({
    ...{ name, method, path },
    ...asked,
  })
  const post = (name: string, path: string, body: unknown, as: User | null = editor) =>
    door(name, 'POST', path, { as, body })
  const patch = (name: string, path: string, body: unknown, as: User | null = editor) =>
    door(name, 'PATCH', path, { as, body })
  const email = leaver.email
  const where = `where[id][in]=${section.id}`
  return [
    patch('the words of a text', `/texts/${text.id}`, { body: long, title: 'Long' }, analyst),
    post('a new issue', '/issues', {
      start: fullness === 'no commit' ? '2032-01-05' : '2032-02-09',
    }),
    patch('an issue', `/issues/${issue.id}?locale=be`, { title: 'Н'.repeat(80) }),
    patch('a commentary', `/commentaries/${commentary.id}`, { workingTitle: 'x'.repeat(80) }),
    post('a new text', `/commentaries/${commentary.id}/texts`, { language: 'ru' }),
    post('a step', `/texts/${submitted.id}/steps`, { step: 'review' }),
    post('a note', '/review-notes', { text: submitted.id, note: 'Is it so?' }),
    post('a new section', '/sections', { name: `New ${fullness}`, slug: '' }, admin),
    patch('a section', `/sections/${section.id}`, { name: `Other ${fullness}` }, admin),
    patch('sections at once', `/sections?${where}`, { name: `Third ${fullness}` }, admin),
    patch('an analyst', `/analysts/${byline.id}`, { name: `Mira ${fullness}` }, admin),
    patch('what a picture shows', `/media/${picture.id}`, { alt: 'A field again.' }, analyst),
    post('the settings', '/globals/site-settings', { heading: `Of ${fullness}` }, admin),
    post('a new person', '/users', person(fullness), admin),
    patch('a person', `/users/${leaver.id}`, { name: `Lea R. ${fullness}` }, admin),
    post('log-in', '/users/login', { email, password }, null),
    post('a wrong password', '/users/login', { email, password: 'is not it' }, null),
    post('a longer session', '/users/refresh-token', {}, leaver),
    post('unlocking', '/users/unlock', { email }, admin),
    post('preferences', '/payload-preferences/lists', { value: { columns: 'x'.repeat(9000) } }),
    post('a plan', `/issues/${ready.id}/plan`, planned),
    post('a release', `/issues/${ready.id}/release`, {}),
    post('taking back', `/issues/${out.id}/take-back`, { why: 'It names a source.' }),
    post('log-out', '/users/logout', {}, leaver),
    post('a new password', '/users/reset-password', reset(fullness), null),
    post('a forgotten password', '/users/forgot-password', { email }, null),
  ]
}

const planned = { hour: '2031-12-10 09:00', zone: 'UTC', policy: 'asReady' }

function person(fullness: Fullness) {
  const email = `new.${fullness.replaceAll(' ', '.')}@newsroom.example`
  return { name: 'New Person', email, password, role: 'analyst' }
}

function reset(fullness: Fullness) {
  return { token: `token ${fullness}`, password: 'another-password-for-tests' }
}

export function upload(room: StaffedNewsroom, bytes: Buffer) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'field.jpg')
  form.set('_payload', JSON.stringify({ alt: 'A field.' }))
  return room.ask('POST', '/media', { as: room.analyst, form })
}

const small = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8a5c' } })
    .jpeg()
    .toBuffer()
