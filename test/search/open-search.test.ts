import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readAsked, understood } from '../../src/search/asked'
import { openSearch } from '../../src/search/open-search'
import { searchFiles, searchHead } from '../../src/search/search-files'
import { demoDocuments } from './demo-documents'

const root = mkdtempSync(join(tmpdir(), 'review-open-search-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const demo = demoDocuments('ru')

function writeEdition(name: string, weeks: (week: string) => boolean): string {
  const folder = join(root, name)
  const documents = [...demo.documents.values()].filter(({ week }) => weeks(week))
  const files = [
    ...searchFiles(documents, { locale: 'ru', year: 2026 }),
    searchHead('ru', { years: [2026], ...demo }),
  ]
  for (const [file, script] of files) {
    const path = join(folder, 'search', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, script)
  }
  return folder
}

function lead(to: string): string {
  const link = join(root, 'current')
  symlinkSync(to, `${link}.new`)
  renameSync(`${link}.new`, link)
  return link
}

function question(query: string) {
  const asked = understood(readAsked(new URLSearchParams(query)))
  if (!asked.ok) throw new Error(asked.reason)
  return asked.value
}

describe('Search on the server', () => {
  test('answers from the edition that the link leads to, from one question to the next', async () => {
    const index = openSearch(lead(writeEdition('first', (week) => week < '2026-W40')))
    const before = await index.search('ru', question('q=медь'))
    lead(writeEdition('second', () => true))
    const after = await index.search('ru', question('q=медь'))
    expect(before.total).toBeGreaterThan(0)
    expect(after.total).toBeGreaterThan(before.total)
    expect(before.results.every(({ week }) => week < '2026-W40')).toBe(true)
  })

  test('keeps words of a title together as the pages do, also where they are marked', async () => {
    const index = openSearch(lead(writeEdition('titles', () => true)))
    const { results } = await index.search('ru', question('q=оправданий бюджета'))
    const titles = results.map(({ title }) => title.map(({ text }) => text).join(''))
    expect(titles).toContainEqual(expect.stringContaining('у\u00a0бюджета'))
  })

  test('finds nothing, and says that it has nothing, before the first edition', async () => {
    const index = openSearch(join(root, 'not-yet'))
    expect(await index.options('ru')).toBeNull()
    expect((await index.search('ru', question('q=медь'))).total).toBe(0)
  })

  test('knows what filters can be chosen from', async () => {
    const index = openSearch(lead(writeEdition('third', () => true)))
    const options = await index.options('ru')
    expect(options).toMatchObject({ years: [2026], sections: demo.sections })
  })

  test('goes on when an edition shares its files with the one before', async () => {
    const first = writeEdition('fourth', () => true)
    const index = openSearch(lead(first))
    const before = await index.search('ru', question('q=порт'))
    const next = join(root, 'fifth')
    for (const name of searchFiles([...demo.documents.values()], {
      locale: 'ru',
      year: 2026,
    }).keys()) {
      mkdirSync(dirname(join(next, 'search', name)), { recursive: true })
      linkSync(join(first, 'search', name), join(next, 'search', name))
    }
    linkSync(join(first, 'search/ru/head.js'), join(next, 'search/ru/head.js'))
    lead(next)
    rmSync(first, { recursive: true })
    expect(await index.search('ru', question('q=порт'))).toEqual(before)
  })
})
