import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mend } from '../../src/cms/actions/mend'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import { readCommentary } from '../../src/cms/read/commentary'
import { readIssue } from '../../src/cms/read/published'
import { findRedirect } from '../../src/cms/read/site'
import { changeDocument } from '../../src/cms/storage/change-document'
import type { Issue, Release, Text } from '../../src/payload-types'
import { verdictId } from '../support/make'
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

async function approved(issue: Issue, title: string): Promise<Text> {
  return room.bring(await room.text(await room.commentary({ issue }), { title }), 'approved')
}

/** An issue that is out with these texts. */
async function released(...titles: string[]): Promise<{ issue: Issue; texts: Text[] }> {
  const issue = await nextIssue()
  const texts: Text[] = []
  for (const title of titles) texts.push(await approved(issue, title))
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  return { issue, texts }
}

async function one(title = 'Out too early'): Promise<{ issue: Issue; text: Text }> {
  const { issue, texts } = await released(title)
  const [text] = texts
  if (!text) throw new Error('No text.')
  return { issue, text }
}

async function corrected(text: Text, words: Partial<Text>, note = 'We were wrong.') {
  expect((await room.step(text, 'revise', room.analyst)).status).toBe(200)
  expect((await room.change(text, room.analyst, words)).status).toBe(200)
  await room.bring(text, 'approved')
  expect((await room.step(text, 'correct', room.second, note)).status).toBe(200)
}

function takeBack(issue: Issue, more: Record<string, unknown> = {}, as = room.editor) {
  const body = { why: 'It went out by mistake.', ...more }
  return room.ask('POST', `/issues/${issue.id}/take-back`, { as, body })
}

async function releasesOf(issue: Issue): Promise<Release[]> {
  const { docs } = await room.payload.find({
    collection: 'releases',
    where: { issue: { equals: issue.id } },
    sort: '-committedAt',
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

/** The newest release of an issue, such as a correction. */
async function newestOf(issue: Issue): Promise<string> {
  const [newest] = await releasesOf(issue)
  return newest?.id ?? ''
}

async function readersSee(issue: Issue): Promise<string[]> {
  const { body } = await room.ask(
    'GET',
    `/publications?where[week][equals]=${issue.week}&sort=title`,
  )
  return (body.docs as { title: string }[]).map(({ title }) => title)
}

async function trail(text: Text) {
  const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
  return body as {
    approval: { by: string } | null
    trail: { step: string; note: string; who: string }[]
  }
}

const page = (issue: Issue, slug: string | null | undefined) =>
  readCommentary(room.payload, 'en', issue.week ?? '', slug ?? '')

describe('An issue that is taken back', () => {
  test('vanishes whole, and says who took it back, when and why', async () => {
    const { issue, texts } = await released('First', 'Second')
    expect(await takeBack(issue)).toMatchObject({ status: 200 })
    expect(await readersSee(issue)).toEqual([])
    expect(await readIssue(room.payload, 'en', issue.week ?? '')).toBeNull()
    expect((await room.ask('GET', `/issues?where[week][equals]=${issue.week}`)).body.docs).toEqual(
      [],
    )
    const [release] = await releasesOf(issue)
    expect(release).toMatchObject({
      state: 'takenBack',
      finished: true,
      takenBackBy: 'Ed Itor',
      takenBackWhy: 'It went out by mistake.',
    })
    expect(Date.parse(release?.takenBackAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    for (const text of texts) {
      const { trail: entries } = await trail(text)
      const entry = { step: 'takeBack', who: 'Ed Itor', note: 'It went out by mistake.' }
      expect(entries[0]).toMatchObject(entry)
    }
    expect((await verifyAuditLog(room.payload)).ok).toBe(true)
  })

  test('leaves its texts approved by whoever approved them, and is released again at once', async () => {
    const { issue, text } = await one('Twice')
    await takeBack(issue, {}, room.second)
    expect(await room.look(text)).toMatchObject({ state: 'approved', approvedBy: 'Ed Itor' })
    expect((await trail(text)).approval).toMatchObject({ by: 'Ed Itor' })
    expect(await room.release(issue)).toMatchObject({ status: 200, body: { printed: [{}] } })
    expect(await readersSee(issue)).toEqual(['Twice'])
    expect((await page(issue, text.slug))?.corrections).toEqual([])
    expect((await room.look(text)).state).toBe('published')
  })

  test('sends a text whose facts were changed since to its writer', async () => {
    const { issue, text } = await one('Changed since')
    const verdict = await verdictId(room.payload, 'worse')
    const path = `/commentaries/${text.commentary}`
    await room.ask('PATCH', path, { as: room.editor, body: { verdict } })
    await takeBack(issue)
    expect(await room.look(text)).toMatchObject({ state: 'draft', approvedHash: null })
    expect(await room.release(issue)).toMatchObject({ body: { reason: 'nothingToRelease' } })
  })

  test('leaves a text that is being revised where it is, to be released and not corrected', async () => {
    const { issue, text } = await one('Being revised')
    await room.step(text, 'revise', room.analyst)
    await room.change(text, room.analyst, { title: 'Revised' })
    await room.bring(text, 'approved')
    await takeBack(issue)
    expect((await room.look(text)).state).toBe('approved')
    expect(await room.step(text, 'correct', room.second, 'A note.')).toMatchObject({ status: 409 })
    await room.release(issue)
    expect(await readersSee(issue)).toEqual(['Revised'])
  })

  test('takes its corrections and retractions with it', async () => {
    const { issue, texts } = await released('Corrected', 'Retracted')
    const [first, second] = texts
    if (!first || !second) throw new Error('No texts.')
    await corrected(first, { title: 'Corrected now' })
    await room.step(second, 'retract', room.editor, 'Made up.')
    const newestFirst = (await releasesOf(issue)).map(({ id }) => id)
    expect(newestFirst).toHaveLength(3)
    expect((await takeBack(issue)).body.releases).toEqual(newestFirst)
    expect(await readersSee(issue)).toEqual([])
    const states = texts.map(async (text) => (await room.look(text)).state)
    expect(await Promise.all(states)).toEqual(['approved', 'retracted'])
    // What readers were told not to believe does not come back with the rest.
    expect((await room.release(issue)).status).toBe(200)
    expect(await readersSee(issue)).toEqual(['Corrected now'])
  })

  test('never finds a text approved that was retracted, also when its releases go one by one', async () => {
    const { issue, text } = await one('Retracted once')
    const first = await newestOf(issue)
    await room.step(text, 'retract', room.editor, 'Made up.')
    await takeBack(issue, { release: await newestOf(issue) })
    expect(await readersSee(issue)).toEqual(['Retracted once'])
    expect((await room.look(text)).state).toBe('published')
    await takeBack(issue, { release: first })
    expect(await room.look(text)).toMatchObject({ state: 'draft', approvedHash: null })
    expect(await room.release(issue)).toMatchObject({ body: { reason: 'nothingToRelease' } })
  })

  test('keeps its place: neither the issue nor its texts can be deleted', async () => {
    const { issue, text } = await one('Kept')
    await takeBack(issue)
    const paths = [`/issues/${issue.id}`, `/texts/${text.id}`, `/commentaries/${text.commentary}`]
    for (const path of paths)
      expect((await room.ask('DELETE', path, { as: room.admin })).status, path).toBe(409)
  })

  test('cancels the plan that would release it again', async () => {
    const { issue } = await one('Planned')
    const plan = await room.payload.db.create({
      collection: 'release-plans',
      data: {
        ...{ issue: issue.id, at: '2031-01-01T07:00:00.000Z', zone: 'Europe/Warsaw' },
        ...{ policy: 'lead', state: 'following', key: issue.id },
      },
    })
    await takeBack(issue)
    const where = { id: { equals: plan.id } }
    const after = await room.payload.db.findOne({ collection: 'release-plans', where })
    expect(after).toMatchObject({ state: 'cancelled' })
  })
})

describe('A release that is taken back', () => {
  test('leaves what other releases of the issue printed, and their words of the issue', async () => {
    const { issue, text } = await one('Stays')
    const rename = (title: string) =>
      room.ask('PATCH', `/issues/${issue.id}`, { as: room.editor, body: { title } })
    await rename('The second title')
    await room.approveWords(issue)
    const late = await approved(issue, 'Goes')
    await room.release(issue)
    expect((await readIssue(room.payload, 'en', issue.week ?? ''))?.title?.text).toBe(
      'The second title',
    )
    const before = await room.payload.findByID({ collection: 'issues', id: issue.id })
    await takeBack(issue, { release: await newestOf(issue) })
    expect(await readersSee(issue)).toEqual(['Stays'])
    expect(await readIssue(room.payload, 'en', issue.week ?? '')).toMatchObject({ title: null })
    const after = await room.payload.findByID({ collection: 'issues', id: issue.id })
    expect(after.releasedAt).toBe(before.releasedAt)
    expect(after.title).toBe('The second title')
    expect((await room.look(late)).state).toBe('approved')
    expect((await room.look(text)).state).toBe('published')
  })

  test('leaves the issue dated by the next release of it when it was the first', async () => {
    const { issue } = await one('Goes first')
    const first = await newestOf(issue)
    await approved(issue, 'Comes second')
    await room.release(issue)
    const [second] = await releasesOf(issue)
    await takeBack(issue, { release: first })
    expect(await readersSee(issue)).toEqual(['Comes second'])
    const after = await room.payload.findByID({ collection: 'issues', id: issue.id })
    expect(after.releasedAt).toBe(second?.committedAt)
  })

  test('gives way to the correction’s earlier words, which can be corrected again', async () => {
    const { issue, text } = await one('Right from the start')
    await corrected(text, { title: 'Wrongly put right', slug: 'elsewhere' })
    const at = (slug: string) => `/en/issues/${issue.week?.toLowerCase()}/${slug}`
    expect(await findRedirect(room.payload, at('right-from-the-start'))).toBe(at('elsewhere'))
    expect(await takeBack(issue, { release: await newestOf(issue) })).toMatchObject({ status: 200 })
    expect(await page(issue, 'right-from-the-start')).toMatchObject({
      title: 'Right from the start',
      corrections: [],
      isCorrected: false,
    })
    expect(await findRedirect(room.payload, at('right-from-the-start'))).toBeNull()
    expect(await findRedirect(room.payload, at('elsewhere'))).toBe(at('right-from-the-start'))
    expect((await room.look(text)).state).toBe('approved')
    const again = await room.step(text, 'correct', room.second, 'Now truly.')
    expect(again).toMatchObject({ status: 200, body: { state: 'published' } })
    expect(await readersSee(issue)).toEqual(['Wrongly put right'])
  })

  test('gives the words back that it retracted', async () => {
    const { issue, text } = await one('Not so wrong')
    await room.step(text, 'retract', room.editor, 'Made up.')
    await takeBack(issue, { release: await newestOf(issue) })
    expect(await page(issue, text.slug)).toMatchObject({ isRetracted: false, retraction: null })
    expect((await room.look(text)).state).toBe('published')
    expect((await room.step(text, 'revise', room.analyst)).status).toBe(200)
  })

  test('leaves a text that was retracted under revision where it was being revised', async () => {
    const { issue, text } = await one('Revised and retracted')
    await room.step(text, 'revise', room.analyst)
    await room.change(text, room.analyst, { title: 'Half done' })
    await room.bring(text, 'inReview')
    await room.step(text, 'retract', room.editor, 'Made up.')
    await takeBack(issue, { release: await newestOf(issue) })
    expect(await page(issue, text.slug)).toMatchObject({ title: 'Revised and retracted' })
    expect(await room.look(text)).toMatchObject({ title: 'Half done', state: 'inReview' })
  })

  test('waits for the later one that replaced its words', async () => {
    const { issue, text } = await one('Layered')
    const first = await newestOf(issue)
    await corrected(text, { title: 'Layered anew' })
    const refused = await takeBack(issue, { release: first })
    expect(refused).toMatchObject({ status: 409, body: { reason: 'replacedSince' } })
    expect(refused.body.message).toMatch(
      /on \d+\u00a0\w+\u00a0\d{4}, \d\d:\d\d UTC\. Take that back/,
    )
    expect(await readersSee(issue)).toEqual(['Layered anew'])
    await takeBack(issue, { release: await newestOf(issue) })
    expect(await takeBack(issue, { release: first })).toMatchObject({ status: 200 })
    expect(await readersSee(issue)).toEqual([])
  })
})

describe('Taking back', () => {
  test('is the editors’, needs a reason, and is done once', async () => {
    const { issue } = await one('Held')
    for (const as of [room.analyst, room.translator])
      expect(await takeBack(issue, {}, as)).toMatchObject({ status: 403 })
    expect((await room.ask('POST', `/issues/${issue.id}/take-back`)).status).toBe(401)
    expect(await takeBack(issue, { why: '  ' })).toMatchObject({
      status: 422,
      body: { reason: 'reasonMissing' },
    })
    expect(await takeBack(issue, { why: { $ne: 1 } })).toMatchObject({ status: 400 })
    const other = await one('Of another issue')
    const foreign = { release: await newestOf(other.issue) }
    expect(await takeBack(issue, foreign)).toMatchObject({ status: 404 })
    const none = await room.ask('POST', '/issues/none/take-back', {
      ...{ as: room.editor, body: { why: 'x' } },
    })
    expect(none.status).toBe(404)
    expect(await readersSee(issue)).toEqual(['Held'])
    const answers = await Promise.all([takeBack(issue), takeBack(issue, {}, room.admin)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await takeBack(issue)).toMatchObject({ body: { reason: 'nothingToTakeBack' } })
  })

  test('that was ordered and not done is done at the next start', async () => {
    const { issue, text } = await one('Ordered')
    const release = await newestOf(issue)
    const { id: takenBackActor, name: takenBackBy, role: takenBackRole } = room.editor
    await changeDocument(room.payload, { collection: 'releases', id: release }, () => ({
      ...{ takenBackActor, takenBackBy, takenBackRole, finished: false },
      ...{ takenBackAt: new Date().toISOString() },
      takenBackWhy: 'Ordered before the lights went out.',
    }))
    expect(await readersSee(issue)).toEqual(['Ordered'])
    expect(await mend(room.payload)).toMatchObject({ finished: 1 })
    expect(await readersSee(issue)).toEqual([])
    expect((await releasesOf(issue))[0]).toMatchObject({
      takenBackBy: 'Ed Itor',
      takenBackWhy: 'Ordered before the lights went out.',
    })
    expect((await room.look(text)).state).toBe('approved')
    expect(await mend(room.payload)).toMatchObject({ finished: 0 })
  })

  test('that was interrupted is finished at the next start, and records nothing twice', async () => {
    const { issue, text } = await one('Interrupted')
    await takeBack(issue)
    const { db } = room.payload
    const id = await newestOf(issue)
    await db.updateOne({ collection: 'releases', id, data: { finished: false } })
    const before = (await trail(text)).trail.length
    await mend(room.payload)
    expect(await room.look(text)).toMatchObject({ state: 'approved', approvedBy: 'Ed Itor' })
    expect((await trail(text)).trail).toHaveLength(before)
    expect((await releasesOf(issue))[0]?.finished).toBe(true)
  })
})
