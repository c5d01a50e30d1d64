import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Issue } from '../../src/payload-types'
import type { StaffedNewsroom } from '../support/staffed-newsroom'

const mailbox = await vi.hoisted(async () => {
  const { openMailbox } = await import('../support/mailbox')
  return openMailbox()
})

const { openStaffedNewsroom } = await import('../support/staffed-newsroom')
const { planning } = await import('../support/plans')
const { mend } = await import('../../src/cms/actions/mend')
const { theSystem } = await import('../../src/cms/actor')
const { carrying } = await import('../../src/cms/log/carry')

let room: StaffedNewsroom

/** Letters go out while nobody waits for them. */
const soon = { timeout: 30_000 }
let desk: ReturnType<typeof planning>
let monday = new Date('2031-03-03')

const locales = ['en', 'be', 'ru'] as const
const before = '2031-03-10T08:59:59.000Z'
const hour = '2031-03-10T09:00:00.000Z'
const later = '2031-03-10T10:00:00.000Z'

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
})

afterAll(async () => {
  await room.close()
  await mailbox.close()
})

/** An issue of a week of its own. */
async function anIssue(): Promise<Issue> {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  return issue
}

/** What came by mail about an issue. */
function mailAbout({ id }: Issue) {
  return mailbox.letters.filter(({ text }) => text.includes(id))
}

async function entriesOf(subject: string) {
  const where = { subject: { equals: subject } }
  const asked = { collection: 'audit-entries', where, sort: 'seq', pagination: false } as const
  const { docs } = await room.payload.find({ ...asked, overrideAccess: true })
  return docs.map(({ actorName, step, to }) => `${actorName || 'the system'}: ${step} → ${to}`)
}

describe('A planned release', () => {
  test('goes out at its hour and not earlier, by nobody’s hand, and only once', async () => {
    const issue = await anIssue()
    const text = await desk.approved(issue, 'At its hour')
    expect(await desk.plan(issue)).toMatchObject({ status: 200, body: { said: [] } })
    await desk.clockStrikes(before)
    expect(await desk.readersSee(issue)).toEqual([])
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual(['At its hour'])
    await desk.clockStrikes(later)
    expect(await desk.readersSee(issue)).toEqual(['At its hour'])
    const plan = await desk.planOf(issue)
    expect(plan).toMatchObject({ state: 'done', key: plan.id })
    expect(await entriesOf(`release-plans:${plan.id}`)).toEqual([
      'Ed Itor: planRelease → planned',
      'the system: carryOutPlan → done',
    ])
    expect((await entriesOf(`texts:${text.id}`)).at(-1)).toBe('Ed Itor: publish → published')
    const { docs } = await room.payload.find({
      collection: 'releases',
      where: { plan: { equals: plan.id } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ state: 'committed', finished: true, committedAt: hour }])
    expect(mailAbout(issue)).toEqual([])
  })

  test('takes what is approved when its hour comes, not what was when it was planned', async () => {
    const issue = await anIssue()
    const [kept, edited] = [
      await desk.approved(issue, 'Kept'),
      await desk.approved(issue, 'Edited'),
    ]
    const inReview = await room.text(await room.commentary({ issue }), { title: 'Approved later' })
    await desk.plan(issue)
    await room.change(edited, room.analyst, { lead: 'Nobody has read this.' })
    // As somebody would who can write to the database, or thinks that a save sets a state.
    await room.payload.db.updateOne({
      collection: 'texts',
      id: edited.id,
      data: { state: 'approved' },
    })
    await room.bring(inReview, 'approved')
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual(['Approved later', 'Kept'])
    expect((await room.look(edited)).state).toBe('draft')
    expect((await room.look(kept)).state).toBe('published')
  })

  test('whose hour passed while the server was off goes out at the next start, the oldest first', async () => {
    const issues = [await anIssue(), await anIssue(), await anIssue()] as const
    const hours = ['2031-03-12 09:00', '2031-03-10 09:00', '2031-03-11 09:00']
    for (const [index, issue] of issues.entries()) {
      await desk.approved(issue, `After the pause ${index}`)
      await desk.plan(issue, { hour: hours[index] })
    }
    await desk.clockStrikes('2031-03-20T00:00:00.000Z')
    const { docs } = await room.payload.find({
      collection: 'releases',
      where: { issue: { in: issues.map(({ id }) => id) } },
      sort: 'createdAt',
      depth: 0,
      overrideAccess: true,
    })
    const [late, early, middle] = issues
    expect(docs.map(({ issue }) => issue)).toEqual([early.id, middle.id, late.id])
  })

  test('that was out before its process died is not released again', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Out before the crash')
    const unread = await room.text(await room.commentary({ issue }), { title: 'Not yet read' })
    await desk.plan(issue)
    await desk.clockStrikes(hour)
    const { id } = await desk.planOf(issue)
    const data = { state: 'planned', key: issue.id } as const
    await room.payload.db.updateOne({ collection: 'release-plans', id, data })
    await room.bring(unread, 'approved')
    await desk.clockStrikes(later)
    expect((await desk.planOf(issue)).state).toBe('done')
    expect(await desk.readersSee(issue)).toEqual(['Out before the crash'])
    expect(mailAbout(issue)).toEqual([])
  })

  test('of which everything is out by hand already ends without a word', async () => {
    const issue = await anIssue()
    await desk.piece(issue, 'By hand', locales)
    await desk.plan(issue, { policy: 'together' })
    await room.release(issue)
    await desk.clockStrikes(hour)
    expect((await desk.planOf(issue)).state).toBe('done')
    expect(mailAbout(issue)).toEqual([])
  })
})

describe('A release of all languages together', () => {
  test('goes out when every commentary is ready in all three', async () => {
    const issue = await anIssue()
    await desk.piece(issue, 'Whole', locales)
    await desk.plan(issue, { policy: 'together' })
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual(['Whole be', 'Whole en', 'Whole ru'])
  })

  test('is refused as a whole when one is missing: editors are told, and it is not tried again', async () => {
    const issue = await anIssue()
    await desk.piece(issue, 'Ready', locales)
    const { commentary } = await desk.piece(issue, 'Half', ['en', 'be'])
    const russian = await room.text(commentary, { title: 'Halb', language: 'ru' })
    await desk.plan(issue, { policy: 'together' })
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual([])
    const plan = await desk.planOf(issue)
    expect(plan).toMatchObject({ state: 'refused', key: plan.id })
    expect(plan.problem).toContain('Halb (Русский): not approved (Draft)')
    expect(plan.problem).toContain('Halb (Русский): не ўхвалены (Чарнавік)')
    await expect.poll(() => mailAbout(issue).length, soon).toBe(3)
    expect(
      mailAbout(issue)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([
      'ada.admin@newsroom.example',
      'ed.itor@newsroom.example',
      'sec.ond@newsroom.example',
    ])
    const [letter] = mailAbout(issue)
    expect(letter?.subject).toMatch(/^Not released: /)
    expect(letter?.text).toContain(`/admin/collections/issues/${issue.id}`)
    expect(letter?.text).toContain('Open the issue')
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/Halb|Half/)
    await room.bring(russian, 'approved')
    await desk.clockStrikes(later)
    expect(await desk.readersSee(issue)).toEqual([])
    expect((await entriesOf(`release-plans:${plan.id}`)).at(-1)).toBe(
      'the system: refusePlan → refused',
    )
  })

  test('can be planned anew after a refusal, which lays the refused plan aside', async () => {
    const issue = await anIssue()
    const { commentary } = await desk.piece(issue, 'Again', ['en', 'be'])
    await desk.plan(issue, { policy: 'together' })
    await desk.clockStrikes(hour)
    const refused = await desk.planOf(issue)
    await desk.approved(issue, 'Again ru', { language: 'ru', commentary: commentary.id })
    expect(await desk.plan(issue, { policy: 'together' })).toMatchObject({ status: 200 })
    expect((await entriesOf(`release-plans:${refused.id}`)).at(-1)).toBe(
      'Ed Itor: cancelPlan → cancelled',
    )
    await desk.clockStrikes(later)
    expect(await desk.readersSee(issue)).toHaveLength(3)
  })
})

describe('A release that some languages lead', () => {
  const lead = { policy: 'lead', leads: ['en'], deadline: '2031-03-12 09:00' }

  test('lets the others follow by themselves as they are approved', async () => {
    const issue = await anIssue()
    const { commentary } = await desk.piece(issue, 'Led', ['en'])
    const belarusian = await room.text(commentary, { title: 'Led be', language: 'be' })
    const russian = await room.text(commentary, { title: 'Led ru', language: 'ru' })
    await desk.plan(issue, lead)
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual(['Led en'])
    expect((await desk.planOf(issue)).state).toBe('following')
    await room.bring(belarusian, 'approved')
    await desk.clockStrikes(later)
    expect(await desk.readersSee(issue)).toEqual(['Led be', 'Led en'])
    await room.bring(russian, 'approved')
    await desk.clockStrikes('2031-03-11T00:00:00.000Z')
    expect(await desk.readersSee(issue)).toEqual(['Led be', 'Led en', 'Led ru'])
    expect((await desk.planOf(issue)).state).toBe('done')
    await desk.clockStrikes('2031-03-13T00:00:00.000Z')
    expect(mailAbout(issue)).toEqual([])
  })

  test('tells the editors at the deadline what has not followed, and lets nothing follow after it', async () => {
    const issue = await anIssue()
    const { commentary } = await desk.piece(issue, 'Left', ['en', 'be'])
    const russian = await room.text(commentary, { title: 'Left ru', language: 'ru' })
    await desk.plan(issue, lead)
    await desk.clockStrikes(hour)
    await desk.clockStrikes('2031-03-12T09:00:00.000Z')
    expect(await desk.readersSee(issue)).toEqual(['Left be', 'Left en'])
    const plan = await desk.planOf(issue)
    expect(plan.state).toBe('refused')
    expect(plan.problem).toContain('Left ru (Русский): not approved (Draft)')
    await expect.poll(() => mailAbout(issue).length, soon).toBe(3)
    expect(mailAbout(issue)[0]?.subject).toMatch(/^Not every language has followed/)
    await room.bring(russian, 'approved')
    await desk.clockStrikes('2031-03-12T10:00:00.000Z')
    expect(await desk.readersSee(issue)).toHaveLength(2)
  })

  test('is refused when a leading language is not ready, whatever the others are', async () => {
    const issue = await anIssue()
    const { commentary } = await desk.piece(issue, 'Unled', ['be', 'ru'])
    await room.text(commentary, { title: 'Unled en' })
    await desk.plan(issue, lead)
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual([])
    expect((await desk.planOf(issue)).state).toBe('refused')
  })

  test('lets the others follow also when the first went out by hand', async () => {
    const issue = await anIssue()
    const { commentary } = await desk.piece(issue, 'Early', ['en'])
    await desk.plan(issue, lead)
    await room.release(issue)
    await desk.clockStrikes(hour)
    expect((await desk.planOf(issue)).state).toBe('following')
    await desk.approved(issue, 'Early be', { language: 'be', commentary: commentary.id })
    await desk.clockStrikes(later)
    expect(await desk.readersSee(issue)).toEqual(['Early be', 'Early en'])
    await desk.cancel(issue)
  })

  test('does all that was due, in order, after a long downtime', async () => {
    const issue = await anIssue()
    await desk.piece(issue, 'Late', ['en'])
    await desk.plan(issue, lead)
    await desk.clockStrikes('2031-04-01T00:00:00.000Z')
    expect(await desk.readersSee(issue)).toEqual(['Late en'])
    const plan = await desk.planOf(issue)
    expect(await entriesOf(`release-plans:${plan.id}`)).toEqual([
      'Ed Itor: planRelease → planned',
      'the system: carryOutPlan → following',
      'the system: refusePlan → refused',
    ])
  })
})

describe('What fails although nothing in it is wrong', () => {
  test('is tried again, told after the third time, and goes out in the end', async () => {
    const issue = await anIssue()
    const text = await desk.approved(issue, 'In the end')
    await desk.plan(issue)
    // Another process is just printing this approval, and takes long.
    const { totalDocs: number } = await room.payload.count({
      collection: 'audit-entries',
      where: { subject: { equals: `texts:${text.id}` } },
    })
    const taken = { title: 'Other', language: 'en', kind: 'first', publishedAt: '-' }
    const { id } = await room.payload.db.create({
      collection: 'publications',
      data: { ...taken, firstPublishedAt: '-', printKey: `${text.id}:${number}` },
    })
    await desk.clockStrikes(hour)
    await desk.clockStrikes(hour)
    expect(await desk.planOf(issue)).toMatchObject({ state: 'planned', attempts: 1 })
    await desk.clockStrikes('2031-03-10T09:00:06.000Z')
    expect(mailAbout(issue)).toEqual([])
    await desk.clockStrikes('2031-03-10T09:01:00.000Z')
    expect(await desk.planOf(issue)).toMatchObject({ state: 'planned', attempts: 3 })
    await expect.poll(() => mailAbout(issue).length, soon).toBe(3)
    expect(mailAbout(issue)[0]?.text).toContain('It is tried again by itself.')
    await room.payload.db.deleteOne({ collection: 'publications', where: { id: { equals: id } } })
    await desk.clockStrikes('2031-03-10T09:10:00.000Z')
    expect(await desk.readersSee(issue)).toEqual(['In the end'])
    expect((await desk.planOf(issue)).state).toBe('done')
  })

  test('is given up when it fails again and again, and editors are told', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Never')
    await desk.plan(issue)
    const { id } = await desk.planOf(issue)
    // Seven processes have died of it so far.
    const data = { attempts: 7, leaseHolder: 'elsewhere:1', leaseUntil: before }
    await room.payload.db.updateOne({ collection: 'release-plans', id, data })
    await desk.clockStrikes(hour)
    expect((await desk.planOf(issue)).state).toBe('refused')
    expect(await desk.readersSee(issue)).toEqual([])
    await expect.poll(() => mailAbout(issue).length, soon).toBe(3)
    expect(mailAbout(issue)[0]?.text).toContain('is tried no more')
  })
})

describe('Of several processes', () => {
  test('one carries a plan out while it has it; when it is gone, another does', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Leased')
    await desk.plan(issue)
    const { id } = await desk.planOf(issue)
    const { db } = room.payload
    await db.create({ collection: 'processes', data: { name: 'elsewhere', beat: 1 } })
    const lease = { name: `release-plans:${id}`, holder: 'elsewhere', fence: 1 }
    await db.create({ collection: 'leases', data: lease })
    // Whatever the clocks of the two say.
    for (const at of [hour, later]) await desk.clockStrikes(at)
    expect(await desk.readersSee(issue)).toEqual([])
    expect(await desk.cancel(issue)).toMatchObject({ status: 409 })
    await db.deleteOne({ collection: 'processes', where: { name: { equals: 'elsewhere' } } })
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual(['Leased'])
  })

  test('two that strike at the same moment release once', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Once')
    await desk.plan(issue)
    await Promise.all([desk.clockStrikes(hour), desk.clockStrikes(hour)])
    expect(await desk.readersSee(issue)).toEqual(['Once'])
    const plan = await desk.planOf(issue)
    expect(await entriesOf(`release-plans:${plan.id}`)).toHaveLength(2)
  })
})

test('A plan of somebody who is at the desk no more is not carried out, and editors are told', async () => {
  const issue = await anIssue()
  const leaver = await room.hire('editor', 'Lea Ver')
  await desk.approved(issue, 'Planned by Lea')
  await desk.plan(issue, {}, leaver)
  await room.ask('PATCH', `/users/${leaver.id}`, { as: room.admin, body: { isRetired: true } })
  await desk.clockStrikes(hour)
  expect(await desk.readersSee(issue)).toEqual([])
  expect(await desk.planOf(issue)).toMatchObject({ state: 'refused' })
  await expect.poll(() => mailAbout(issue).length, soon).toBeGreaterThan(0)
  await desk.plan(issue, {}, room.second)
  await desk.clockStrikes(hour)
  expect(await desk.readersSee(issue)).toEqual(['Planned by Lea'])
})

describe('A plan', () => {
  test('is one at a time for an issue, also when two editors plan at the same moment', async () => {
    const issue = await anIssue()
    const answers = await Promise.all([desk.plan(issue), desk.plan(issue, {}, room.second)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.message).toContain('a plan already')
  })

  test('is changed by name, and the change is in the log', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Moved')
    await desk.plan(issue)
    const { id } = await desk.planOf(issue)
    const terms = { hour: '2031-03-11 09:00', policy: 'lead', leads: ['be', 'en'], changes: id }
    const moved = await desk.plan(issue, { ...terms, deadline: '2031-03-12 09:00' }, room.second)
    expect(moved).toMatchObject({
      status: 200,
      body: { plan: { id, at: '2031-03-11T09:00:00.000Z', leads: ['en', 'be'] } },
    })
    await desk.clockStrikes(later)
    expect(await desk.readersSee(issue)).toEqual([])
    expect(await desk.planOf(issue)).toMatchObject({ state: 'planned', leads: ['en', 'be'] })
    expect((await entriesOf(`release-plans:${id}`)).at(-1)).toBe('Sec Ond: changePlan → planned')
    expect(await desk.plan(issue, { changes: 'none' })).toMatchObject({ status: 404 })
  })

  test('that was cancelled releases nothing', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Cancelled')
    await desk.plan(issue)
    expect(await desk.cancel(issue, room.second)).toMatchObject({ status: 200 })
    await desk.clockStrikes(hour)
    expect(await desk.readersSee(issue)).toEqual([])
    expect(await desk.cancel(issue)).toMatchObject({ status: 404 })
    const plan = await desk.planOf(issue)
    expect((await entriesOf(`release-plans:${plan.id}`)).at(-1)).toBe(
      'Sec Ond: cancelPlan → cancelled',
    )
  })

  test('keeps its issue from being deleted while it waits, and goes with it afterwards', async () => {
    const issue = await anIssue()
    await desk.plan(issue)
    const { id } = await desk.planOf(issue)
    const remove = () => room.ask('DELETE', `/issues/${issue.id}`, { as: room.admin })
    expect(await remove()).toMatchObject({ status: 409 })
    await desk.cancel(issue)
    expect(await remove()).toMatchObject({ status: 200 })
    expect(await entriesOf(`release-plans:${id}`)).toHaveLength(2)
  })

  test('is for an hour to come, in a zone that exists, with terms that can be kept', async () => {
    const issue = await anIssue()
    const lead = { policy: 'lead', leads: ['en'], deadline: '2031-03-12 09:00' }
    for (const [terms, reason] of [
      [{ hour: '2030-12-31 23:59' }, 'hourPassed'],
      [{ zone: 'Mars/Olympus' }, 'notAZone'],
      [{ hour: '2031-02-30 09:00' }, 'notAnHour'],
      [{ ...lead, leads: [] }, 'leadsMissing'],
      [{ ...lead, leads: ['en', 'be', 'ru'] }, 'leadsMissing'],
      [{ ...lead, deadline: undefined }, 'deadlineMissing'],
      [{ ...lead, deadline: '2031-03-10 09:00' }, 'deadlineTooEarly'],
    ] as const)
      expect(await desk.plan(issue, terms as object), reason).toMatchObject({
        status: 422,
        body: { reason },
      })
    expect(await desk.plan(issue, { policy: 'whenever' })).toMatchObject({ status: 400 })
  })

  test('is the editors’ to make, to try and to cancel', async () => {
    const issue = await anIssue()
    for (const as of [room.analyst, room.translator]) {
      expect(await desk.plan(issue, {}, as)).toMatchObject({ status: 403 })
      expect(await desk.cancel(issue, as)).toMatchObject({ status: 403 })
      expect(await desk.tryOut(issue, '', as)).toMatchObject({ status: 403 })
      const listed = await room.ask('GET', '/release-plans', { as })
      expect(listed.status).toBe(403)
    }
    for (const method of ['POST', 'DELETE'])
      expect((await room.ask(method, `/issues/${issue.id}/plan`)).status).toBe(401)
    expect((await room.ask('GET', `/issues/${issue.id}/release`)).status).toBe(401)
  })

  test('says what becomes of an hour that the clocks skip or show twice', async () => {
    const [spring, autumn] = [await anIssue(), await anIssue()]
    const zone = 'Europe/Warsaw'
    const skipped = await desk.plan(spring, { hour: '2031-03-30 02:30', zone })
    expect(skipped.body).toMatchObject({ plan: { at: '2031-03-30T01:30:00.000Z' } })
    expect(skipped.body.said).toEqual([
      'There is no 2031-03-30 02:30 in Europe/Warsaw on that day, because clocks go forward; 2031-03-30 03:30 was taken.',
    ])
    const twice = await desk.plan(autumn, { hour: '2031-10-26 02:30', zone })
    expect(twice.body).toMatchObject({ plan: { at: '2031-10-26T00:30:00.000Z' } })
    expect(twice.body.said).toEqual([expect.stringContaining('comes twice')])
  })

  test('whose entry a crash kept from the log gets it at the next start', async () => {
    const issue = await anIssue()
    const data = {
      at: hour,
      zone: 'UTC',
      policy: 'asReady',
      state: 'planned',
      actorName: 'Ed Itor',
    }
    const more = { issue: issue.id, key: issue.id, actorRole: 'editor' }
    const collection = 'release-plans' as const
    const { id } = await room.payload.db.create({ collection, data: { ...data, ...more } })
    const entry = { ...theSystem, actorName: 'Ed Itor', step: 'planRelease', to: 'planned' }
    // As the plan carries it, but for whoever would have sent it.
    await room.payload.db.updateOne({ collection, id, data: carrying({}, entry) })
    expect(await entriesOf(`release-plans:${id}`)).toEqual([])
    await mend(room.payload)
    await mend(room.payload)
    expect(await entriesOf(`release-plans:${id}`)).toEqual(['Ed Itor: planRelease → planned'])
    await desk.cancel(issue)
  })
})
