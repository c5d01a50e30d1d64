import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/domain/locale'
import { paths } from '../../src/domain/paths'
import { portable } from '../../src/edition/portable'
import { readAsked } from '../../src/search/asked'
import { searchScriptName } from '../../src/search/script-name'
import { searchFiles, searchHead } from '../../src/search/search-files'
import { searchScript } from '../../src/search/search-script'
import { searchPage } from '../../src/site/pages/search'
import { demoDocuments } from '../search/demo-documents'
import { rendered } from '../site/rendered'
import { openBrowser } from '../support/browser'

/** A copy of the site on a disk: no server, and browsers let its pages fetch nothing. */
const copy = mkdtempSync(join(tmpdir(), 'review-copy-'))
let browser: Browser

beforeAll(async () => {
  put(searchScriptName, await searchScript())
  for (const locale of locales) await putLanguage(locale)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(copy, { recursive: true, force: true })
})

async function putLanguage(locale: Locale): Promise<void> {
  const demo = demoDocuments(locale)
  const files = searchFiles([...demo.documents.values()], { locale, year: 2026 })
  for (const [name, script] of [...files, searchHead(locale, { years: [2026], ...demo })])
    put(`search/${name}`, script)
  const asked = readAsked(new URLSearchParams())
  const options = { ...demo, years: [2026] }
  const view = searchPage({ locale, asked, results: null, options, isLive: false })
  const page = portable(await rendered(view), paths.search(locale), 'https://review.example')
  put(`${locale}/search.html`, page.html)
  for (const { week, slug, title } of demo.documents.values())
    put(`${locale}/issues/${week.toLowerCase()}/${slug}.html`, `<h1>${title}</h1>`)
}

function put(name: string, text: string): void {
  mkdirSync(dirname(join(copy, name)), { recursive: true })
  writeFileSync(join(copy, name), text)
}

async function open(address: string, javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled })
  await page.goto(`${pathToFileURL(copy)}/${address}`)
  return page
}

const answered = '.search-answer h2'

describe('A copy of the site, opened from a disk', () => {
  test.each<[Locale, string, string]>([
    ['en', 'policemen names', 'Policemen are to have names'],
    ['be', 'прозвішча паліцэйскага', 'У паліцэйскіх з’явяцца прозвішчы'],
    ['ru', 'фамилии полицейских', 'У полицейских появятся фамилии'],
  ])('finds what is typed, in %s', async (locale, words, title) => {
    const page = await open(`${locale}/search.html`)
    await page.fill('[name=q]', words)
    await page.press('[name=q]', 'Enter')
    const first = page.locator('.results h3 a').first()
    // Some words of a title are kept on one line.
    expect((await first.textContent())?.replaceAll('\u00a0', ' ')).toBe(title)
    expect(await page.locator('.results mark').count()).toBeGreaterThan(1)
    expect(await page.inputValue('[name=q]')).toBe(words)
    await first.click()
    expect(await page.textContent('h1')).toBe(title)
    await page.close()
  })

  test('keeps filters in the address and in the form, and leads to further pages', async () => {
    const page = await open('be/search.html?verdict=worse&from=2026')
    await page.waitForSelector(answered)
    expect(await page.inputValue('[name=verdict]')).toBe('worse')
    expect(await page.inputValue('[name=from]')).toBe('2026')
    const shown = await page.locator('.results > li').count()
    const verdicts = await page.locator('.results .verdict-worse.verdict').count()
    expect([shown > 10, verdicts]).toEqual([true, shown])
    const all = await open('be/search.html?from=2026')
    await all.click('.pager [rel=next]')
    await all.waitForSelector('.results[start="21"]')
    await Promise.all([page.close(), all.close()])
  })

  test('tells those who listen how many there are', async () => {
    const page = await open(`ru/search.html?q=${encodeURIComponent('курс кроны')}`)
    await page.waitForSelector(answered)
    expect(await page.textContent('[role=status]')).toMatch(/^\d+ комментари/)
    await page.close()
  })

  test('suggests a word that occurs for one that does not', async () => {
    const page = await open('en/search.html?q=tribunl')
    await page.click('.suggestions a')
    await page.waitForSelector('.results')
    expect(await page.inputValue('[name=q]')).toBe('tribunal')
    await page.close()
  })

  test('says which span makes no sense, and loses nothing of it', async () => {
    const page = await open('en/search.html?q=port&from=someday')
    expect(await page.textContent('.search-answer .notice')).toContain('The beginning is not')
    expect(await page.inputValue('[name=from]')).toBe('someday')
    expect(await page.getAttribute('[name=from]', 'aria-invalid')).toBe('true')
    await page.close()
  })

  test('says so when a part of the index is missing', async () => {
    rmSync(join(copy, 'search/en/2026/year.js'))
    const page = await open('en/search.html?q=port')
    await page.waitForSelector('.search-answer >> text=could not be loaded')
    await page.close()
  })

  test('leads to everything else where scripts are off', async () => {
    const page = await open('be/search.html?q=порт', false)
    const ways = page.locator('.ways-out a')
    expect(await ways.first().getAttribute('href')).toBe('archive.html')
    expect(await ways.count()).toBeGreaterThan(5)
    await page.close()
  })
})
