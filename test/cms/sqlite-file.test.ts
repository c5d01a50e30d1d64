import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examineFile } from '../../src/cms/start/sqlite-file'

let folder: string
let file: string
const open: Client[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-file-'))
  file = join(folder, 'review.db')
})

afterEach(() => {
  for (const client of open.splice(0)) client.close()
  rmSync(folder, { recursive: true, force: true })
})

const made = async () => {
  const client = createClient({ url: `file:${file}` })
  open.push(client)
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('CREATE TABLE texts (id INTEGER PRIMARY KEY, words TEXT, state TEXT)')
  await client.execute('CREATE INDEX states ON texts (state)')
  return client
}

const write = (client: Client, words: string, count = 200) =>
  client.batch(
    Array.from({ length: count }, (_, place) => ({
      sql: 'INSERT INTO texts (words, state) VALUES (?, ?)',
      args: [words.repeat(40), `${words} ${place}`],
    })),
    'write',
  )

const gather = (client: Client) => client.execute('PRAGMA wal_checkpoint(TRUNCATE)')

/** What lay there when the power went: the same bytes in a place where nobody holds them. */
const asFound = (main = file, wal = `${file}-wal`) => {
  const place = join(mkdtempSync(join(folder, 'found-')), 'review.db')
  copyFileSync(main, place)
  if (existsSync(wal)) copyFileSync(wal, `${place}-wal`)
  return place
}

test('What is not there is missing, and looking makes nothing', async () => {
  expect(await examineFile(file)).toBe('missing')
  writeFileSync(file, '')
  expect(await examineFile(file)).toBe('missing')
  expect(readdirSync(folder)).toEqual(['review.db'])
})

test('What cannot be looked at is not missing', async () => {
  writeFileSync(file, 'x')
  expect(await examineFile(join(file, 'x.db'))).toMatchObject({ kind: 'unreadable' })
  expect(await examineFile(folder)).toMatchObject({ kind: 'unreadable' })
})

test('Words are no database, nor is half of one', async () => {
  writeFileSync(file, 'These are words, and more of them than a hundred bytes.'.repeat(9))
  expect(await examineFile(file)).toMatchObject({ kind: 'malformed' })
  rmSync(file)
  const client = await made()
  await write(client, 'a', 600)
  await gather(client)
  const half = asFound()
  rmSync(`${half}-wal`, { force: true })
  expect(await examineFile(half)).toBe('sound')
  truncateSync(half, Math.floor(readFileSync(half).length / 2 / 4096) * 4096)
  expect(await examineFile(half)).toMatchObject({ kind: 'malformed' })
})

test('What a crash left in the log belongs to the file, whatever was gathered before', async () => {
  const client = await made()
  expect(await examineFile(asFound()), 'nothing gathered').toBe('sound')
  await write(client, 'a')
  await gather(client)
  await write(client, 'b', 20)
  expect(await examineFile(asFound()), 'some left').toBe('sound')
  await write(client, 'c', 15_000)
  await write(client, 'd', 10)
  expect(await examineFile(asFound()), 'gathered in between, by itself').toBe('sound')
  await client.execute("UPDATE texts SET words = 'd', state = 'd' WHERE id < 50")
  await client.execute('ALTER TABLE texts ADD COLUMN note TEXT')
  const place = asFound()
  const before = readdirSync(join(place, '..'))
  expect(await examineFile(place), 'a schema that grew').toBe('sound')
  expect(readdirSync(join(place, '..'))).toEqual(before)
})

test.each([
  ['inserted', (client: Client) => write(client, 'z', 30)],
  [
    'inserted and gathered in between',
    async (client: Client) => {
      await write(client, 'y', 15_000)
      await write(client, 'z', 10)
    },
  ],
  ['changed', (client: Client) => client.execute("UPDATE texts SET state = 'z' || id")],
  ['deleted', (client: Client) => client.execute('DELETE FROM texts WHERE id % 3 = 0')],
])(
  'A restored file beside the log of the one before is known, whatever was %s',
  async (_, change) => {
    const client = await made()
    await write(client, 'a')
    await gather(client)
    const backup = join(folder, 'backup.db')
    copyFileSync(file, backup)
    await write(client, 'b', 300)
    await gather(client)
    await change(client)
    const [own, mixed] = [asFound(), asFound(backup)]
    const bytes = ['', '-wal'].map((end) => readFileSync(`${mixed}${end}`))
    expect(await examineFile(own)).toBe('sound')
    expect(await examineFile(mixed)).toMatchObject({ kind: 'foreignWal' })
    expect(['', '-wal'].map((end) => readFileSync(`${mixed}${end}`))).toEqual(bytes)
  },
)

test('A restored file beside a log that holds all of another database is not hidden by it', async () => {
  const client = await made()
  await write(client, 'a', 100)
  const small = readFileSync(`${file}-wal`)
  await write(client, 'b', 100)
  await gather(client)
  const backup = join(folder, 'backup.db')
  await client.execute(`VACUUM INTO '${backup}'`)
  const wal = join(folder, 'wal')
  writeFileSync(wal, small)
  expect(await examineFile(asFound(backup, wal))).toMatchObject({ kind: 'foreignWal' })
})

test('A damaged file is not put down to its log', async () => {
  const client = await made()
  await write(client, 'a', 600)
  await gather(client)
  await write(client, 'b', 5)
  const place = asFound()
  const bytes = readFileSync(place)
  bytes.fill(0xff, 4096 * 3, 4096 * 6)
  writeFileSync(place, bytes)
  expect(await examineFile(place)).toMatchObject({ kind: 'malformed' })
})
