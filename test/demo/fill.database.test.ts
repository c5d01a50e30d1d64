import { readdirSync } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../payload.config'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import type { Demonstration } from '../../src/demo/demonstration'
import { fill } from '../../src/demo/fill'
import type { LogIn } from '../../src/demo/log-ins'
import { standingOf } from '../../src/demo/standing'
import { env } from '../../src/env'
import type { Publication } from '../../src/payload-types'
import { readSmall } from './small-demonstration'

let payload: Payload
let demonstration: Demonstration
let remove = () => {}
let work = { told: 0, done: 0 }
let logIns: LogIn[] = []

const filling = {
  begin: (told: number) => {
    work = { told, done: 0 }
  },
  done: (some: number) => {
    work.done += some
  },
  keep: (kept: LogIn[]) => {
    logIns = kept
  },
}

beforeAll(async () => {
  const small = await readSmall()
  demonstration = small.demonstration
  remove = small.remove
  payload = await getPayload({ config })
  const filled = await fill(payload, demonstration, filling)
  if (!filled.ok) throw new Error(filled.reason)
})

afterAll(async () => {
  remove()
  await payload?.destroy()
})

const wholly = { depth: 0, pagination: false, overrideAccess: true } as const

async function publication(title: string, kind: Publication['kind']): Promise<Publication> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ title: { equals: title } }, { kind: { equals: kind } }] },
    ...wholly,
  })
  const [found] = docs
  if (!found || docs.length > 1) throw new Error(`${docs.length} of ${title} were printed.`)
  return found
}

test('Every text of a released week is published, every text at the desk in its state', async () => {
  const { docs } = await payload.find({ collection: 'texts', ...wholly })
  const states = docs.map(({ label, state }) => `${label}: ${state}`).sort()
  expect(states).toEqual(
    [
      'A list appears (en): retracted',
      'Появился список (ru): retracted',
      'The tax returns (en): published',
      'Падатак вяртаецца (be): published',
      'The rate rises (en): changesRequested',
      'Стаўка расце (be): submitted',
      'Ставка растёт (ru): inReview',
      'The port is sold (en): approved',
      'Порт прададзены (be): draft',
    ].sort(),
  )
})

test('What is printed bears the moment of its release', async () => {
  const { docs } = await payload.find({ collection: 'issues', sort: 'start', ...wholly })
  expect(docs.map(({ week, number, releasedAt }) => [week, number, releasedAt ?? null])).toEqual([
    ['2031-W10', 1, '2031-03-11T07:00:00.000Z'],
    ['2031-W11', 2, null],
  ])
  const { publishedAt, position } = await publication('Падатак вяртаецца', 'first')
  expect([publishedAt, position]).toEqual(['2031-03-11T07:00:00.000Z', 0])
  expect((await publication('A list appears', 'first')).position).toBe(1)
})

test('A correction follows the first words with its note, at its moment', async () => {
  const first = await publication('The tax returns', 'first')
  const correction = await publication('The tax returns', 'correction')
  expect(JSON.stringify(first.body)).toContain('8.6 per cent')
  expect(JSON.stringify(correction.body)).toContain('is 6 per cent')
  expect(correction).toMatchObject({
    note: 'It was 6',
    firstPublishedAt: '2031-03-11T07:00:00.000Z',
    publishedAt: expect.stringMatching(/^2031-03-13T09:30/),
  })
})

test('A retraction leaves a notice in the place of the words, in each language', async () => {
  expect(await publication('A list appears', 'retraction')).toMatchObject({
    note: 'It was forged',
    body: null,
  })
  expect(await publication('Появился список', 'retraction')).toMatchObject({
    note: 'It was forged по-русски',
  })
})

test('Links lead to commentaries in the same language; where there is none, words stay words', async () => {
  const english = await publication('A list appears', 'first')
  expect(JSON.stringify(english.body)).toContain('"/en/issues/2031-w10/the-tax-returns"')
  const russian = await publication('Появился список', 'first')
  expect(JSON.stringify(russian.body)).not.toContain('"link"')
  expect(JSON.stringify(russian.body)).toContain('"о налоге"')
})

test('Nobody approved words of their own', async () => {
  const { docs: texts } = await payload.find({ collection: 'texts', ...wholly })
  const { docs: entries } = await payload.find({
    collection: 'audit-entries',
    where: { step: { equals: 'approve' } },
    ...wholly,
  })
  expect(entries.length).toBeGreaterThan(4)
  for (const { actor, subject } of entries) {
    const text = texts.find(({ id }) => subject === `texts:${id}`)
    expect(text?.contributors).not.toContain(actor)
  }
})

test('The note of a step and the remarks of an editor are on the text', async () => {
  const { docs: entries } = await payload.find({
    collection: 'audit-entries',
    where: { step: { equals: 'requestChanges' } },
    ...wholly,
  })
  expect(entries.map(({ note, actorName }) => [note, actorName])).toEqual([
    ['Where is the source?', 'Ed Itor'],
  ])
  const { docs: notes } = await payload.find({ collection: 'review-notes', ...wholly })
  expect(notes.map(({ note, authorName }) => [note, authorName])).toEqual([
    ['Так ли это?', 'Sec Ond'],
  ])
})

test('A chart has words in the language that it was drawn in', async () => {
  const { docs } = await payload.find({ collection: 'media', locale: 'all', ...wholly })
  const said = docs
    .map(({ alt }) =>
      Object.keys(alt ?? {})
        .sort()
        .join(' '),
    )
    .sort()
  expect(said).toEqual(['be en ru', 'en', 'ru'])
})

test('The log begins by saying what this is, and holds', async () => {
  const { docs } = await payload.find({ collection: 'audit-entries', sort: 'seq', ...wholly })
  expect([docs.at(0), docs.at(-1)].map((entry) => [entry?.subject, entry?.step])).toEqual([
    ['demonstration', 'begun'],
    ['demonstration', 'finished'],
  ])
  const moments = docs.slice(1, -1).map(({ at }) => at)
  expect(moments).toEqual(moments.toSorted())
  expect((await verifyAuditLog(payload)).ok).toBe(true)
})

test('Everybody got a password with which they can log in, and all of the work was told', async () => {
  expect(work.done).toBe(work.told)
  expect(logIns.map(({ role }) => role).sort()).toEqual(
    ['admin', 'analyst', 'editor', 'editor', 'translator'].sort(),
  )
  const { email = '', password = '' } = logIns.find(({ role }) => role === 'analyst') ?? {}
  const { user } = await payload.login({ collection: 'users', data: { email, password } })
  expect(user).toMatchObject({ email: 'ann@review.example', role: 'analyst' })
})

test('Brought in again, it takes the place of what was there, pictures too', async () => {
  const before = readdirSync(env.MEDIA_DIR)
  const emails = demonstration.people.map(({ email }) => email)
  expect(await standingOf(payload, emails)).toBe('finished')
  expect(await fill(payload, demonstration, filling)).toEqual({ ok: true, value: null })
  const { totalDocs } = await payload.count({ collection: 'texts', overrideAccess: true })
  expect(totalDocs).toBe(9)
  const after = readdirSync(env.MEDIA_DIR)
  expect(after.length).toBe(before.length)
  expect(after.filter((name) => before.includes(name))).toEqual([])
  expect((await verifyAuditLog(payload)).ok).toBe(true)
})
