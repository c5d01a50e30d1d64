import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Text, User } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeIssue, makeSection, makeText } from '../support/make'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let room: Newsroom
let analyst: User
let editor: User
let text: Text

beforeAll(async () => {
  room = await openNewsroom()
  await room.hire('admin', 'Ada Admin')
  const byline = await makeAnalyst(room.payload, 'Mira Solen')
  analyst = await room.hire('analyst', 'Ann Author', { analyst: byline.id })
  editor = await room.hire('editor', 'Ed Itor')
  const section = await makeSection(room.payload, 'The ruling house')
  const issue = await makeIssue(room.payload)
  const facts = { issue, section, analyst: byline }
  text = await makeText(room.payload, analyst, await makeCommentary(room.payload, analyst, facts))
})

afterAll(() => room.close())

test('Whoever passes a text on lets go of it, and of nobody else’s hold', async () => {
  await hold(analyst)
  await hold(editor)
  expect((await room.step(text, 'submit', analyst)).status).toBe(200)
  expect(await holders()).toEqual([editor.id])
})

async function hold(person: User) {
  await room.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'texts', value: text.id },
      user: { relationTo: 'users', value: person.id },
    },
    overrideAccess: true,
  })
}

async function holders() {
  const { docs } = await room.payload.find({
    collection: 'payload-locked-documents',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ user }) => user.value)
}
