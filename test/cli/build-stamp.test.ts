import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, isBuildFresh, stampBuild } from '../../src/cli/build-stamp'

const home = process.cwd()
let folder = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'build-stamp-'))
  process.chdir(folder)
  for (const place of ['src/site', 'migrations', '.next']) mkdirSync(place, { recursive: true })
  writeFileSync('src/site/page.tsx', 'a page')
  writeFileSync('package-lock.json', 'packages')
  writeFileSync('.next/BUILD_ID', 'x')
  stampBuild(await fingerprint())
})

afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

test('a build is good as long as nothing that it was made from changes', async () => {
  writeFileSync('README.md', 'words')
  expect(await isBuildFresh()).toBe(true)
})

test.each([
  ['a source is edited', () => writeFileSync('src/site/page.tsx', 'another page')],
  ['a source is added', () => writeFileSync('src/site/more.tsx', '')],
  ['a source is removed', () => rmSync('src/site/page.tsx')],
  ['a migration is added', () => writeFileSync('migrations/next.ts', '')],
  ['other packages are installed', () => writeFileSync('package-lock.json', 'other packages')],
  ['the build did not end', () => rmSync('.next/BUILD_ID')],
  ['the build was made by somebody else', () => rmSync('.next/made-from')],
])('a build is made anew when %s', async (_, happens) => {
  happens()
  expect(await isBuildFresh()).toBe(false)
})
