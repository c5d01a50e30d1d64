import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bytesOf, type Ended, openPlace } from '../support/commands'

// Each step is a process that loads the whole desk: seconds, and many on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

const place = openPlace()
const { database, edition, folder, media } = place
const away = join(folder, 'away')

afterAll(() => place.remove())

const identity = (of: string) =>
  JSON.parse(readFileSync(join(of, 'publication.json'), 'utf8')) as { id: string; seq: number }

const change = async (sql: string) => {
  const client = createClient({ url: `file:${database}` })
  await client.execute(sql)
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  client.close()
}

const removeDatabase = () => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
}

/** One sentence, no stack, and nothing beside it but what Payload logs of a database. */
const expectStop = ({ code, err, out }: Ended, words: RegExp, expected = 1) => {
  expect(err).toMatch(words)
  expect(err.trimEnd().split('\n'), err).toHaveLength(1)
  expect(`${out}${err}`).not.toMatch(/\n {4}at |needs this code|Signed by/)
  expect(code).toBe(expected)
}

test.each(['edition', 'audit-verify', 'user'])(
  'Where there is no database, %s says so and makes none',
  async (name) => {
    const args = name === 'user' ? ['--email', 'ada@review.example'] : []
    expectStop(
      await place.command(name, args),
      /^There is no database .+review\.db: .+npm start\.$/m,
    )
    expect(existsSync(database)).toBe(false)
  },
)

describe('In a place that is in use', () => {
  let printed: string

  beforeAll(async () => {
    const first = await place.start()
    expect(first, first.err).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/needs this code: {2}([A-Z0-9]{4}-){2}[A-Z0-9]{4}\n/)
    const again = await place.start()
    const codes = [first, again].map(({ out }) => /code: {2}(\S+)/.exec(out)?.[1])
    expect(codes[1], 'another server prints the same').toBe(codes[0])
    const made = await place.command('user', ['--email', 'ada@review.example', '--name', 'Ada'])
    expect(made.out).toMatch(/^ada@review\.example can log in now\. The password is {2}\S{20,}\n$/)
    expect((await place.start()).out).not.toContain('code')
    expect(await place.command('edition')).toMatchObject({ code: 0, err: '' })
    printed = bytesOf(edition)
    mkdirSync(away)
    copyFileSync(database, join(away, 'review.db'))
  })

  beforeEach(() => {
    removeDatabase()
    copyFileSync(join(away, 'review.db'), database)
  })

  test('The database, the edition and the uploads bear one id, which readers are not served', () => {
    expect(identity(edition).id).toBe(identity(media).id)
    expect(existsSync(join(edition, 'current', 'publication.json'))).toBe(false)
    expect(existsSync(join(edition, 'current', 'index.html'))).toBe(true)
  })

  test('After a stop the file alone is whole', async () => {
    await place.start()
    expect(existsSync(`${database}-wal`) ? statSync(`${database}-wal`).size : 0).toBe(0)
    expect(statSync(database).size).toBeGreaterThan(500_000)
  })

  test.each([
    ['is away', () => {}],
    ['is an empty file', () => writeFileSync(database, '')],
  ])(
    'When the database %s, the edition stays as it is until somebody says --new',
    async (_, put) => {
      removeDatabase()
      put()
      const words = /^The database .+ is empty or not there, but the edition in .+--new.+\.$/m
      expectStop(await place.start(), words, 3)
      expectStop(await place.start('restore'), words, 3)
      expectStop(await place.command('import', ['test/importer/pages']), words)
      expect(existsSync(database) ? statSync(database).size : 0).toBe(0)
      expect(bytesOf(edition)).toBe(printed)
    },
  )

  test('A database of another publication is not published here', async () => {
    const other = '22222222-2222-4222-8222-222222222222'
    await change(`UPDATE start_steps SET done = '${other}' WHERE name = 'publication'`)
    const words = /is of another publication than the edition in .+ and the media in .+--new/
    await Promise.all([
      place.start().then((ended) => expectStop(ended, words, 3)),
      place.command('edition-keeper').then((ended) => expectStop(ended, words, 3)),
      place.command('audit-verify').then((ended) => expect(ended).toMatchObject({ code: 0 })),
    ])
    expectStop(await place.command('edition'), words)
    expect(bytesOf(edition)).toBe(printed)
  })

  test('An older copy is taken for the truth only when somebody says --restore', async () => {
    const more = ['--email', 'ed@review.example', '--role', 'editor', '--ask']
    const made = await place.command('user', more, 'four plain words in a row\n')
    expect(made).toMatchObject({ code: 0, out: 'ed@review.example can log in now.\n' })
    expect(await place.command('edition')).toMatchObject({ code: 0 })
    const newer = bytesOf(edition)
    removeDatabase()
    copyFileSync(join(away, 'review.db'), database)
    await Promise.all([
      place.start().then((it) => expectStop(it, /is behind the edition in .+--restore/, 3)),
      place.start('new').then((it) => expectStop(it, /--restore/, 3)),
      place.command('edition').then((it) => expectStop(it, /--restore/)),
    ])
    expect(bytesOf(edition)).toBe(newer)

    const restored = await place.start('restore')
    expect(restored, restored.err).toMatchObject({ code: 0 })
    const aside = readdirSync(folder).find((name) => name.startsWith('edition.set-aside-')) ?? ''
    expect(restored.err).toMatch(
      /^The edition that was here is not of this database; it lies in .+\.$/m,
    )
    expect(readdirSync(edition)).toEqual(['publication.json'])
    expect(bytesOf(join(folder, aside))).toBe(newer)
    expect(await place.command('edition')).toMatchObject({ code: 0 })
    expect(await place.start()).toMatchObject({ code: 0 })
    copyFileSync(database, join(away, 'review.db'))
    printed = bytesOf(edition)
  })

  test('A database that a later version changed is left as it is', async () => {
    await change(
      "INSERT INTO payload_migrations (id, name, batch) VALUES ('x', '20990101_later', 99)",
    )
    const bytes = readFileSync(database)
    const words =
      /was made by a later version, because this one does not know its change 20990101_later/
    await Promise.all([
      place.start().then((ended) => expectStop(ended, words, 3)),
      place.command('audit-verify').then((ended) => expectStop(ended, words)),
    ])
    expect(readFileSync(database).equals(bytes)).toBe(true)
  })

  test('A damaged database is told, also by who only looks at the log', async () => {
    truncateSync(database, 4096 * 20)
    const words = /is damaged \(.+\): put a backup in its place.+--restore/
    await Promise.all([
      place.start().then((ended) => expectStop(ended, words, 3)),
      place.command('audit-verify').then((ended) => expectStop(ended, words)),
    ])
  })

  test('A restored file beside the log of the one before is not opened', async () => {
    const client = createClient({ url: `file:${database}` })
    await client.execute('CREATE TABLE more AS SELECT * FROM audit_entries')
    copyFileSync(`${database}-wal`, join(away, 'wal'))
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    await client.execute('CREATE TABLE most AS SELECT * FROM audit_entries')
    copyFileSync(`${database}-wal`, join(away, 'wal'))
    client.close()
    removeDatabase()
    copyFileSync(join(away, 'review.db'), database)
    copyFileSync(join(away, 'wal'), `${database}-wal`)
    const words = /review\.db-wal holds changes of another database than .+move .+ do not delete/
    await Promise.all([
      place.start().then((ended) => expectStop(ended, words, 3)),
      place.command('audit-verify').then((ended) => expectStop(ended, words)),
    ])
    expect(readFileSync(`${database}-wal`).equals(readFileSync(join(away, 'wal')))).toBe(true)
    expect(readFileSync(database).equals(readFileSync(join(away, 'review.db')))).toBe(true)
  })

  test('A clock that is before the newest entry stops the start, unless somebody says --clock', async () => {
    await change("UPDATE audit_entries SET at = '2099-01-01T00:00:00.000Z'")
    const words = /^The clock says .+ of 2099-01-01 00:00 UTC: .+--clock\.$/m
    expectStop(await place.start(), words, 3)
    expect(await place.start('clock')).toMatchObject({ code: 0 })
  })

  test('A place from before there were ids is taken over as it is', async () => {
    await change("DELETE FROM start_steps WHERE name = 'publication'")
    for (const one of [edition, media]) rmSync(join(one, 'publication.json'))
    expect(await place.start()).toMatchObject({ code: 0, err: '' })
    expect(identity(edition).id).toBe(identity(media).id)
    expect(await place.start()).toMatchObject({ code: 0, err: '' })
  })

  test('With --new what was there is put aside, not deleted', async () => {
    rmSync(join(edition, 'publication.json'))
    await place.start()
    const before = bytesOf(edition)
    removeDatabase()
    writeFileSync(join(media, 'portrait.webp'), 'a picture')
    const begun = await place.start('new')
    expect(begun, begun.err).toMatchObject({ code: 0 })
    expect(begun.out).toContain('needs this code')
    const aside = readdirSync(folder).filter((name) => name.includes('.set-aside-'))
    const pictures = aside.find((name) => name.startsWith('media')) ?? ''
    expect(readdirSync(join(folder, pictures))).toContain('portrait.webp')
    const pages = aside.filter((name) => name.startsWith('edition'))
    expect(pages.map((name) => bytesOf(join(folder, name)))).toContain(before)
    expect(identity(edition).seq).toBe(0)
  })
})

test('The database can be put where only a file is, and that is no empty database', async () => {
  const other = openPlace()
  writeFileSync(join(other.folder, 'x'), '')
  renameSync(join(other.folder, 'x'), other.database)
  mkdirSync(join(other.folder, 'y'))
  const started = await other.start('', { DATABASE_URI: `file:${other.database}/x.db` })
  expectStop(started, /cannot be read \(ENOTDIR.+\): check DATABASE_URI/, 3)
  other.remove()
})
