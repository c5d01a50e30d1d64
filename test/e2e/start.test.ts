import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesOf } from '../support/commands'
import { type RunningSite, registrationCodeOf, removeFolder, startSite } from '../support/server'

let site: RunningSite

const patience = { timeout: 30_000 }

beforeAll(async () => {
  site = await startSite()
})

afterAll(async () => {
  await site?.stop()
  if (site) removeFolder(site.folder)
})

test('The start says where everything is, and which code the administrator needs', async () => {
  await expect.poll(() => site.output()).toContain('Kept in')
  expect(registrationCodeOf(site)).toMatch(/^([A-Z0-9]{4}-){2}[A-Z0-9]{4}$/)
  expect(site.output()).toContain(`The site    ${site.url}\n`)
  expect(site.output()).toContain(`The desk    ${site.url}/admin\n`)
  expect(site.output()).toContain(`SQLite, in ${site.folder}/review.db`)
})

test('A port that is taken is told in one sentence', () => {
  const second = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: new URL(site.url).port },
    encoding: 'utf8',
  })
  expect(second.status).toBe(1)
  expect(second.stdout).toBe('')
  expect(second.stderr).toMatch(/^Port \d+ is taken by another program: .+\.\n$/)
})

test('After a power cut the next start carries on with what was there', async () => {
  const answer = await fetch(`${site.url}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Ada Admin',
      email: 'ada@review.example',
      password: 'four plain words in a row',
      registrationCode: registrationCodeOf(site),
    }),
  })
  expect(answer.status).toBe(200)
  await site.kill()
  site = await startSite({ folder: site.folder })
  const { initialized } = (await (await fetch(`${site.url}/api/users/init`)).json()) as {
    initialized: boolean
  }
  expect(initialized).toBe(true)
  expect(site.output()).not.toContain('Nobody has an account yet')
  await site.stop()
  // Whatever was in the log is in the file, which can be copied alone.
  expect(statSync(`${site.folder}/review.db-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  expect(statSync(`${site.folder}/review.db`).size).toBeGreaterThan(500_000)
  site = await startSite({ folder: site.folder })
})

test('Beside an edition whose database is away, readers go on reading and no desk opens', async () => {
  const { folder } = site
  await expect.poll(() => existsSync(`${folder}/edition/current/manifest.sig`), patience).toBe(true)
  await site.stop()
  // Beside it lie the marks of the fronts that serve it.
  const current = () => bytesOf(realpathSync(`${folder}/edition/current`))
  const printed = current()
  const settings = { DATABASE_URI: `file:${folder}/typing-error.db` }
  site = await startSite({ folder, settings, answers: '/en' })
  await expect.poll(() => site.output(), patience).toContain('the desk stays closed')
  expect(
    site.output().match(/The database .+typing-error\.db is empty or not there/g),
  ).toHaveLength(1)
  expect(site.output()).not.toMatch(/ {4}at |started again in|needs this code/)
  for (const path of ['/admin', '/api/users/init'])
    expect((await fetch(`${site.url}${path}`)).status).toBe(503)
  // Longer than the rest before another try.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(current()).toBe(printed)
  expect(existsSync(`${folder}/typing-error.db`)).toBe(false)
  expect((await fetch(`${site.url}/en`)).status).toBe(200)
})

test('A site that cannot reach its database, and has no edition yet, ends and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-site-'))
  writeFileSync(`${folder}/review.db`, '')
  const begun = startSite({ folder, settings: { DATABASE_URI: `file:${folder}/review.db/x.db` } })
  await expect(begun).rejects.toThrow(/The database .+ cannot be read .*check DATABASE_URI/)
  removeFolder(folder)
})
