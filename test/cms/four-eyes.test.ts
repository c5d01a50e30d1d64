import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Commentary, Issue, Text, User } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeSection, makeText, verdictId } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

async function textIn(state: 'draft' | 'inReview', of?: Commentary): Promise<Text> {
  const text = await room.text(of ?? (await room.commentary({ issue })))
  return state === 'draft' ? text : room.bring(text, state)
}

async function approvedBy(text: Text, person: User, more: object = {}) {
  const body = { step: 'approve', note: '', ...more }
  return room.ask('POST', `/texts/${text.id}/steps`, { as: person, body })
}

const ownWords = { status: 403, body: { reason: 'own-words' } }

describe('A text is approved by somebody who wrote none of it:', () => {
  test('an editor who fixed one word in review approves no more, and another one does', async () => {
    const text = await textIn('inReview')
    const lead = `${text.lead}`.replace('valleys', 'hills')
    expect(await room.change(text, room.editor, { lead })).toMatchObject({ status: 200 })
    expect(await room.look(text)).toMatchObject({ state: 'inReview', lead })
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
    expect(await approvedBy(text, room.second)).toMatchObject({ status: 200 })
  })

  test('not by an editor who took their own word out again', async () => {
    const text = await textIn('inReview')
    await room.change(text, room.editor, { title: 'Another title' })
    await room.change(text, room.editor, { title: text.title })
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
  })

  test('not by an editor who changed only the address', async () => {
    const text = await textIn('inReview')
    await room.change(text, room.editor, { slug: 'another-address' })
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
  })

  test('but by an editor who saved it without changing a word', async () => {
    const text = await textIn('inReview')
    const { title, lead, body } = text
    await room.change(text, room.editor, { title, lead, body })
    expect(await approvedBy(text, room.editor)).toMatchObject({ status: 200 })
  })

  test('not by an editor who wrote it, even when they name somebody else as its author', async () => {
    const commentary = await room.commentary({ issue })
    const data = {
      commentary: commentary.id,
      language: 'en',
      title: 'Mine',
      author: room.second.id,
    }
    const made = await room.ask('POST', '/texts', { as: room.editor, body: data })
    const text = made.body.doc as Text
    const words = { lead: 'Lead.', reason: 'Reason.', body: (await textIn('draft')).body }
    await room.change(text, room.editor, words)
    await room.bring(text, 'inReview')
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
    // Only administrators say who wrote a text, because only they see it.
    expect((await room.look(text)).author).toBe(room.editor.id)
    expect(await approvedBy(text, room.second)).toMatchObject({ status: 200 })
  })

  test('not by its translator, whoever that is', async () => {
    const text = await textIn('draft')
    await room.change(text, room.editor, { translator: room.second.id })
    await room.bring(text, 'inReview')
    expect(await approvedBy(text, room.second)).toMatchObject(ownWords)
  })

  test('not by whoever translated it before the present translator', async () => {
    const text = await textIn('draft')
    await room.change(text, room.editor, { translator: room.second.id })
    await room.change(text, room.second, { title: 'Translated' })
    await room.change(text, room.editor, { translator: room.translator.id })
    await room.bring(text, 'inReview')
    expect(await approvedBy(text, room.second)).toMatchObject(ownWords)
  })

  test('nobody writes themselves out of the list of those who wrote it', async () => {
    const text = await textIn('inReview')
    await room.change(text, room.editor, { title: 'Another title' })
    const smuggled = { contributors: [], author: null, key: 'x', approvedHash: 'x' }
    await room.change(text, room.editor, smuggled as Partial<Text>)
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
    expect(await room.look(text)).toMatchObject({ key: text.key, approvedHash: null })
  })
})

describe('Nor by whoever set its facts:', () => {
  const patch = (commentary: Commentary, as: User, body: object) =>
    room.ask('PATCH', `/commentaries/${commentary.id}`, { as, body })

  test('an editor who began the commentary, and somebody else does', async () => {
    const { section, byline } = room
    const commentary = await makeCommentary(room.payload, room.editor, {
      ...{ issue, section, analyst: byline },
    })
    const text = await textIn('inReview', commentary)
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
    expect(await approvedBy(text, room.second)).toMatchObject({ status: 200 })
  })

  test('an editor who did no more than choose its issue', async () => {
    const commentary = await room.commentary()
    await patch(commentary, room.editor, { issue: issue.id })
    const text = await textIn('inReview', commentary)
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
  })

  test('an editor who turned the verdict round while it was read, in whatever language', async () => {
    const commentary = await room.commentary({ issue })
    const text = await textIn('inReview', commentary)
    await patch(commentary, room.editor, { verdict: await verdictId(room.payload, 'worse') })
    await patch(commentary, room.editor, { verdict: await verdictId(room.payload, 'same') })
    const later = await room.bring(await room.text(commentary, { language: 'be' }), 'inReview')
    for (const one of [text, later])
      expect(await approvedBy(one, room.editor)).toMatchObject(ownWords)
  })

  test('but by an editor who saved it as it was, or gave it another name for colleagues', async () => {
    const commentary = await room.commentary({ issue })
    const text = await textIn('inReview', commentary)
    const { section, analysts, verdict } = commentary
    const same = { issue: issue.id, section, analysts, verdict }
    expect((await patch(commentary, room.editor, same)).status).toBe(200)
    expect((await patch(commentary, room.editor, { workingTitle: 'Other' })).status).toBe(200)
    expect(await approvedBy(text, room.editor)).toMatchObject({ status: 200 })
  })

  test('nobody takes themselves out of those who set facts', async () => {
    const commentary = await room.commentary({ issue })
    const text = await textIn('inReview', commentary)
    await patch(commentary, room.editor, { analysts: [] })
    await patch(commentary, room.editor, { analysts: commentary.analysts, contributors: [] })
    await patch(commentary, room.admin, { contributors: [], createdBy: null })
    expect(await approvedBy(text, room.editor)).toMatchObject(ownWords)
  })
})

describe('An administrator', () => {
  test('overrides the second reader with a reason, and the log says so', async () => {
    const text = await textIn('inReview')
    await room.change(text, room.admin, { title: 'By the administrator' })
    expect(await approvedBy(text, room.admin)).toMatchObject(ownWords)
    expect(await room.step(text, 'override', room.admin)).toMatchObject({ status: 422 })
    expect(await room.step(text, 'override', room.editor, 'Why.')).toMatchObject({ status: 403 })
    const reason = 'Everybody else is ill.'
    expect(await room.step(text, 'override', room.admin, reason)).toMatchObject({ status: 200 })
    const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.analyst })
    expect(body).toMatchObject({
      state: 'approved',
      approval: { by: 'Ada Admin' },
      trail: [{ step: 'override', who: 'Ada Admin', role: 'admin', note: reason }, {}, {}],
    })
  })
})

describe('An approval is of the words that were read:', () => {
  test('when they changed since, it is refused', async () => {
    const text = await textIn('inReview')
    const read = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
    const { hash } = read.body
    await room.change(text, room.second, { title: 'Changed behind the reader’s back' })
    expect(await approvedBy(text, room.editor, { hash })).toMatchObject({
      status: 409,
      body: { reason: 'changed-meanwhile' },
    })
    const again = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
    expect(await approvedBy(text, room.editor, { hash: again.body.hash })).toMatchObject({
      status: 200,
    })
  })

  test('when a fact of the commentary changed since, too', async () => {
    const commentary = await room.commentary({ issue })
    const text = await textIn('inReview', commentary)
    const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
    const path = `/commentaries/${commentary.id}`
    await room.ask('PATCH', path, { as: room.editor, body: { analysts: [] } })
    const answer = await approvedBy(text, room.second, { hash: body.hash })
    expect(answer).toMatchObject({ status: 422, body: { reason: 'incomplete' } })
  })

  test('and under the names that were read: a byline, section or week that is another one is refused', async () => {
    const byline = await makeAnalyst(room.payload, 'Anna Vell')
    const section = await makeSection(room.payload, 'Rivers')
    const week = await room.issueOf('2033-03-07')
    const anna = await room.hire('analyst', 'Anna V.', { analyst: byline.id })
    const facts = { issue: week, analyst: byline, section }
    const commentary = await makeCommentary(room.payload, anna, facts)
    const text = await room.bring(await makeText(room.payload, anna, commentary), 'inReview')
    const readNow = async () =>
      (await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })).body.hash
    for (const [path, body] of [
      [`/analysts/${byline.id}`, { name: 'Somebody Else' }],
      [`/analysts/${byline.id}?locale=be`, { name: 'Нехта іншы' }],
      [`/sections/${section.id}`, { name: 'Roads' }],
      [`/issues/${week.id}`, { number: 777 }],
    ] as const) {
      const hash = await readNow()
      expect((await room.ask('PATCH', path, { as: room.second, body })).status, path).toBe(200)
      expect(await approvedBy(text, room.editor, { hash }), path).toMatchObject({
        status: 409,
        body: { reason: 'changed-meanwhile' },
      })
    }
    expect((await approvedBy(text, room.editor, { hash: await readNow() })).status).toBe(200)
  })

  test('of two editors who approve at the same moment one does, and the log has it once', async () => {
    const text = await textIn('inReview')
    const answers = await Promise.all(
      [room.editor, room.second].map((person) => approvedBy(text, person)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.analyst })
    const trail = body.trail as { step: string }[]
    expect(trail.map(({ step }) => step)).toEqual(['approve', 'review', 'submit'])
  })

  test('of an approval and a request for changes at the same moment one counts', async () => {
    const text = await textIn('inReview')
    const answers = await Promise.all([
      approvedBy(text, room.editor),
      room.step(text, 'requestChanges', room.second, 'Name the source.'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = answers.find(({ status }) => status === 200)
    expect((await room.look(text)).state).toBe(winner?.body.state)
  })
})
