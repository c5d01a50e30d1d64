import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Commentary, Issue, Text } from '../../src/payload-types'
import { bodyOf, makeAnalyst, makeSection, putInto, verdictId } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

/** Approved without the way there, which other tests take. */
async function approved(of?: Commentary): Promise<Text> {
  const commentary = of ?? (await room.commentary({ issue }))
  const text = await room.text(commentary)
  await putInto(room.payload, 'approved', text, commentary)
  return room.look(text)
}

async function trailOf(text: Text) {
  const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
  return body.trail as { step: string; who: string }[]
}

describe('An approval is void as soon as somebody changes', () => {
  test.each<[string, Partial<Text>]>([
    ['the title', { title: 'The harvest tax stays' }],
    ['the lead', { lead: 'In short.' }],
    ['the body', { body: bodyOf('Another body.') }],
    ['the reason for the verdict', { reason: 'Because.' }],
    ['the address', { slug: 'harvest-tax' }],
  ])('%s', async (_, words) => {
    const text = await approved()
    expect(await room.change(text, room.second, words)).toMatchObject({
      status: 200,
      body: { doc: { state: 'draft' } },
    })
    expect(await room.look(text)).toMatchObject({ ...words, state: 'draft', approvedHash: null })
    const [last] = await trailOf(text)
    expect(last).toMatchObject({ step: 'reopen', who: 'Sec Ond' })
  })

  test('a word in the whole form, as the admin sends it, whatever else the form claims', async () => {
    const text = await approved()
    const form = { ...text, title: 'Changed', state: 'approved' as const, contributors: [] }
    expect(await room.change(text, room.analyst, form)).toMatchObject({ status: 200 })
    expect(await room.look(text)).toMatchObject({ title: 'Changed', state: 'draft' })
  })
})

describe('An approval holds when somebody', () => {
  test('saves the form without changing a word', async () => {
    const text = await approved()
    const { title, lead, body, reason, slug } = text
    const words = { title, lead, body, reason, slug }
    expect(await room.change(text, room.editor, words)).toMatchObject({ status: 200 })
    expect(await room.look(text)).toMatchObject({
      state: 'approved',
      approvedHash: text.approvedHash,
    })
  })

  test('names a translator, or another working title', async () => {
    const commentary = await room.commentary({ issue })
    const text = await approved(commentary)
    await room.change(text, room.editor, { translator: room.translator.id })
    const body = { workingTitle: 'For us', verdict: commentary.verdict, issue: issue.id }
    await room.ask('PATCH', `/commentaries/${commentary.id}`, { as: room.editor, body })
    expect((await room.look(text)).state).toBe('approved')
  })
})

test('Texts are not changed many at once', async () => {
  const text = await approved()
  const body = { title: 'In bulk', state: 'approved' }
  const answer = await room.ask('PATCH', `/texts?where[id][equals]=${text.id}`, {
    as: room.admin,
    body,
  })
  expect(answer.status).toBe(403)
  expect(await room.look(text)).toMatchObject({ title: text.title, state: 'approved' })
})

describe('A state cannot be', () => {
  test.each(['approved', 'published', 'retracted'] as const)(
    'set to %s by saving, not even by an administrator',
    async (state) => {
      const text = await room.text(await room.commentary({ issue }))
      const approvedHash = 'f'.repeat(64)
      await room.change(text, room.admin, { state, approvedHash, approvedBy: 'Me' })
      const now = await room.look(text)
      expect([now.state, now.approvedHash ?? null]).toEqual(['draft', null])
      await room.payload.update({
        collection: 'texts',
        id: text.id,
        data: { state, approvedHash },
        user: room.admin,
        overrideAccess: true,
      })
      expect((await room.look(text)).state, 'by code that skips access rules').toBe('draft')
      const data = { commentary: (await room.commentary({ issue })).id, language: 'en', state }
      const made = await room.ask('POST', '/texts', { as: room.admin, body: data })
      expect(made).toMatchObject({ status: 201, body: { doc: { state: 'draft' } } })
    },
  )

  test('brought back with an old version of the words', async () => {
    const commentary = await room.commentary({ issue })
    const text = await room.text(commentary)
    await room.change(text, room.analyst, { title: 'The second title' })
    await room.bring(text, 'approved')
    // A version is kept of every save, so this one stands at "approved".
    await room.change(text, room.editor, { translator: room.translator.id })
    await room.change(text, room.second, { title: 'The third title' })
    const versions = await versionsOf(text)
    const wasApproved = versions.find(({ version }) => version.state === 'approved')
    expect(wasApproved).toBeDefined()
    expect(await restore(wasApproved?.id, room.editor)).toMatchObject({ status: 200 })
    expect(await room.look(text)).toMatchObject({ title: 'The second title', state: 'draft' })
    await room.bring(text, 'inReview')
    const answer = await room.step(text, 'approve', room.editor)
    expect(answer, 'whoever restores words answers for them').toMatchObject({ status: 403 })
  })
})

describe('To restore an old version', () => {
  test('of an approved text reopens it, in the name of whoever did', async () => {
    const text = await room.text(await room.commentary({ issue }))
    await room.change(text, room.analyst, { title: 'The second title' })
    await room.bring(text, 'approved')
    const [first] = (await versionsOf(text)).toReversed()
    expect(await restore(first?.id, room.second)).toMatchObject({ status: 200 })
    expect(await room.look(text)).toMatchObject({ title: text.title, state: 'draft' })
    const [last] = await trailOf(text)
    expect(last).toMatchObject({ step: 'reopen', who: 'Sec Ond' })
  })

  test('is refused while the words may not be changed', async () => {
    const text = await room.text(await room.commentary({ issue }))
    await room.change(text, room.analyst, { title: 'The second title' })
    await room.bring(text, 'inReview')
    const [first] = (await versionsOf(text)).toReversed()
    expect(await restore(first?.id, room.analyst)).toMatchObject({ status: 409 })
    expect(await room.look(text)).toMatchObject({ title: 'The second title', state: 'inReview' })
  })

  test('is refused to whoever may not change the text', async () => {
    const text = await room.text(await room.commentary({ issue }))
    const [first] = await versionsOf(text)
    expect((await restore(first?.id, room.translator)).status).toBe(403)
  })
})

describe('When a fact of a commentary changes, all its approved texts and no others are reopened:', () => {
  test.each(['verdict', 'analysts', 'section', 'issue'] as const)('its %s', async (fact) => {
    const commentary = await room.commentary({ issue })
    const inEnglish = await approved(commentary)
    const inRussian = await room.bring(
      await room.text(commentary, { language: 'ru', title: 'По-русски' }),
      'approved',
    )
    const inReview = await room.bring(
      await room.text(commentary, { language: 'be', title: 'Па-беларуску' }),
      'inReview',
    )
    const another = await approved()
    const body = { [fact]: await anotherOf(fact) }
    const path = `/commentaries/${commentary.id}`
    expect(await room.ask('PATCH', path, { as: room.second, body })).toMatchObject({ status: 200 })
    const texts = [inEnglish, inRussian, inReview, another]
    const states = await Promise.all(texts.map(async (text) => (await room.look(text)).state))
    expect(states).toEqual(['draft', 'draft', 'inReview', 'approved'])
    const [last] = await trailOf(inRussian)
    expect(last).toMatchObject({ step: 'reopen', who: 'Sec Ond' })
  })

  async function anotherOf(fact: 'verdict' | 'analysts' | 'section' | 'issue') {
    const { payload, byline } = room
    if (fact === 'verdict') return verdictId(payload, 'worse')
    if (fact === 'section') return (await makeSection(payload, 'The valleys')).id
    if (fact === 'issue') return (await room.issueOf('2031-03-10')).id
    return [byline.id, (await makeAnalyst(payload, 'Oren Vail')).id]
  }
})

type Version = { id: string; version: Text }

/** Newest first. */
async function versionsOf(text: Text): Promise<Version[]> {
  const path = `/texts/versions?where[parent][equals]=${text.id}&sort=-createdAt&depth=0`
  const { body } = await room.ask('GET', path, { as: room.admin })
  return body.docs as Version[]
}

function restore(version: string | undefined, as: StaffedNewsroom['admin']) {
  return room.ask('POST', `/texts/versions/${version}`, { as })
}
