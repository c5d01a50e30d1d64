import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OtherLog } from '../../src/edition/other-log'
import type { AuditEntry, Issue } from '../../src/payload-types'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let edition: PrintedEdition
let printed: Map<string, string>
let withdrawn: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  edition = await printEdition(room.payload)
  const issue = await room.issueOf('2031-03-03')
  await written(issue, 'The harvest tax')
  withdrawn = await room.issueOf('2031-03-10')
  await written(withdrawn, 'A source is named')
  await edition.finish()
  const body = { why: 'It names a source.' }
  await room.ask('POST', `/issues/${withdrawn.id}/take-back`, { as: room.editor, body })
  await edition.finish()
  printed = edition.files()
})

afterAll(async () => {
  edition?.remove()
  await room?.close()
})

async function written(issue: Issue, title: string): Promise<void> {
  const text = await room.text(await room.commentary({ issue }), { title })
  await room.bring(text, 'approved')
  expect(await room.release(issue)).toMatchObject({ status: 200 })
}

const state = (name: string) => join(edition.folder, name)
const inTree = (file: string) => join(realpathSync(join(edition.folder, 'current')), file)

/** What a start finds, and makes of it. */
async function started(): Promise<PrintedEdition> {
  const again = await printEdition(room.payload, {}, edition.folder, { roundsEvery: 0 })
  await again.finish()
  return again
}

/** The files of the edition but for those that say which edition it is. */
function differences(): string[] {
  const now = edition.files()
  const names = [...new Set([...now.keys(), ...printed.keys()])]
  return names.filter((name) => now.get(name) !== printed.get(name))
}

const ways: Record<string, (file: string) => void> = {
  empty: (file) => truncateSync(file, 0),
  'cut off': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  'something else': (file) => writeFileSync(file, '[{"not":"this"}]'),
  gone: (file) => rmSync(file),
  'a folder': (file) => {
    rmSync(file)
    mkdirSync(join(file, 'with', 'something'), { recursive: true })
  },
}

const waysOfFiles = Object.keys(ways).filter((way) => way !== 'a folder')

describe.each(waysOfFiles)('A start that finds a file of its own %s', (way) => {
  test.each(['state.json', 'difference.json', 'later.json', 'set-aside.json'])(
    'mends %s from the archive',
    async (name) => {
      if (!existsSync(state(name))) writeFileSync(state(name), '{"version":1,"pieces":{}}')
      ways[way]?.(state(name))
      await started()
      expect(differences()).toEqual([])
      // The difference is written with the next edition.
      if (!name.startsWith('difference') && existsSync(state(name)))
        JSON.parse(readFileSync(state(name), 'utf8'))
    },
  )
})

test.each(['current', 'a and b'])('A start that finds %s gone prints all of it', async (what) => {
  const gone = what === 'current' ? ['current'] : ['a', 'b']
  for (const name of gone) rmSync(state(name), { recursive: true })
  await started()
  expect(differences()).toEqual([])
})

describe.each(['empty', 'gone'])('A start that finds a part of the manifest %s', (way) => {
  test.each(['manifest.json', 'manifest/root.json', 'manifest/en-issues-2031.json'])(
    'prints again what %s lists',
    async (name) => {
      ways[way]?.(inTree(name))
      await started()
      expect(differences()).toEqual([])
    },
  )
})

describe.each(['empty', 'gone', 'a folder'])('A start that finds a printed file %s', (way) => {
  test.each([
    ...['en/issues/2031-w10/the-harvest-tax.html', 'en.html', 'en/feed.atom', 'sitemap.xml'],
    ...[
      'search/search.js',
      'data/publications.csv',
      'index.html',

      'en/trends.live.html',
    ],
  ])('prints %s again', async (name) => {
    ways[way]?.(inTree(name))
    const again = await started()
    expect(differences()).toEqual([])
    // Nor does it stand in the way of the next edition, or of the one after that.
    for (const other of ['ru.html', 'be.html', 'be.html']) {
      ways[way]?.(inTree(other))
      await again.finish()
      expect(differences()).toEqual([])
    }
  })
})

test('A compressed form that is not what was printed is printed again', async () => {
  truncateSync(inTree('en.html.br'), 5)
  await started()
  expect(differences()).toEqual([])
})

test('What was taken back does not come back with a manifest that is damaged', async () => {
  const stray = 'en/issues/2031-w11/somebody-brought-this-back.html'
  mkdirSync(join(inTree(stray), '..'), { recursive: true })
  writeFileSync(inTree(stray), 'A source is named')
  truncateSync(inTree('manifest.json'), 0)
  await started()
  // It lies in the older tree, which becomes the next edition.
  truncateSync(inTree('en.html'), 0)
  await started()
  expect(edition.read(stray)).toBeNull()
  expect(differences()).toEqual([])
})

test('An edition goes on being counted when its manifest was damaged', async () => {
  const count = () => JSON.parse(edition.read('manifest.json') ?? '{}').edition
  const before = count()
  truncateSync(inTree('manifest.json'), 0)
  await started()
  expect(count()).toBeGreaterThan(before)
})

describe('A printed file of which a byte changed', () => {
  test('is found by a running site as well', async () => {
    const running = await started()
    const file = inTree('en/archive.html')
    const bytes = readFileSync(file)
    // Another file of the same size, as a disk that fails would leave it.
    rmSync(file)
    bytes[bytes.length - 1] = 88
    writeFileSync(file, bytes)
    await running.finish()
    expect(differences()).toEqual([])
  })
})

describe('What a later version wrote', () => {
  test.each([
    ['state.json', '{"version":2,"new":true}'],
    ['later.json', '{"version":2,"new":true}'],
    ['difference.json', '{"version":9}'],
    ['set-aside.json', '{"version":2}'],
  ])('stops all printing, and %s stays as it is', async (name, words) => {
    const before = existsSync(state(name)) ? readFileSync(state(name)) : null
    writeFileSync(state(name), words)
    await expect(started()).rejects.toThrow('later version')
    expect(readFileSync(state(name), 'utf8')).toBe(words)
    if (before) writeFileSync(state(name), before)
    else rmSync(state(name))
  })
})

test('A file that cannot be read is not a file that is not there', async () => {
  const before = readFileSync(state('state.json'))
  rmSync(state('state.json'))
  mkdirSync(state('state.json'))
  await expect(started()).rejects.toThrow('EISDIR')
  expect(differences()).toEqual([])
  rmSync(state('state.json'), { recursive: true })
  writeFileSync(state('state.json'), before)
})

test('What a writer left half-way is taken away', async () => {
  appendFileSync(state('state.json.0123abcd.new'), '{')
  await started()
  expect(readdirSync(edition.folder).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('Nothing is printed from an older copy of the log that is put in its place meanwhile', async () => {
  const running = await started()
  const { db } = room.payload
  const { docs } = await db.find<AuditEntry>({
    ...{ collection: 'audit-entries', sort: '-seq', limit: 1, pagination: false },
  })
  const [newest] = docs
  await db.deleteOne({ collection: 'audit-entries', where: { id: { equals: newest?.id } } })
  await expect(running.finish()).rejects.toThrow(OtherLog)
  const { id: _, createdAt: __, updatedAt: ___, ...entry } = newest as AuditEntry
  await db.create({ collection: 'audit-entries', data: { ...entry, hash: 'of another log' } })
  await expect(running.finish()).rejects.toThrow(OtherLog)
  // Also when that has come further.
  const next = { ...entry, seq: entry.seq + 1, key: 'another', hash: 'and another' }
  await db.create({ collection: 'audit-entries', data: next })
  await expect(running.finish()).rejects.toThrow(OtherLog)
  expect(differences()).toEqual([])
})
