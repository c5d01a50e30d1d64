import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carriedBy } from '../../src/cms/log/carry'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import type { Kept } from '../../src/cms/storage/kept-fields'
import { locales } from '../../src/domain/locale'
import type { AuditEntry, Issue } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

/** Everything that people change, with a change that anybody at the desk or an administrator makes. */
async function everyKind(): Promise<{ collection: CollectionSlug; id: string; change: object }[]> {
  const commentary = await room.commentary({ issue })
  const text = await room.text(commentary)
  const { body: redirect } = await room.ask('POST', '/redirects', {
    as: room.admin,
    body: { from: `/old-${commentary.id}`, to: '/en' },
  })
  const { docs: verdicts } = await room.payload.find({ collection: 'verdicts', limit: 1 })
  const { body: note } = await room.ask('POST', '/review-notes', {
    as: room.editor,
    body: { text: text.id, note: 'Is it so?' },
  })
  const made = (body: Record<string, unknown>) => (body.doc as { id: string }).id
  return [
    { collection: 'issues', id: issue.id, change: { lead: 'Changed.' } },
    { collection: 'commentaries', id: commentary.id, change: { workingTitle: 'Changed' } },
    { collection: 'texts', id: text.id, change: { lead: 'Changed.' } },
    { collection: 'sections', id: room.section.id, change: { position: 7 } },
    { collection: 'analysts', id: room.byline.id, change: { biography: 'Changed.' } },
    { collection: 'users', id: room.translator.id, change: { languages: ['be'] } },
    { collection: 'redirects', id: made(redirect), change: { to: '/be' } },
    { collection: 'verdicts', id: verdicts[0]?.id ?? '', change: { label: 'Changed' } },
    { collection: 'review-notes', id: made(note), change: { isDone: true } },
  ]
}

function stored(collection: CollectionSlug, id: string) {
  const where = { id: { equals: id } }
  return room.payload.db.findOne<Kept & { id: string }>({ collection, where })
}

async function entriesOf(subject: string): Promise<AuditEntry[]> {
  const { docs } = await room.payload.db.find<AuditEntry>({
    ...{ collection: 'audit-entries', where: { subject: { equals: subject } } },
    ...{ sort: 'seq', limit: 0, pagination: false },
  })
  return docs
}

test('Every document that people change has revisions, and no collection is left out', async () => {
  const kept = (await everyKind()).map(({ collection }) => collection)
  const others = ['media', 'releases', 'release-plans']
  const machinery = ['publications', 'audit-entries', 'audit-inbox', 'processes', 'leases']
  const own = Object.keys(room.payload.collections).filter((slug) => !slug.startsWith('payload-'))
  expect(own.toSorted()).toEqual([...kept, ...others, ...machinery, 'start-steps'].toSorted())
  for (const slug of [...kept, ...others] as CollectionSlug[]) {
    const fields = room.payload.collections[slug].config.flattenedFields.map(({ name }) => name)
    expect(fields, slug).toEqual(expect.arrayContaining(['revision', 'entries', 'unlogged']))
  }
})

test('Documents that are deleted together are all gone, and the log tells of each', async () => {
  const ids: string[] = []
  for (const from of ['/first-of-two', '/second-of-two']) {
    const { body } = await room.ask('POST', '/redirects', {
      as: room.admin,
      body: { from, to: '/en' },
    })
    ids.push((body.doc as { id: string }).id)
  }
  const asked = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
  const answer = await room.ask('DELETE', `/redirects?${asked}`, { as: room.admin })
  expect(answer).toMatchObject({ status: 200, body: { errors: [] } })
  for (const id of ids) {
    expect(await stored('redirects', id)).toBeNull()
    expect((await entriesOf(`redirects:${id}`)).map(({ step }) => step)).toEqual([
      'created',
      'deleted',
    ])
  }
})

describe('A save', () => {
  test('makes the next revision, and one that knows an older revision is refused with a sentence', async () => {
    for (const { change, collection, id } of await everyKind()) {
      const before = (await stored(collection, id))?.revision ?? 1
      const path = `/${collection}/${id}`
      const saved = await room.ask('PATCH', `${path}?revision=${before}`, {
        as: room.admin,
        body: change,
      })
      expect(saved.status, collection).toBe(200)
      expect((await stored(collection, id))?.revision, collection).toBe(before + 1)
      const stale = await room.ask('PATCH', `${path}?revision=${before}`, {
        as: room.admin,
        body: change,
      })
      expect(stale.status, collection).toBe(409)
      expect(JSON.stringify(stale.body)).toContain('Somebody else has saved this')
      expect((await stored(collection, id))?.revision, collection).toBe(before + 1)
    }
  })

  test('of a form, which sends its revision among its fields, is held to it in the same way', async () => {
    for (const { change, collection, id } of await everyKind()) {
      const before = (await stored(collection, id))?.revision ?? 1
      const path = `/${collection}/${id}`
      const save = (revision: number) =>
        room.ask('PATCH', path, { as: room.admin, body: { ...change, revision } })
      expect((await save(before)).status, collection).toBe(200)
      const stale = await save(before)
      expect(stale, collection).toMatchObject({
        status: 409,
        body: { errors: [{ data: { errors: [{ path: 'revision' }] } }] },
      })
      expect((await stored(collection, id))?.revision, collection).toBe(before + 1)
    }
  })

  test('that is based on what stands there no more is refused by the database itself', async () => {
    for (const { collection, id } of await everyKind()) {
      const { db } = room.payload
      const read = await stored(collection, id)
      const [first, second] = [{ ...read }, { ...read }]
      await db.updateOne({ collection, id, data: first })
      const late = db.updateOne({ collection, id, data: second })
      await expect(late, collection).rejects.toThrow('saved by somebody else')
    }
  })

  test('of twelve people at the same moment is stored for each of them', async () => {
    const commentary = await room.commentary({ issue })
    const fields = ['title', 'lead', 'editorsNote'] as const
    const saves = fields.flatMap((field) => locales.map((locale) => ({ field, locale })))
    const answers = await Promise.all([
      ...saves.map(({ field, locale }) =>
        room.ask('PATCH', `/issues/${issue.id}?locale=${locale}`, {
          as: room.editor,
          body: { [field]: `${field} ${locale}` },
        }),
      ),
      ...['a', 'b', 'c'].map((word) =>
        room.ask('PATCH', `/commentaries/${commentary.id}`, {
          as: room.second,
          body: { workingTitle: word },
        }),
      ),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200))
    const { body } = await room.ask('GET', `/issues/${issue.id}?locale=all`, { as: room.editor })
    for (const { field, locale } of saves)
      expect(body[field]).toMatchObject({ [locale]: `${field} ${locale}` })
    expect(await entriesOf(`commentaries:${commentary.id}`)).toHaveLength(4)
  })

  test('of the settings, too', async () => {
    const answers = await Promise.all(
      locales.map((locale) =>
        room.ask('POST', `/globals/site-settings?locale=${locale}`, {
          as: room.admin,
          body: { tagline: `In ${locale}` },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const { body } = await room.ask('GET', '/globals/site-settings?locale=all', { as: room.admin })
    expect(body.tagline).toEqual({ en: 'In en', be: 'In be', ru: 'In ru' })
    expect(await entriesOf('site-settings')).toHaveLength(3)
  })

  test('of the settings in one language puts no words of another into it', async () => {
    const save = (locale: string, body: object) =>
      room.ask('POST', `/globals/site-settings?locale=${locale}`, { as: room.admin, body })
    await save('en', { heading: 'Situation in Vellany' })
    await save('ru', { name: 'Обзор' })
    const { body } = await room.ask('GET', '/globals/site-settings?locale=all', { as: room.admin })
    const { be, en, ru } = body.heading as Record<string, string | null>
    expect([en, be ?? null, ru ?? null]).toEqual(['Situation in Vellany', null, null])
  })

  test('of six who log in at the same moment leaves six working sessions', async () => {
    const { admin } = room
    const asked = { body: { email: admin.email, password: 'a-password-for-tests-only' } }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => room.ask('POST', '/users/login', asked)),
    )
    for (const { body, status } of answers) {
      expect(status).toBe(200)
      const headers = { authorization: `JWT ${body.token}` }
      const me = await room.ask('GET', '/users/me', { headers })
      expect(me.body.user).toMatchObject({ id: admin.id })
    }
  })
})

describe('The log', () => {
  test('has exactly one entry for every change, numbered without a gap, and nothing waits', async () => {
    for (const { change, collection, id } of await everyKind()) {
      const subject = `${collection}:${id}`
      const before = await entriesOf(subject)
      await room.ask('PATCH', `/${collection}/${id}`, { as: room.admin, body: change })
      const after = await entriesOf(subject)
      const isTold = collection !== 'texts' && collection !== 'review-notes'
      expect(after.length - before.length, collection).toBe(isTold ? 1 : 0)
      expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1))
      const document = await stored(collection, id)
      expect(document?.entries ?? 0, collection).toBe(after.length)
      expect(document && carriedBy(document), collection).toEqual([])
    }
    expect((await room.payload.db.count({ collection: 'audit-inbox' })).totalDocs).toBe(0)
    expect(await verifyAuditLog(room.payload)).toMatchObject({ ok: true })
  })

  test('says nothing of a change that was refused, and nothing before it is stored', async () => {
    const { db } = room.payload
    const seen: string[] = []
    const create = db.create
    db.create = (args) => {
      if (args.collection === 'audit-inbox') seen.push('entry')
      return Reflect.apply(create, db, [args])
    }
    const commit = db.commitTransaction
    db.commitTransaction = async (id) => {
      seen.push('commit begins')
      await Reflect.apply(commit, db, [id])
    }
    const as = room.admin
    const path = `/sections/${room.section.id}`
    const saved = await room.ask('PATCH', path, { as, body: { position: 11 } })
    const refused = await room.ask('PATCH', path, { as, body: { slug: 'Not a slug!' } })
    const [other] = (await room.payload.find({ collection: 'analysts', limit: 1 })).docs
    const taken = await room.ask('POST', '/analysts', {
      as,
      body: { name: 'Again', slug: other?.slug },
    })
    db.create = create
    db.commitTransaction = commit
    expect([saved.status, refused.status, taken.status]).toEqual([200, 400, 409])
    expect(taken.body.errors).toMatchObject([
      { message: 'This address is taken. Choose another one.' },
    ])
    expect(seen).toEqual(['commit begins', 'entry'])
  })

  test('tells of a deletion once, also of what the document still carried', async () => {
    const { id } = await room.commentary({ issue })
    const subject = `commentaries:${id}`
    await room.payload.db.updateOne({
      ...{ collection: 'commentaries', id },
      data: {
        ...{ entries: 2, isUnlogged: true },
        unlogged: [
          {
            ...{ number: 2, at: new Date().toISOString(), actor: null, actorName: 'Somebody' },
            ...{ actorRole: 'editor', step: 'changed', from: null, to: null, note: null },
            ...{ contentHash: null, ref: null },
          },
        ],
      },
    })
    expect((await room.ask('DELETE', `/commentaries/${id}`, { as: room.admin })).status).toBe(200)
    const told = (await entriesOf(subject)).map(({ number, step }) => `${number} ${step}`)
    expect(told).toEqual(['1 created', '2 changed', '3 deleted'])
  })
})
