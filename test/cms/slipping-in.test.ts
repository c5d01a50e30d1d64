import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookUpRelease } from '../../src/cms/actions/look-up-release'
import { hashOf } from '../../src/cms/content'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import type { Issue, Publication, Text, User } from '../../src/payload-types'
import { bodyOf, verdictId } from '../support/make'
import { planning } from '../support/plans'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let desk: ReturnType<typeof planning>
let monday = new Date('2031-03-03')

const hour = '2031-03-10T09:00:00.000Z'

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
})

afterAll(() => room.close())

/** A planned issue: one text is approved, and one that nobody has read is waiting to slip in. */
async function plannedIssue() {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  const approved = await desk.approved(issue, 'Read and approved')
  const commentary = await room.commentary({ issue, workingTitle: 'Nobody has read this' })
  const unread = await room.text(commentary, { title: 'Nobody has read this' })
  expect(await desk.plan(issue)).toMatchObject({ status: 200 })
  return { issue, approved, unread, plan: await desk.planOf(issue) }
}

type Planned = Awaited<ReturnType<typeof plannedIssue>>
type Try = [method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object]

const slipped = { title: 'Slipped in', lead: 'Slipped in.', body: bodyOf('Slipped in.') }

/** Whatever somebody could send who hopes that other words go out than those that were read. */
async function tries({ approved, issue, plan, unread }: Planned): Promise<Try[]> {
  const hash = approved.approvedHash
  const standing = { state: 'approved', approvedHash: hash, approvedBy: 'Ed Itor' }
  const out = await anyPublication()
  const bulk = (text: Text) => `/texts?where[id][equals]=${text.id}`
  const [facts, others] = [approved.commentary, unread.commentary].map(String)
  const printed = {
    ...{ ...slipped, language: 'en', kind: 'first', week: issue.week, slug: 'slipped-in' },
    ...{ issue: issue.id, publishedAt: hour, firstPublishedAt: hour, text: unread.id },
    ...{ commentary: others, release: out?.release, printKey: `${unread.id}:1` },
  }
  return [
    ['PATCH', `/texts/${unread.id}`, standing],
    ['PATCH', bulk(unread), standing],
    ['PATCH', `/texts/${unread.id}`, { ...standing, contributors: [], author: null }],
    ['PATCH', `/texts/${unread.id}?draft=true&overrideAccess=true`, standing],
    ['PATCH', `/texts/${unread.id}`, { commentary: facts, language: 'en', ...standing }],
    [
      'POST',
      '/texts',
      { ...slipped, ...standing, commentary: others, language: 'be', reason: '!' },
    ],
    ['POST', `/texts/${unread.id}/duplicate`, standing],
    ['POST', `/texts/${approved.id}/duplicate`, { language: 'ru' }],
    ...['approve', 'override', 'correct', 'retract', 'publish', 'put'].map(
      (step): Try => ['POST', `/texts/${unread.id}/steps`, { step, note: 'Now.', hash }],
    ),
    ['PATCH', `/texts/${approved.id}`, { ...slipped, ...standing }],
    ['PATCH', bulk(approved), { body: slipped.body, ...standing }],
    ['PATCH', `/texts/${approved.id}`, { slug: 'slipped-in', ...standing }],
    ['PATCH', `/commentaries/${facts}`, { verdict: await verdictId(room.payload, 'worse') }],
    ['PATCH', `/commentaries?where[id][equals]=${facts}`, { analysts: [] }],
    ['PATCH', `/commentaries/${others}`, { archive: { isArchive: true } }],
    ['POST', '/commentaries', { workingTitle: 'Slipped in', issue: issue.id }],
    ['DELETE', `/texts/${approved.id}`],
    ['DELETE', `/commentaries/${facts}`],
    ['PATCH', `/release-plans/${plan.id}`, { policy: 'asReady', at: plan.plannedAt }],
    ['PATCH', `/release-plans?where[id][equals]=${plan.id}`, { state: 'following' }],
    ['POST', '/release-plans', { ...plan, id: undefined, key: 'another', at: plan.plannedAt }],
    ['DELETE', `/release-plans/${plan.id}`],
    ['POST', '/releases', { issue: issue.id, state: 'committed', stagedAt: hour, plan: plan.id }],
    ['PATCH', `/releases?where[state][equals]=committed`, { state: 'staged', finished: false }],
    ['DELETE', '/releases?where[state][equals]=committed'],
    ['POST', '/publications', printed],
    ['PATCH', `/publications/${out?.id}`, { ...slipped, text: unread.id }],
    ['PATCH', '/publications?where[language][equals]=en', { ...slipped, retiredBy: null }],
    ['DELETE', `/publications/${out?.id}`],
    ['POST', '/audit-entries', { ...entryOf(unread), contentHash: hash }],
    ['PATCH', '/audit-entries?where[step][equals]=approve', { subject: `texts:${unread.id}` }],
  ]
}

function entryOf({ id }: Text) {
  return { seq: 99_999, key: `texts:${id}:9`, subject: `texts:${id}`, number: 9, to: 'approved' }
}

async function anyPublication(): Promise<Publication | undefined> {
  return (await everything('publications'))[0] as Publication | undefined
}

async function everything(collection: 'publications' | 'releases' | 'audit-entries') {
  const asked = { depth: 0, pagination: false, overrideAccess: true } as const
  return (await room.payload.find({ ...asked, collection })).docs
}

/** Words and facts of every copy have the hash that somebody approved, who had not written them. */
async function expectOnlyApprovedWords(): Promise<void> {
  const entries = (await everything('audit-entries')) as {
    subject: string
    step: string
    actorName: string
    contentHash: string
  }[]
  for (const copy of (await everything('publications')) as Publication[]) {
    const words = { ...copy, title: copy.title ?? '', slug: copy.slug ?? '' }
    const approvals = entries
      .filter(({ step, subject }) => step === 'approve' && subject === `texts:${copy.text}`)
      .filter(({ contentHash }) => contentHash === hashOf(words, words, {}))
    expect(approvals.map(({ actorName }) => actorName)).toContain('Ed Itor')
    expect(JSON.stringify(copy)).not.toContain('Slipped in')
  }
}

/** What the release would take at this moment, if anything. */
async function onlyApprovedWordsWouldGo({ approved, issue }: Planned, tried: string) {
  const wish = { policy: 'asReady', leads: [], isFollowing: false } as const
  const { goes } = await lookUpRelease(room.payload, issue, wish)
  const hashes = goes.map(({ item, text }) => [text, item?.hash])
  for (const would of hashes) expect(would, tried).toEqual([approved.id, approved.approvedHash])
}

async function isStillApproved({ approved }: Planned): Promise<boolean> {
  const { totalDocs } = await room.payload.count({
    collection: 'texts',
    where: { and: [{ id: { equals: approved.id } }, { state: { equals: 'approved' } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function readersSeeNothingElse(issue: Issue): Promise<void> {
  const titles = await desk.readersSee(issue)
  expect(titles.filter((title) => title !== 'Read and approved')).toEqual([])
  await expectOnlyApprovedWords()
  expect(await verifyAuditLog(room.payload)).toMatchObject({ ok: true })
}

const people = {
  nobody: () => null,
  'an analyst': () => room.analyst,
  'a translator': () => room.translator,
  'an editor': () => room.second,
  'an admin': () => room.admin,
} satisfies Record<string, () => User | null>

describe.each(Object.entries(people))('What %s sends past the desk', (_, who) => {
  test('changes no word of what was approved for a planned release', async () => {
    let planned = await plannedIssue()
    for (let index = 0; ; index += 1) {
      const next = (await tries(planned))[index]
      if (!next) break
      const [method, path, body] = next
      const { status } = await room.ask(method, path, { as: who(), body })
      expect(status, `${method} ${path}`).toBeLessThan(500)
      await onlyApprovedWordsWouldGo(planned, `${method} ${path}`)
      await readersSeeNothingElse(planned.issue)
      // What was reopened, or deleted by an admin, must not keep the next try from finding something approved.
      if (!(await isStillApproved(planned))) planned = await plannedIssue()
    }
    await desk.clockStrikes(hour)
    await readersSeeNothingElse(planned.issue)
    expect((await room.look(planned.unread)).state).not.toBe('published')
  })

  test('changes none at the very moment of the release either', async () => {
    const planned = await plannedIssue()
    const sent = (await tries(planned)).map(([method, path, body]) =>
      room.ask(method, path, { as: who(), body }),
    )
    await Promise.all([...sent, desk.clockStrikes(hour), desk.clockStrikes(hour)])
    await readersSeeNothingElse(planned.issue)
    await desk.clockStrikes('2031-03-10T09:10:00.000Z')
    await readersSeeNothingElse(planned.issue)
  })
})

test('What nobody touched goes out as it was approved, so that these tests try something', async () => {
  const { issue } = await plannedIssue()
  await desk.clockStrikes(hour)
  expect(await desk.readersSee(issue)).toEqual(['Read and approved'])
  await readersSeeNothingElse(issue)
})
