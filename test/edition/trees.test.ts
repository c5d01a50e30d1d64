import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { move, newestEdition, replace, Trees, takeAway } from '../../src/edition/trees'

let folder: string
let trees: Trees

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trees-'))
  trees = await Trees.open(folder)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Shows an edition that differs from the newest by these files; null takes one away. */
async function show(files: Record<string, string | null>): Promise<void> {
  const spare = await trees.spare()
  for (const [file, words] of Object.entries(files))
    if (words === null) await takeAway(join(spare, file))
    else await replace(join(spare, file), words)
  await trees.show(Object.keys(files))
}

async function read(file: string): Promise<string | null> {
  const path = join((await newestEdition(folder)) ?? '', file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

test('The edition before the newest stays until the next is begun', async () => {
  await show({ 'en.html': 'first' })
  const before = await newestEdition(folder)
  await show({ 'en.html': 'second' })
  expect(readFileSync(join(before ?? '', 'en.html'), 'utf8')).toBe('first')
  expect(await read('en.html')).toBe('second')
})

test('An edition has whatever the two before it brought, and nothing that they took away', async () => {
  await show({ 'en.html': 'home', 'en/issues/old.html': 'old' })
  await show({ 'en/archive.html': 'archive' })
  await show({ 'en/issues/old.html': null, 'en/issues/new/a.html': 'new' })
  await show({ 'en.html': 'home again' })
  await show({ 'ru.html': 'po-russki' })
  expect(await read('en.html')).toBe('home again')
  expect(await read('en/archive.html')).toBe('archive')
  expect(await read('en/issues/new/a.html')).toBe('new')
  expect(await read('en/issues/old.html')).toBeNull()
})

test('Catching up early changes nothing for readers, and is not done twice', async () => {
  await show({ 'en.html': 'first', 'be.html': 'першая' })
  await show({ 'en.html': 'second' })
  await trees.catchUp()
  expect(await read('en.html')).toBe('second')
  await show({ 'ru.html': 'третья' })
  expect([await read('en.html'), await read('be.html')]).toEqual(['second', 'першая'])
})

test('What was begun when the power went is begun anew from the newest edition', async () => {
  await show({ 'en.html': 'first' })
  await show({ 'en.html': 'second' })
  await replace(join(await trees.spare(), 'en.html'), 'half done')
  trees = await Trees.open(folder)
  await show({ 'ru.html': 'other' })
  expect(await read('en.html')).toBe('second')
})

test('A start after catching up finds out by itself what the older folder lacks', async () => {
  await show({ 'en.html': 'first', 'be.html': 'be' })
  await show({ 'en.html': 'second', 'be.html': null })
  await trees.catchUp()
  trees = await Trees.open(folder)
  await show({ 'ru.html': 'ru' })
  expect([await read('en.html'), await read('be.html')]).toEqual(['second', null])
})

test('A file that is not there cannot be moved or taken away, and that is said', async () => {
  await replace(join(folder, 'here/a.html'), 'a')
  expect(await move(join(folder, 'here/b.html'), join(folder, 'there/b.html'))).toBe(false)
  expect(await move(join(folder, 'here/a.html'), join(folder, 'there/deep/a.html'))).toBe(true)
  expect(await takeAway(join(folder, 'there/deep/a.html'))).toBe(true)
  expect(await takeAway(join(folder, 'there/deep/a.html'))).toBe(false)
  expect(existsSync(join(folder, 'there/deep'))).toBe(false)
})
