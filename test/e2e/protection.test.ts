import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser'
import { type RunningSite, removeFolder, startSite } from '../support/server'

let site: RunningSite
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  if (site) removeFolder(site.folder)
})

const ask = (path: string) => fetch(`${site.url}${path}`, { redirect: 'manual' })
const policyOf = async (path: string) =>
  (await ask(path)).headers.get('content-security-policy')?.split('; ') ?? []

test('A page for readers has no script, and could run none', async () => {
  expect(await policyOf('/en')).toContain("default-src 'none'")
  expect((await policyOf('/en')).filter((rule) => rule.startsWith('script-src'))).toEqual([])
  expect(await (await ask('/en')).text()).not.toMatch(
    /<script(?! type="application\/ld\+json")|<style|\sstyle=|\son\w+=/,
  )
})

test('A script at the desk must know a word that no two answers share', async () => {
  const rules = [await policyOf('/admin/login'), await policyOf('/admin/login')].map((policy) =>
    policy.find((rule) => rule.startsWith('script-src')),
  )
  expect(rules[0]).toMatch(/^script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic'$/)
  expect(rules[0]).not.toBe(rules[1])
})

test('An answer of the API is never a page, whatever is in it', async () => {
  expect(await policyOf('/api/users/me')).toEqual([
    "default-src 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ])
})

test.each(['/en', '/admin/login', '/api/users/me'])(
  '%s tells other sites nothing, and nothing of what it is made with',
  async (path) => {
    const { headers } = await ask(path)
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  },
)

test('Readers are not asked a second time for the colours they like', async () => {
  expect((await ask('/en')).headers.get('critical-ch')).toBeNull()
  expect((await ask('/api/users/me')).headers.get('critical-ch')).toBeNull()
  expect((await ask('/admin/login')).headers.get('critical-ch')).not.toBeNull()
})

test('A browser finds no rule broken and nobody else asked, on the site and at the desk', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    if (message.type() === 'error') complaints.push(`${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url))
      complaints.push(`asked ${request.url()}`)
  })
  for (const path of ['/en', '/be', '/ru', '/en/archive']) {
    await page.goto(`${site.url}${path}`)
    expect(await page.locator('h1').count()).toBe(1)
  }
  await page.goto(`${site.url}/admin`)
  await page.locator('input[type=password]').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.close()
  expect(complaints).toEqual([])
})
