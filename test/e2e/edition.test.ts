import { mkdirSync, mkdtempSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAllPrinted } from '../support/all-printed'
import { processes } from '../support/processes'
import { differingFrom, type Read, readEverything } from '../support/read-everything'
import { type RunningSite, removeFolder, startSite } from '../support/server'

const folder = mkdtempSync(join(tmpdir(), 'review-reading-'))
let site: RunningSite

/** Everything that can be reached from the home pages, as it was while all was well. */
let read: Map<string, Read>

beforeAll(async () => {
  process.env.DATABASE_URI = `file:${join(folder, 'review.db')}`
  process.env.MEDIA_DIR = join(folder, 'media')
  mkdirSync(process.env.MEDIA_DIR)
  const { openReviewedWeeks } = await import('../support/reviewed-weeks')
  const room = await openReviewedWeeks()
  await room.close()
  site = await startSite({ folder })
})

afterAll(async () => {
  await site?.stop()
  removeFolder(folder)
})

async function ask(path: string) {
  const answer = await fetch(`${site.url}${path}`, { redirect: 'manual' })
  return { status: answer.status, words: await answer.text(), headers: answer.headers }
}

test('Readers are served by the edition as soon as it is printed, and by nothing that is broken', async () => {
  await expect.poll(async () => (await ask('/manifest.json')).status, { timeout: 60_000 }).toBe(200)
  // Pictures and books come last; until then the application would make them.
  const isWhole = () => isAllPrinted(join(folder, 'edition'))
  await expect.poll(isWhole, { timeout: 60_000 }).toBe(true)
  read = await readEverything(site.url)
  expect(read.size).toBeGreaterThan(150)
  const others = [...read].filter(([, { status }]) => ![200, 410].includes(status))
  // Sections that have nothing in a language: their pages say so, and where they have.
  expect(others.map(([path, { status }]) => `${status} ${path}`).sort()).toEqual([
    '404 /be/sections/provinces',
    '404 /ru/sections/harbours',
    '404 /ru/sections/provinces',
  ])
})

test('A page leads to addresses without an ending, and says where it belongs', async () => {
  const { words } = await ask('/en')
  expect(words).toContain('href="en/archive"')
  expect(words).toContain(`<link rel="canonical" href="${site.url}/en"`)
})

test('When a process that serves readers is killed, the others go on, and it is soon there again', async () => {
  const fronts = () =>
    processes().filter(
      ({ group, command }) => group === site.group && command.includes('front-process'),
    )
  const before = fronts()
  expect(before.length).toBe(Math.min(4, availableParallelism()))
  const [first] = before
  process.kill(first?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => fronts().filter(({ pid }) => pid !== first?.pid).length, { timeout: 10_000 })
    .toBe(before.length)
  expect((await ask('/en')).status).toBe(200)
})

test('A short address leads to its text, once', async () => {
  const { status, headers } = await ask('/p/1')
  expect(status).toBe(301)
  const to = headers.get('location') ?? ''
  expect(read.get(to)?.status).toBe(200)
})

test('With the database gone everything can be read as before, and the desk says that it is away', async () => {
  await site.stop()
  const settings = { DATABASE_URI: `file:${folder}/review.db/x.db`, SITE_URL: site.url }
  site = await startSite({ folder, settings, answers: '/en' })
  expect(await differingFrom(read, site.url)).toEqual([])
  const search = await ask('/be/search?q=%D0%B4%D0%BE%D0%BC')
  expect([search.status, search.words.includes('search/search.js')]).toEqual([200, true])
  expect((await ask('/admin')).status).toBe(503)
  expect((await ask('/en/never')).status).toBe(404)
})

test('With the database back the desk is there again by itself', async () => {
  await site.stop()
  site = await startSite({ folder })
  expect((await ask('/admin/login')).status).toBe(200)
})
