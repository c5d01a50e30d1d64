import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { atMoment, now } from '../../src/cms/clock'
import type { Issue, Text } from '../../src/payload-types'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let edition: PrintedEdition
let week = 0

beforeAll(async () => {
  room = await openStaffedNewsroom()
  edition = await printEdition(room.payload)
})

afterAll(async () => {
  edition?.remove()
  await room?.close()
})

const tooLong = 'a'.repeat(300)

/** A week of its own for each test. */
async function freshIssue(): Promise<Issue> {
  week += 1
  return room.issueOf(new Date(Date.UTC(2031, 2, 3 + 7 * week)).toISOString().slice(0, 10))
}

async function released(issue: Issue, ...titles: string[]): Promise<Text[]> {
  const texts: Text[] = []
  for (const title of titles) {
    const commentary = await room.commentary({ issue })
    texts.push(await room.bring(await room.text(commentary, { title }), 'approved'))
  }
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  return texts
}

function pathOf({ week: id }: Issue, slug: string): string {
  return `en/issues/${(id ?? '').toLowerCase()}/${slug}.html`
}

/** What a database holds from before there was a rule for addresses. */
async function movedTo(text: Text | undefined, slug: string): Promise<void> {
  await room.payload.db.updateMany({
    collection: 'publications',
    where: { text: { equals: text?.id } },
    data: { slug },
  })
}

/** Lets every question that one module asks of the archive fail meanwhile. */
async function whileBroken(module: string, work: () => Promise<void>): Promise<void> {
  const { find } = room.payload
  let failures = 0
  room.payload.find = ((asked: Parameters<typeof find>[0]) => {
    if (!new Error('where').stack?.includes(module)) return find.call(room.payload, asked)
    failures += 1
    return Promise.reject(new Error('broken'))
  }) as typeof find
  try {
    await work()
  } finally {
    room.payload.find = find
  }
  expect(failures).toBeGreaterThan(0)
}

function setAside(): Record<string, { why: string; tries: number; next: string }> {
  const file = join(edition.folder, 'set-aside.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).pieces : {}
}

function inMinutes(minutes: number): Promise<void> {
  return atMoment(new Date(now().getTime() + minutes * 60_000), () => edition.finish())
}

afterEach(() => edition.finish())

test('A text that cannot be printed holds back neither its issue nor any later one', async () => {
  const issue = await freshIssue()
  const [long] = await released(issue, 'Too long to print', 'Beside it')
  await movedTo(long, tooLong)
  await edition.finish()
  expect(edition.read(pathOf(issue, 'beside-it'))).toContain('Beside it')
  expect(edition.read(pathOf(issue, '..'))).toBeNull()
  const path = `/${pathOf(issue, tooLong)}`.replace('.html', '')
  expect(setAside()).toMatchObject({ [path]: { why: 'nameTooLong', tries: 1 } })

  const later = await freshIssue()
  await released(later, 'Out later')
  await edition.finish()
  expect(edition.read(pathOf(later, 'out-later'))).toContain('Out later')

  const body = { why: 'It names a source.' }
  await room.ask('POST', `/issues/${later.id}/take-back`, { as: room.editor, body })
  await edition.finish()
  expect(edition.read(pathOf(later, 'out-later'))).toBeNull()
  expect(edition.read('en.html')).not.toContain('Out later')
})

test('It is tried again after a while that grows, and is printed once it can be', async () => {
  const issue = await freshIssue()
  const [long] = await released(issue, 'Long for a while')
  await movedTo(long, `${tooLong}b`)
  await edition.finish()
  const path = `/${pathOf(issue, `${tooLong}b`)}`.replace('.html', '')
  const waits = async (minutes: number) => {
    await inMinutes(minutes)
    const { tries = 0, next = '' } = setAside()[path] ?? {}
    return [tries, Math.round((Date.parse(next) - now().getTime()) / 60_000)]
  }
  expect(await waits(0.5)).toEqual([1, 1])
  expect(await waits(2)).toEqual([2, 7])
  expect(await waits(8)).toEqual([3, 68])
  await movedTo(long, 'short-again')
  await inMinutes(70)
  expect(setAside()).not.toHaveProperty([path])
})

test('A start remembers what was set aside', async () => {
  const known = Object.keys(setAside())
  expect(known.length).toBeGreaterThan(0)
  const again = await printEdition(room.payload, {}, edition.folder)
  const [long] = await released(await freshIssue(), 'Long as well')
  await movedTo(long, `${tooLong}c`)
  await again.finish()
  // Its picture cannot be printed either.
  expect(Object.keys(setAside())).toEqual(expect.arrayContaining(known))
  expect(Object.keys(setAside()).length).toBeGreaterThan(known.length)
})

test('What cannot be printed goes when it was taken back, and stays when it was not', async () => {
  const issue = await freshIssue()
  await released(issue, 'A source is named')
  await edition.finish()
  const file = pathOf(issue, 'a-source-is-named')
  expect(edition.read(file)).toContain('A source is named')
  const body = { why: 'It names a source.' }
  await room.ask('POST', `/issues/${issue.id}/take-back`, { as: room.editor, body })
  // Then the notice in its place cannot be made.
  await whileBroken('read/taken-back', () => edition.finish())
  expect(edition.read(file)).toBeNull()
  const path = `/${file.replace('.html', '')}`
  expect(setAside()).toMatchObject({ [path]: { why: 'notMade' } })
  // It is forgotten only once readers have it, which no edition lets them while none can be shown.
  const inTheWay = join(edition.folder, 'current.next')
  mkdirSync(join(inTheWay, 'something'), { recursive: true })
  const later = new Date(now().getTime() + 3_600_000)
  await expect(atMoment(later, () => edition.finish())).rejects.toThrow('EISDIR')
  expect(setAside()).toHaveProperty([path])
  rmSync(inTheWay, { recursive: true })
  await atMoment(later, () => edition.finish())
  expect(setAside()).not.toHaveProperty([path])
})

test('A feed that cannot be made after a taking back goes, rather than keep its words', async () => {
  const issue = await freshIssue()
  await released(issue, 'Words of a source')
  await edition.finish()
  expect(edition.read('en/feed.atom')).toContain('Words of a source')
  const body = { why: 'It names a source.' }
  await room.ask('POST', `/issues/${issue.id}/take-back`, { as: room.editor, body })
  await whileBroken('read/feeds', () => edition.finish())
  expect(edition.read('en/feed.atom')).toBeNull()
  await inMinutes(2)
  expect(edition.read('en/feed.atom')).not.toContain('Words of a source')
})

test('A section whose address is too long stops its own feeds and no others', async () => {
  const issue = await freshIssue()
  const [text] = await released(issue, 'In a long section')
  const { docs } = await room.payload.db.find<{ id: string; section: string }>({
    collection: 'publications',
    where: { text: { equals: text?.id } },
  })
  const id = docs[0]?.section ?? ''
  const { slug } = await room.payload.findByID({ collection: 'sections', id })
  await room.payload.db.updateOne({ collection: 'sections', id, data: { slug: tooLong } })
  await released(await freshIssue(), 'After the long section')
  await edition.finish()
  expect(edition.read('en/feed.atom')).toContain('After the long section')
  expect(edition.read('data/publications.csv')).toContain('after-the-long-section')
  expect(Object.keys(setAside())).toContain(`/en/sections/${tooLong}.atom`)
  await room.payload.db.updateOne({ collection: 'sections', id, data: { slug } })
})

test('A part of the site that cannot be made is set aside as a whole', async () => {
  await released(await freshIssue(), 'Before the search broke')
  await edition.finish()
  const issue = await freshIssue()
  await released(issue, 'Beside the search')
  await whileBroken('read/search-documents', () => edition.finish())
  expect(edition.read(pathOf(issue, 'beside-the-search'))).toContain('Beside the search')
  expect(setAside()).toHaveProperty(['part:search'])
  expect(edition.read('search/search.js')).not.toBeNull()
  await inMinutes(2)
  expect(setAside()).not.toHaveProperty(['part:search'])
})

test('A database that is away is not a piece that cannot be printed', async () => {
  rmSync(join(edition.folder, 'set-aside.json'), { force: true })
  const fresh = await printEdition(room.payload, {}, edition.folder)
  const before = Object.keys(setAside())
  const issue = await freshIssue()
  await released(issue, 'While it was away')
  const { find } = room.payload.db
  let asked = 0
  room.payload.db.find = ((...all: Parameters<typeof find>) => {
    asked += 1
    return asked > 12 ? Promise.reject(new Error('away')) : find.apply(room.payload.db, all)
  }) as typeof find
  await expect(fresh.follow()).rejects.toThrow()
  room.payload.db.find = find
  expect(asked).toBeGreaterThan(12)
  expect(Object.keys(setAside())).toEqual(before)
  await fresh.finish()
  expect(fresh.read(pathOf(issue, 'while-it-was-away'))).toContain('While it was away')
})
