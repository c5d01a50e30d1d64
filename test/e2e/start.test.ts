import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSite, removeFolder, startSite } from '../support/server'

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
})

afterAll(async () => {
  await site?.stop()
  if (site) removeFolder(site.folder)
})

test('The start says where everything is, and who becomes the administrator', async () => {
  await expect.poll(() => site.output()).toContain('whoever opens the desk first')
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
})

test('A site that cannot reach its database, and has no edition yet, ends and says so', async () => {
  const { folder } = site
  const settings = {
    DATABASE_URI: `file:${folder}/review.db/x.db`,
    EDITION_DIR: `${folder}/none-yet`,
  }
  const begun = startSite({ folder, settings })
  await expect(begun).rejects.toThrow(/The site cannot start: .*\n.*check DATABASE_URI/)
})
