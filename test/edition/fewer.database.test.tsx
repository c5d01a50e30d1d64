import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { ServerProps } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Alarms } from '../../src/cms/admin/alarms'
import { type HeldEdition, heldEdition, holdEdition } from '../../src/cms/held-edition'
import { isFarFewer } from '../../src/domain/edition-size'
import type { Locale } from '../../src/domain/locale'
import { env } from '../../src/env'
import type { User } from '../../src/payload-types'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks
let edition: PrintedEdition
let full = 0
const held: HeldEdition[] = []
const watching = { held: (one: HeldEdition) => held.push(one) }

beforeAll(async () => {
  room = await openReviewedWeeks()
  edition = await printEdition(room.payload, watching)
  await edition.finish()
})

afterAll(async () => {
  edition?.remove()
  await room?.close()
})

const heldFile = () => join(edition.folder, 'held.json')

/** As after a start with other sources. */
const printAnew = async () => {
  rmSync(join(edition.folder, 'state.json'))
  edition = await printEdition(room.payload, watching, edition.folder)
}

test.each([
  [2000, 900, true],
  [2000, 1000, false],
  [100, 49, true],
  [99, 50, false],
  [60, 20, false],
  [0, 0, false],
  [20, 2000, false],
])('From %i pages to %i: a person is asked: %s', (before, after, isAsked) => {
  expect(isFarFewer(before, after)).toBe(isAsked)
})

test('What readers have stays when the archive has lost most of it, and what was lost is told', async () => {
  const pages = edition.files()
  full = pages.size
  expect(full).toBeGreaterThan(500)
  const { client } = room.payload.db as unknown as SQLiteAdapter
  await client.execute('PRAGMA foreign_keys = OFF')
  for (const table of ['publications', 'texts', 'commentaries', 'releases', 'issues'])
    await client.execute(`DELETE FROM ${table}`)
  await client.execute('PRAGMA foreign_keys = ON')
  await printAnew()
  await edition.finish()
  expect([...edition.files()]).toEqual([...pages])
  expect(held).toHaveLength(1)
  expect(held[0]).toMatchObject({ isAllowed: false })
  expect(held[0]?.before).toBeGreaterThan(2 * (held[0]?.after ?? 0))
  expect(heldEdition(edition.folder)).toEqual(held[0])
})

test('Meanwhile a release is seen, and one that is taken back is gone', async () => {
  const issue = await room.issueOf('2031-06-02')
  const text = await room.text(await room.commentary({ issue }), { language: 'en', title: 'Seen' })
  await room.bring(text, 'approved')
  const released = await room.release(issue)
  expect(released.status).toBe(200)
  await edition.follow()
  const page = 'en/issues/2031-w23/seen.html'
  expect(edition.read(page)).toContain('Seen')
  const taken = await room.ask('POST', `/issues/${issue.id}/take-back`, {
    ...{ as: room.second, body: { why: 'It names somebody.' } },
  })
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  await edition.follow()
  expect(edition.read(page)).toBeNull()
  expect(held).toHaveLength(1)
})

test('Another start asks again, once', async () => {
  edition = await printEdition(room.payload, watching, edition.folder)
  await edition.finish()
  expect(held).toHaveLength(2)
  expect(existsSync(heldFile())).toBe(true)
})

test('A person’s word is enough, and for one edition', async () => {
  const [, waiting] = held
  if (!waiting) throw new Error('None waits.')
  await holdEdition(edition.folder, { ...waiting, isAllowed: true })
  await edition.follow()
  expect(edition.files().size).toBeLessThan(full / 2)
  expect(existsSync(heldFile())).toBe(false)
  expect(JSON.parse(readFileSync(join(edition.folder, 'state.json'), 'utf8')).seq).toBeGreaterThan(
    1,
  )
})

test('At the desk it is said in the language of whoever sits there, and what to run', async () => {
  mkdirSync(env.EDITION_DIR, { recursive: true })
  const waiting = { before: 2919, after: 21, at: '2031-06-02T00:00:00.000Z', isAllowed: false }
  await holdEdition(env.EDITION_DIR, waiting)
  const shown = async (language: Locale, user: User) => {
    const asked = { i18n: { language }, payload: room.payload, user } as unknown as ServerProps
    return renderToStaticMarkup(await Alarms(asked))
  }
  const sentences = { en: 'would have 21 pages', be: 'стала б 21', ru: 'стало бы 21' } as const
  for (const [language, words] of Object.entries(sentences) as [Locale, string][]) {
    const banner = await shown(language, room.editor)
    expect(banner).toContain('data-alarm="edition"')
    expect(banner).toContain(words)
    expect(banner).toContain('2919')
    expect(banner).toContain('npm run edition -- --fewer')
  }
  expect(await shown('en', room.analyst)).toBe('')
  await holdEdition(env.EDITION_DIR, { ...waiting, isAllowed: true })
  expect(await shown('en', room.editor)).toBe('')
})
