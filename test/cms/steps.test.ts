import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../src/domain/locale'
import {
  type Actor,
  decideStep,
  type Refusal,
  type State,
  type Step,
  states,
  stepNames,
} from '../../src/domain/workflow'
import type { Commentary, Text, User } from '../../src/payload-types'
import { bodyOf, makeText, putInto } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let commentary: Commentary
/** A translation that readers have never seen, and one that they have. */
let fresh: Text
let known: Text
let writingEditor: User
let writingAdmin: User
let coauthor: User
let stranger: User

beforeAll(async () => {
  room = await openStaffedNewsroom()
  const { payload, hire, translator, analyst } = room
  writingEditor = await hire('editor', 'Wri Ting')
  writingAdmin = await hire('admin', 'Wri Tingadmin')
  stranger = await hire('analyst', 'Stran Ger')
  const second = await payload.create({
    collection: 'analysts',
    data: { name: 'Oren Vail', slug: '' },
    overrideAccess: true,
  })
  coauthor = await hire('analyst', 'Co Author', { analyst: second.id })
  const issue = await room.issueOf('2031-03-03')
  commentary = await room.commentary({ issue })
  await payload.update({
    collection: 'commentaries',
    id: commentary.id,
    data: { analysts: [room.byline.id, second.id] },
    overrideAccess: true,
  })
  const inEnglish = await room.text(commentary)
  await room.bring(inEnglish, 'approved')
  const inRussian = await translated('ru')
  await room.bring(inRussian, 'approved')
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  const inBelarusian = await translated('be')
  fresh = await room.look(inBelarusian)
  known = await room.look(inRussian)
  commentary = await payload.findByID({
    collection: 'commentaries',
    id: commentary.id,
    depth: 0,
    overrideAccess: true,
  })

  async function translated(language: Locale): Promise<Text> {
    const text = await makeText(payload, analyst, commentary, { language })
    for (const [who, title] of [
      [writingEditor, 'Once'],
      [writingAdmin, 'Twice'],
    ] as const)
      expect(await room.change(text, who, { title })).toMatchObject({ status: 200 })
    const named = await room.change(text, room.editor, { translator: translator.id })
    expect(named).toMatchObject({ status: 200 })
    return text
  }
})

afterAll(() => room.close())

const statusOf: Record<Refusal, number> = {
  'not-allowed': 403,
  'own-words': 403,
  'wrong-state': 409,
  'note-missing': 422,
  incomplete: 422,
}

const unseen: State[] = ['draft', 'submitted', 'inReview', 'changesRequested', 'approved']
const seen: State[] = ['approved', 'published', 'retracted']

describe('The steps that the table allows, and no others, are open to', () => {
  test('the analyst who wrote it', async () => {
    await tryEverything(room.analyst, { role: 'analyst', isOwner: true, hasWritten: true })
  })

  test('its translator', async () => {
    await tryEverything(room.translator, { role: 'translator', isOwner: true, hasWritten: true })
  })

  test('an editor', async () => {
    await tryEverything(room.editor, { role: 'editor', isOwner: false, hasWritten: false })
  })

  test('an administrator', async () => {
    await tryEverything(room.admin, { role: 'admin', isOwner: false, hasWritten: false })
  })

  test('an editor or administrator who changed a word of it', async () => {
    for (const [person, role] of [
      [writingEditor, 'editor'],
      [writingAdmin, 'admin'],
    ] as const) {
      const actor = { role, isOwner: false, hasWritten: true }
      await tryEvery(fresh, 'inReview', false, person, actor)
    }
  })

  test('an analyst of the commentary whose translation is somebody else’s: none', async () => {
    const actor = { role: 'analyst', isOwner: false, hasWritten: false } as const
    await tryEvery(fresh, 'draft', false, coauthor, actor)
    await tryEvery(known, 'published', true, coauthor, actor)
  })
})

test('Who may not see a text is told that there is none', async () => {
  for (const step of stepNames)
    expect(await room.step(fresh, step, stranger, 'Why.')).toMatchObject({ status: 404 })
  const trail = await room.ask('GET', `/texts/${fresh.id}/steps`, { as: stranger })
  expect(trail.status).toBe(404)
})

test('Who is not logged in takes no step', async () => {
  const body = { step: 'submit' }
  const answer = await room.ask('POST', `/texts/${fresh.id}/steps`, { body, language: 'be' })
  expect(answer).toMatchObject({
    status: 401,
    body: { message: expect.stringContaining('увайдзіце ў іншай укладцы') },
  })
})

test('A text that lacks something is not submitted, and the answer names what it lacks', async () => {
  const bare = await room.commentary({ workingTitle: 'Bare' })
  const text = await makeText(room.payload, room.analyst, bare, { body: bodyOf('  ') })
  await room.change(text, room.analyst, { lead: '' })
  const answer = await room.ask('POST', `/texts/${text.id}/steps`, {
    as: room.analyst,
    body: { step: 'submit' },
    language: 'ru',
  })
  expect(answer).toMatchObject({
    status: 422,
    body: {
      reason: 'incomplete',
      message: 'Текст ещё не готов. Не хватает: лид, сам текст, выпуск.',
    },
  })
})

test.each([
  {},
  { step: 'publish' },
  { step: 'toString' },
  { step: 7 },
  { step: 'submit', note: 7 },
  { step: 'submit', note: 'x'.repeat(5001) },
])('%j is no step', async (body) => {
  const answer = await room.ask('POST', `/texts/${fresh.id}/steps`, { as: room.admin, body })
  expect(answer.status).toBe(400)
})

test('The trail says who took which step, when and with what note, newest first', async () => {
  const text = await makeText(room.payload, room.analyst, await room.commentary({ issue: null }))
  await putInto(room.payload, 'inReview', text, commentary)
  await room.step(text, 'requestChanges', room.editor, 'Name the source.')
  const trail = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.analyst })
  expect(trail.body).toMatchObject({
    state: 'changesRequested',
    steps: [{ step: 'submit', note: 'optional', complete: true }],
    missing: ['issue'],
    approval: null,
    trail: [
      {
        who: 'Ed Itor',
        role: 'editor',
        step: 'requestChanges',
        from: 'inReview',
        to: 'changesRequested',
        note: 'Name the source.',
      },
      { step: 'put' },
    ],
  })
})

async function tryEverything(person: User, actor: Actor) {
  expect(new Set([...unseen, ...seen])).toEqual(new Set(states))
  for (const state of unseen) await tryEvery(fresh, state, false, person, actor)
  for (const state of seen) await tryEvery(known, state, true, person, actor)
}

/** Every step from one state; one that is allowed also without a note. */
async function tryEvery(
  text: Text,
  state: State,
  wasPublished: boolean,
  person: User,
  actor: Actor,
) {
  const standing = { state, isComplete: true, wasPublished }
  await putInto(room.payload, state, text, commentary)
  for (const step of stepNames)
    if (decideStep(step, standing, actor, 'Why.').ok) {
      await take(step, '')
      await putInto(room.payload, state, text, commentary)
      await take(step, 'The rate was wrong.')
      await putInto(room.payload, state, text, commentary)
    } else await take(step, 'Why.')

  async function take(step: Step, note: string) {
    const decided = decideStep(step, standing, actor, note)
    const wanted = decided.ok
      ? { status: 200, body: { state: decided.value } }
      : { status: statusOf[decided.reason], body: { reason: decided.reason } }
    const answer = await room.step(text, step, person, note)
    expect(answer, `${step} from ${state} by ${person.name}`).toMatchObject(wanted)
    expect((await room.look(text)).state).toBe(decided.ok ? decided.value : state)
  }
}
