import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCommentary } from '../../src/cms/read/commentary'
import { readCorrections } from '../../src/cms/read/corrections'
import { readIssue } from '../../src/cms/read/published'
import { findRedirect } from '../../src/cms/read/site'
import type { Verdict as VerdictValue } from '../../src/domain/verdict'
import type { Issue, Text } from '../../src/payload-types'
import { bodyOf, verdictId } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let monday = new Date('2031-03-03')

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

async function nextIssue(): Promise<Issue> {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  return issue
}

/** A text that is out, each in a week of its own. */
async function published(title = 'The harvest tax returns'): Promise<{ issue: Issue; text: Text }> {
  const issue = await nextIssue()
  const text = await alsoIn(issue, title)
  const released = await room.release(issue)
  if (released.status !== 200) throw new Error(JSON.stringify(released.body))
  return { issue, text: await room.look(text) }
}

async function alsoIn(issue: Issue, title: string): Promise<Text> {
  return room.bring(await room.text(await room.commentary({ issue }), { title }), 'approved')
}

/** Takes a text up again, changes it and has it approved; not yet printed. */
async function revised(text: Text, words: Partial<Text>) {
  expect((await room.step(text, 'revise', room.analyst)).status).toBe(200)
  expect((await room.change(text, room.analyst, words)).status).toBe(200)
  return room.bring(text, 'approved')
}

async function corrected(
  text: Text,
  words: Partial<Text>,
  note = 'We were wrong.',
  verdict?: VerdictValue,
) {
  if (verdict !== undefined) {
    const body = { verdict: await verdictId(room.payload, verdict) }
    await room.ask('PATCH', `/commentaries/${text.commentary}`, { as: room.second, body })
  }
  await revised(text, words)
  return room.step(text, 'correct', room.second, note)
}

function read(issue: Issue, slug: string | null | undefined) {
  return readCommentary(room.payload, 'en', issue.week ?? '', slug ?? '')
}

async function publications(issue: Issue) {
  const { body } = await room.ask('GET', `/publications?where[week][equals]=${issue.week}`)
  return body.docs as Record<string, unknown>[]
}

describe('A text that is out', () => {
  test('stays as it is until its correction is printed, and then has the note with it', async () => {
    const { issue, text } = await published()
    const [before] = await publications(issue)
    await revised(text, { title: 'The harvest tax stays', body: bodyOf('It stays.') })
    expect(await publications(issue)).toEqual([before])
    expect(await room.step(text, 'correct', room.second)).toMatchObject({ status: 422 })
    const note = 'We had mistaken the rate for another.'
    const correction = await room.step(text, 'correct', room.second, note)
    expect(correction).toMatchObject({ status: 200, body: { state: 'published' } })
    const [after, ...others] = await publications(issue)
    expect(others).toEqual([])
    expect(after).toMatchObject({
      title: 'The harvest tax stays',
      kind: 'correction',
      note,
      firstPublishedAt: before?.publishedAt,
    })
    expect(after?.publishedAt).not.toBe(before?.publishedAt)
    const page = await read(issue, text.slug)
    expect(page?.corrections).toEqual([{ date: after?.publishedAt, note, previousVerdict: null }])
    // A page says when it first came out, and beside it when it was corrected.
    expect(page?.publishedAt).toBe(before?.publishedAt)
    expect(JSON.stringify(page)).not.toContain('The assembly of Lower Vellany')
    expect((await room.ask('GET', `/publications/${before?.id}`)).status).toBe(404)
  })

  test('keeps the notes of all its corrections, the latest first', async () => {
    const { issue, text } = await published()
    await corrected(text, { lead: 'Once.' }, 'The first note.')
    await corrected(text, { lead: 'Twice.' }, 'The second note.')
    const page = await read(issue, text.slug)
    expect(page?.lead).toBe('Twice.')
    const notes = page?.corrections.map(({ note }) => note)
    expect(notes).toEqual(['The second note.', 'The first note.'])
  })

  test('takes on a corrected verdict', async () => {
    const { issue, text } = await published()
    await room.step(text, 'revise', room.analyst)
    const verdict = await verdictId(room.payload, 'worse')
    const path = `/commentaries/${text.commentary}`
    await room.ask('PATCH', path, { as: room.second, body: { verdict } })
    expect((await read(issue, text.slug))?.verdict?.value).toBe('same')
    await room.bring(text, 'approved')
    await room.step(text, 'correct', room.second, 'It got worse.')
    expect((await read(issue, text.slug))?.verdict?.value).toBe('worse')
  })

  test('says what its verdict was before a correction that changed it, and only there', async () => {
    const { issue, text } = await published('A changed verdict')
    await corrected(text, { lead: 'Only the lead.' }, 'The lead.')
    await corrected(text, { lead: 'The verdict.' }, 'The verdict.', 'worse')
    await corrected(text, { lead: 'The lead again.' }, 'The lead again.')
    const page = await read(issue, text.slug)
    const told = page?.corrections.map(({ note, previousVerdict }) => [
      note,
      previousVerdict?.value,
    ])
    expect(told).toEqual([
      ['The lead again.', undefined],
      ['The verdict.', 'same'],
      ['The lead.', undefined],
    ])
    const { entries } = await readCorrections(room.payload, 'en')
    const entry = entries.find(({ note }) => note === 'The verdict.')
    expect(entry?.previousVerdict).toMatchObject({ value: 'same', label: { lang: 'en' } })
    const [publication] = await publications(issue)
    expect(publication).toMatchObject({ previousVerdict: null, note: 'The lead again.' })
  })

  test('leaves the words of its issue as they were released, whatever is written since', async () => {
    const { issue, text } = await published('Of a named issue')
    const other = await alsoIn(issue, 'Beside it')
    const rename = (title: string) =>
      room.ask('PATCH', `/issues/${issue.id}`, { as: room.editor, body: { title } })
    const isCalled = async () =>
      (await readIssue(room.payload, 'en', issue.week ?? ''))?.title?.text ?? null
    await rename('By the release')
    await room.approveWords(issue)
    await room.release(issue)
    await rename('Not by a correction')
    await corrected(text, { lead: 'A lead.' })
    expect(await isCalled()).toBe('By the release')
    await room.step(await room.look(other), 'retract', room.editor, 'A note.')
    expect(await isCalled()).toBe('By the release')
    await alsoIn(issue, 'One more')
    await room.approveWords(issue)
    await room.release(issue)
    expect(await isCalled()).toBe('Not by a correction')
  })

  test('is not printed again by a release of its issue', async () => {
    const { issue, text } = await published()
    await revised(text, { title: 'Not by a release' })
    await alsoIn(issue, 'A new one')
    expect(await room.release(issue)).toMatchObject({
      status: 200,
      body: { printed: [{ title: 'A new one' }], left: [{ text: text.id, state: 'approved' }] },
    })
    expect((await read(issue, text.slug))?.title).toBe('The harvest tax returns')
  })

  test('is corrected once when two editors correct it at the same moment', async () => {
    const { issue, text } = await published()
    await revised(text, { title: 'Corrected once' })
    const answers = await Promise.all(
      [room.editor, room.second].map((as) => room.step(text, 'correct', as, 'A note.')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await read(issue, text.slug))?.corrections).toHaveLength(1)
  })
})

describe('An address that readers know', () => {
  test('leads to the new one when it changes', async () => {
    const { issue, text } = await published('Old address')
    expect(await corrected(text, { slug: 'new-address' })).toMatchObject({ status: 200 })
    const at = (slug: string) => `/en/issues/${issue.week?.toLowerCase()}/${slug}`
    expect(await read(issue, 'old-address')).toBeNull()
    expect(await read(issue, 'new-address')).not.toBeNull()
    expect(await findRedirect(room.payload, at('old-address'))).toBe(at('new-address'))
    await corrected(text, { slug: 'third-address' })
    expect(await findRedirect(room.payload, at('old-address'))).toBe(at('third-address'))
    expect(await findRedirect(room.payload, at('new-address'))).toBe(at('third-address'))
    await corrected(text, { slug: 'old-address' })
    expect(await findRedirect(room.payload, at('old-address'))).toBeNull()
    expect(await findRedirect(room.payload, at('third-address'))).toBe(at('old-address'))
  })

  test('is not taken over by the correction of another text', async () => {
    const { issue, text } = await published('First')
    const second = await alsoIn(issue, 'Second')
    await room.release(issue)
    const answer = await corrected(await room.look(second), { slug: text.slug })
    expect(answer).toMatchObject({ status: 409, body: { reason: 'addressTaken' } })
    expect(answer.body.message).toContain(`/${text.slug}`)
    expect((await read(issue, text.slug))?.title).toBe('First')
    expect((await read(issue, 'second'))?.title).toBe('Second')
  })
})

describe('A text that is retracted', () => {
  test('shows its title, its address and why, and none of its words', async () => {
    const { issue, text } = await published('Wrong from the start')
    await corrected(text, { lead: 'A lead.', body: bodyOf('Words to be taken back.') })
    expect(await room.step(text, 'retract', room.editor)).toMatchObject({ status: 422 })
    const note = 'Our source had made it up.'
    expect(await room.step(text, 'retract', room.editor, note)).toMatchObject({
      status: 200,
      body: { state: 'retracted' },
    })
    const page = await read(issue, text.slug)
    expect(page).toMatchObject({
      title: 'Wrong from the start',
      lead: null,
      body: null,
      isRetracted: true,
      retraction: { note },
    })
    // Its neighbours are other texts, whose words stand.
    const own = { ...page, previousInSection: null, nextInSection: null, restOfIssue: [] }
    const seen = JSON.stringify([own, await publications(issue)])
    expect(seen).not.toMatch(/Words to be taken back|A lead\.|The assembly kept/)
    const listed = await readIssue(room.payload, 'en', issue.week ?? '')
    expect(listed?.commentaries).toMatchObject([{ isRetracted: true, lead: null }])
  })

  test('while it is being revised keeps the place, the title and the facts that readers know', async () => {
    const ways = ['draft', 'submitted', 'inReview', 'approved'] as const
    for (const way of ways) {
      const { issue, text } = await published(`Known as ${way}`)
      const before = await read(issue, text.slug)
      const elsewhere = await nextIssue()
      await room.step(text, 'revise', room.analyst)
      await room.change(text, room.analyst, { title: 'A secret title', slug: 'a-secret-address' })
      const verdict = await verdictId(room.payload, 'better')
      const moved = { as: room.second, body: { verdict, issue: elsewhere.id } }
      await room.ask('PATCH', `/commentaries/${text.commentary}`, moved)
      if (way !== 'draft') await room.bring(text, way)
      expect(await room.step(text, 'retract', room.editor)).toMatchObject({ status: 422 })
      const answer = await room.step(text, 'retract', room.editor, 'Made up.')
      expect(answer, way).toMatchObject({ status: 200, body: { state: 'retracted' } })
      const page = await read(issue, text.slug)
      expect(page).toMatchObject({ title: before?.title, isRetracted: true, body: null })
      const [seen, ...others] = await publications(issue)
      expect(others).toEqual([])
      expect(seen).toMatchObject({ issue: { id: issue.id }, verdict: { value: 'same' } })
      expect(JSON.stringify(await publications(elsewhere))).toBe('[]')
      expect((await room.ask('GET', `/issues/${elsewhere.id}`)).status).toBe(404)
      const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
      expect(body.trail).toMatchObject({ 0: { step: 'retract', from: way, to: 'retracted' } })
    }
  })

  test('was out: what readers never saw cannot be retracted', async () => {
    const issue = await nextIssue()
    const text = await alsoIn(issue, 'Never out')
    expect(await room.step(text, 'retract', room.editor, 'A note.')).toMatchObject({
      status: 409,
      body: { reason: 'wrong-state' },
    })
  })

  test('is final', async () => {
    const { text } = await published('Final')
    await room.step(text, 'retract', room.editor, 'A note.')
    const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.admin })
    expect(body.steps).toEqual([])
    expect(await room.change(text, room.admin, { title: 'Changed' })).toMatchObject({ status: 409 })
  })
})
