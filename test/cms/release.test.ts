import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discardRelease } from '../../src/cms/actions/discard-release'
import { readIssue } from '../../src/cms/read/published'
import type { Issue, Media, Text } from '../../src/payload-types'
import { bodyOf, makeAnalyst, makeCommentary, makeSection, makeText } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

/** What readers get of an issue, in the order of titles. */
async function readersSee(issue: Issue) {
  const path = `/publications?where[week][equals]=${issue.week}&sort=title&depth=0`
  const { body } = await room.ask('GET', path)
  return body.docs as { id: string; title: string; language: string; slug: string }[]
}

async function approved(issue: Issue, title: string, language: Text['language'] = 'en') {
  const commentary = await room.commentary({ issue })
  return room.bring(await room.text(commentary, { title, language }), 'approved')
}

describe('A release', () => {
  test('prints what is approved in every language, and says what stays and why', async () => {
    const issue = await room.issueOf('2031-03-03')
    const commentary = await room.commentary({ issue })
    for (const [language, title] of [
      ['en', 'In English'],
      ['be', 'Па-беларуску'],
    ] as const)
      await room.bring(await room.text(commentary, { language, title }), 'approved')
    const russian = await room.text(commentary, { language: 'ru', title: 'По-русски' })
    await room.bring(russian, 'inReview')
    const other = await room.text(await room.commentary({ issue }), { title: 'Not begun' })
    const elsewhere = await approved(await room.issueOf('2031-03-10'), 'Of the next week')
    expect(await room.release(issue)).toMatchObject({
      status: 200,
      body: {
        printed: [
          { title: 'In English', language: 'en', path: '/en/issues/2031-w10/in-english' },
          { title: 'Па-беларуску', language: 'be', path: '/be/issues/2031-w10/pa-belarusku' },
        ],
        left: [
          { text: russian.id, title: 'По-русски', language: 'ru', state: 'inReview' },
          { text: other.id, state: 'draft' },
        ],
      },
    })
    expect((await readersSee(issue)).map(({ title }) => title)).toEqual([
      'In English',
      'Па-беларуску',
    ])
    expect((await room.look(elsewhere)).state).toBe('approved')
    expect(await readIssue(room.payload, 'ru', '2031-W10')).toMatchObject({
      commentaries: [],
      elsewhere: [{ title: 'In English' }],
      languages: ['en', 'be'],
    })
  })

  test('of nothing new is refused, and so is a second one', async () => {
    const issue = await room.issueOf('2031-03-17')
    await approved(issue, 'Once')
    expect(await room.release(issue)).toMatchObject({ status: 200 })
    const again = await room.ask('POST', `/issues/${issue.id}/release`, {
      as: room.second,
      language: 'be',
    })
    expect(again).toMatchObject({
      status: 409,
      body: {
        reason: 'nothingToRelease',
        message: 'У гэтым выпуску няма новых ухваленых тэкстаў. Спачатку ўхваліце тэкст.',
      },
    })
    expect(await readersSee(issue)).toHaveLength(1)
  })

  test('later adds what was approved since, and leaves what is out as it is', async () => {
    const issue = await room.issueOf('2031-03-24')
    await approved(issue, 'A first')
    await room.release(issue)
    const [before] = await readersSee(issue)
    await approved(issue, 'B second')
    expect(await room.release(issue)).toMatchObject({ body: { printed: [{ title: 'B second' }] } })
    const [first, second] = await readersSee(issue)
    expect(first).toEqual(before)
    expect(second?.title).toBe('B second')
  })

  test('is the editors’ to make', async () => {
    const issue = await room.issueOf('2031-03-31')
    await approved(issue, 'Waiting')
    const path = `/issues/${issue.id}/release`
    for (const as of [room.analyst, room.translator])
      expect((await room.ask('POST', path, { as })).status).toBe(403)
    expect((await room.ask('POST', path)).status).toBe(401)
    expect((await room.ask('POST', '/issues/none/release', { as: room.editor })).status).toBe(404)
    expect(await readersSee(issue)).toEqual([])
  })

  test('that two editors make at the same moment prints everything once', async () => {
    const issue = await room.issueOf('2031-04-07')
    await approved(issue, 'A')
    await approved(issue, 'B')
    const answers = await Promise.all([room.release(issue), room.release(issue)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await readersSee(issue)).map(({ title }) => title)).toEqual(['A', 'B'])
  })

  test('at the moment of a save prints either the words that were approved or none', async () => {
    const issue = await room.issueOf('2031-04-14')
    const texts = [await approved(issue, 'A'), await approved(issue, 'B')]
    const [first] = texts
    if (!first) throw new Error('No text.')
    const [save] = await Promise.all([
      room.change(first, room.second, { lead: 'Never read by anybody.' }),
      room.release(issue),
    ])
    const printed = JSON.stringify((await room.ask('GET', '/publications?limit=100')).body)
    expect(printed).not.toContain('Never read by anybody.')
    const isOut = (await readersSee(issue)).some(({ title }) => title === 'A')
    expect(isOut).toBe(save.status !== 200)
    expect((await room.look(first)).state).toBe(isOut ? 'published' : 'draft')
  })
})

describe('A release that another server takes for dead', () => {
  /** Discards what is staged of an issue as soon as its first copy is made. */
  async function discardedAmid(issue: Issue, work: () => Promise<unknown>): Promise<void> {
    const { db } = room.payload
    const create = db.create
    let isDone = false
    db.create = async (args) => {
      const made = await Reflect.apply(create, db, [args])
      if (args.collection !== 'publications' || isDone) return made
      isDone = true
      const where = { issue: { equals: issue.id } }
      const staged = await db.findOne<{ id: string }>({ collection: 'releases', where })
      if (staged) await discardRelease(room.payload, staged.id)
      return made
    }
    await work().finally(() => {
      db.create = create
    })
  }

  test('that the database refuses at the last moment leaves nothing, and can be made at once', async () => {
    const week = await room.issueOf('2033-01-03')
    await room.bring(await room.text(await room.commentary({ issue: week })), 'approved')
    const { db } = room.payload
    const send = db.updateOne
    db.updateOne = (async (asked: Parameters<typeof send>[0]) => {
      if (asked.collection === 'releases' && asked.data.state === 'committed')
        throw new Error('The disk is full.')
      return send.call(db, asked)
    }) as typeof send
    const refused = await room.release(week)
    db.updateOne = send
    expect(refused.status).toBeGreaterThanOrEqual(500)
    expect(await room.release(week)).toMatchObject({ status: 200 })
  })

  test('is not reported as released, leaves nothing, and can be made again', async () => {
    const issue = await room.issueOf('2031-06-23')
    for (const title of ['A', 'B', 'C']) await approved(issue, title)
    let status = 0
    await discardedAmid(issue, async () => {
      status = (await room.release(issue)).status
    })
    expect(status).toBe(409)
    expect(await readersSee(issue)).toEqual([])
    const where = { issue: { equals: issue.id } }
    for (const collection of ['publications', 'releases'] as const)
      expect((await room.payload.db.count({ collection, where })).totalDocs).toBe(0)
    expect(await room.release(issue)).toMatchObject({ status: 200 })
    expect((await readersSee(issue)).map(({ title }) => title)).toEqual(['A', 'B', 'C'])
  })
})

describe('All of a release is printed or none of it:', () => {
  test('none when two texts would have one address', async () => {
    const issue = await room.issueOf('2031-04-21')
    await approved(issue, 'Another one')
    await approved(issue, 'The same')
    const second = await approved(issue, 'The same!')
    await approved(issue, 'The same?', 'ru')
    const answer = await room.release(issue)
    expect(answer).toMatchObject({ status: 409, body: { reason: 'addressTaken' } })
    expect(answer.body.message).toContain('/en/issues/2031-w17/the-same')
    expect(await readersSee(issue)).toEqual([])
    await room.change(second, room.second, { slug: 'the-same-again' })
    await room.bring(second, 'approved')
    expect(await room.release(issue)).toMatchObject({ status: 200 })
    expect(await readersSee(issue)).toHaveLength(4)
  })

  test('none when a text would have the address of one that is out', async () => {
    const issue = await room.issueOf('2031-04-28')
    await approved(issue, 'Taken')
    await room.release(issue)
    await approved(issue, 'Taken')
    await approved(issue, 'Innocent')
    expect(await room.release(issue)).toMatchObject({ body: { reason: 'addressTaken' } })
    expect(await readersSee(issue)).toHaveLength(1)
  })

  test('none when somebody else is just printing one of its texts', async () => {
    const issue = await room.issueOf('2031-05-05')
    await approved(issue, 'A')
    const text = await approved(issue, 'B')
    const { payload } = room
    const { totalDocs: number } = await payload.count({
      collection: 'audit-entries',
      where: { subject: { equals: `texts:${text.id}` } },
    })
    const taken = { title: 'B', language: 'en', kind: 'first', publishedAt: '-' }
    await payload.db.create({
      collection: 'publications',
      data: { ...taken, firstPublishedAt: '-', printKey: `${text.id}:${number}` },
    })
    expect(await room.release(issue)).toMatchObject({ body: { reason: 'releasedMeanwhile' } })
    expect(await readersSee(issue)).toEqual([])
    const staged = { state: { equals: 'staged' } }
    const releases = await payload.count({ collection: 'releases', where: staged })
    expect([releases.totalDocs, (await room.look(text)).state]).toEqual([0, 'approved'])
  })

  test('and nothing whose approved words are not those that stand there now', async () => {
    const issue = await room.issueOf('2031-05-12')
    const text = await approved(issue, 'Approved words')
    const data = { title: 'Slipped in behind everybody’s back' }
    await room.payload.db.updateOne({ collection: 'texts', id: text.id, data })
    expect(await room.release(issue)).toMatchObject({ body: { reason: 'nothingToRelease' } })
    expect((await room.look(text)).state).toBe('draft')
  })
})

describe('Before a release readers know nothing of it, afterwards', () => {
  test('the title and note of the issue, as they stood then and not as they are edited later', async () => {
    const issue = await room.issueOf('2031-05-19')
    const path = `/issues/${issue.id}`
    const save = (locale: string, body: object) =>
      room.ask('PATCH', `${path}?locale=${locale}`, { as: room.editor, body })
    await save('en', { title: 'A quiet week', editorsNote: 'To our readers.' })
    await save('be', { title: 'Ціхі тыдзень' })
    expect((await room.ask('GET', path)).status).toBe(404)
    await room.approveWords(issue)
    await approved(issue, 'Of a quiet week')
    await room.release(issue)
    await save('en', { title: 'A LOUD week', editorsNote: 'Unfinished', lead: 'Unfinished' })
    const { body } = await room.ask('GET', `${path}?locale=all`)
    expect(body).toMatchObject({ title: { en: 'A quiet week', be: 'Ціхі тыдзень' } })
    expect(JSON.stringify(body)).not.toMatch(/LOUD|Unfinished|printed/)
    expect(await readIssue(room.payload, 'be', '2031-W21')).toMatchObject({
      title: { text: 'Ціхі тыдзень', lang: 'be' },
      editorsNote: { text: 'To our readers.', lang: 'en' },
      lead: null,
    })
    const atDesk = await room.ask('GET', path, { as: room.editor })
    expect(atDesk.body).toMatchObject({ title: 'A LOUD week' })
    await approved(issue, 'One more')
    await room.approveWords(issue)
    await room.release(issue)
    expect((await room.ask('GET', path)).body).toMatchObject({ title: 'A LOUD week' })
  })

  test('the pen name, the section and the pictures of what is out', async () => {
    const { payload } = room
    const issue = await room.issueOf('2031-05-26')
    const analyst = await makeAnalyst(payload, 'Hidden Pen')
    const section = await makeSection(payload, 'Hidden section')
    const [shown, unused] = [await picture(), await picture()]
    const piece = { issue, analyst, section }
    const commentary = await makeCommentary(payload, room.second, piece)
    const words = { title: 'With a picture', body: withPicture(shown) }
    const text = await makeText(payload, room.second, commentary, words)
    await room.bring(text, 'approved')
    const known = async () => [
      (await room.ask('GET', '/analysts?where[slug][equals]=hidden-pen')).body.totalDocs,
      (await room.ask('GET', '/sections?where[slug][equals]=hidden-section')).body.totalDocs,
      (await room.ask('GET', `/media/${shown.id}`)).status,
      (await room.ask('GET', `/media/file/${shown.filename}`)).status,
      (await room.ask('GET', `/media/file/${shown.sizes?.small?.filename}`)).status,
    ]
    expect(await known()).toEqual([0, 0, 404, 403, 403])
    expect(await room.release(issue)).toMatchObject({ status: 200 })
    expect(await known()).toEqual([1, 1, 200, 200, 200])
    expect((await room.ask('GET', `/media/file/${unused.filename}`)).status).toBe(403)
  })
})

describe('What is out', () => {
  test('is written, changed or removed by nobody, not even by an administrator', async () => {
    const issue = await room.issueOf('2031-06-02')
    await approved(issue, 'For ever')
    await room.release(issue)
    const [publication] = await readersSee(issue)
    const where = `where[id][equals]=${publication?.id}`
    const one = `/publications/${publication?.id}`
    const body = { title: 'Changed', language: 'en', kind: 'first', publishedAt: 'now' }
    for (const [method, path] of [
      ['POST', '/publications'],
      ['PATCH', one],
      ['PATCH', `/publications?${where}`],
      ['DELETE', one],
      ['DELETE', `/publications?${where}`],
      ['POST', '/releases'],
      ['PATCH', '/releases?where[state][equals]=committed'],
      ['DELETE', '/releases?where[state][equals]=committed'],
    ] as const) {
      const answer = await room.ask(method, path, { as: room.admin, body })
      expect(answer.status, `${method} ${path}`).toBe(403)
    }
    const doubled = await room.ask('POST', `${one}/duplicate`, { as: room.admin, body })
    expect(doubled.status).toBe(404)
    expect(await readersSee(issue)).toEqual([publication])
  })

  test('keeps its text, commentary, issue, section and byline from being deleted', async () => {
    const issue = await room.issueOf('2031-06-09')
    const text = await approved(issue, 'Kept')
    await room.release(issue)
    for (const path of [
      `/texts/${text.id}`,
      `/commentaries/${text.commentary}`,
      `/issues/${issue.id}`,
      `/sections/${room.section.id}`,
      `/analysts/${room.byline.id}`,
    ])
      expect((await room.ask('DELETE', path, { as: room.admin })).status, path).toBe(409)
    expect(await readersSee(issue)).toHaveLength(1)
  })
})

async function picture(): Promise<Media> {
  const image = { width: 1200, height: 800, channels: 3, background: '#567' } as const
  const bytes = await sharp({ create: image }).png().toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'field.png')
  form.set('_payload', JSON.stringify({ alt: 'A field.' }))
  const { body } = await room.ask('POST', '/media', { as: room.analyst, form })
  return body.doc as Media
}

function withPicture({ id }: Media): NonNullable<Text['body']> {
  const body = bodyOf('A field in the valley.')
  const shown = { type: 'upload', version: 3, format: '', relationTo: 'media', value: id }
  return { root: { ...body.root, children: [...body.root.children, { ...shown, fields: null }] } }
}
