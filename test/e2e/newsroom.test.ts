import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser'
import { choose, logIn, open, password, save, send, stateOf, step } from '../support/desk'
import { type RunningSite, registrationCodeOf, removeFolder, startSite } from '../support/server'

let site: RunningSite
let browser: Browser
let admin: Page
let commentary: string
let text: string
let issue: string

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  if (site) removeFolder(site.folder)
})

test('Whoever has the code becomes the administrator of an empty system', async () => {
  const context = await browser.newContext()
  admin = await context.newPage()
  await open(admin, `${site.url}/admin`)
  await admin.waitForURL(/create-first-user/)
  await admin.fill('input[name=registrationCode]', 'BBBB-BBBB-BBBB')
  await admin.fill('input[name=name]', 'Ada Admin')
  await admin.fill('input[name=email]', 'ada@review.example')
  await admin.fill('input[name=password]', password)
  await admin.fill('input[name=confirm-password]', password)
  await admin.click('button[type=submit]')
  await admin.getByText('This is not the registration code.').waitFor()
  await admin.fill('input[name=registrationCode]', registrationCodeOf(site))
  await admin.click('button[type=submit]')
  await admin.waitForURL((address) => address.pathname === '/admin')
  const me = await send<{ user: { role: string } }>(admin, 'GET', '/users/me')
  expect(me.user.role).toBe('admin')
})

test('An editor sets up the first issue, and an analyst writes a commentary for it', async () => {
  const section = await send(admin, 'POST', '/sections', { name: 'The ruling house' })
  const byline = await send(admin, 'POST', '/analysts', { name: 'Mira Solen' })
  expect(section.doc.id).toBeTruthy()
  for (const [role, name] of [
    ['analyst', 'ann'],
    ['editor', 'ed'],
    ['editor', 'sec'],
  ])
    await send(admin, 'POST', '/users', {
      ...{ name, role, email: `${name}@review.example`, password },
      analyst: role === 'analyst' ? byline.doc.id : null,
    })
  const editor = await logIn(browser, site.url, 'ed@review.example')
  await open(editor.page, `${site.url}/admin/collections/issues/create`)
  await editor.page.fill('#field-start', '2031-03-05')
  await editor.page.getByText('3–9 March 2031').waitFor()
  await save(editor.page)
  issue = editor.page.url().split('/').at(-1) ?? ''
  await editor.context.close()

  const { context, page } = await logIn(browser, site.url, 'ann@review.example')
  await open(page, `${site.url}/admin/collections/commentaries/create`)
  await page.fill('#field-workingTitle', 'The harvest tax')
  await choose(page, 'issue', '2031-W10')
  await choose(page, 'section', 'The ruling house')
  await choose(page, 'verdict', 'The situation got worse')
  await save(page)
  await page.waitForURL(/commentaries\/[0-9a-f-]{20,}/)
  commentary = page.url().split('/').at(-1) ?? ''
  await page.click('[data-start="en"]')
  await page.waitForURL(/texts\/[0-9a-f-]{20,}/)
  text = page.url().split('/').at(-1) ?? ''
  await page.fill('#field-title', 'The harvest tax returns')
  await page.fill('#field-lead', 'The assembly brings back what it abolished.')
  await page.locator('[data-lexical-editor="true"]').first().click()
  await page.keyboard.type('The assembly of Lower Vellany voted twice on the same day.')
  await page.fill('#field-reason', 'The tax falls on those who have least.')
  await save(page)
  await open(page, page.url())
  expect(await stateOf(page)).toBe('draft')
  await step(page, 'submit')
  expect(await stateOf(page)).toBe('submitted')
  expect(await page.locator('[data-step="approve"]').count()).toBe(0)
  await context.close()
})

test('An editor asks for changes with a note, the analyst makes them, the editor approves', async () => {
  const editor = await logIn(browser, site.url, 'ed@review.example', 'be')
  const address = `${site.url}/admin/collections/texts/${text}`
  await open(editor.page, address)
  await editor.page.getByText('Узяць у чытанне').waitFor()
  await step(editor.page, 'review')
  expect(await editor.page.locator('[data-step="requestChanges"]').isDisabled()).toBe(true)
  await step(editor.page, 'requestChanges', 'Хто галасаваў супраць?')
  expect(await stateOf(editor.page)).toBe('changesRequested')

  const analyst = await logIn(browser, site.url, 'ann@review.example', 'ru')
  await open(analyst.page, address)
  await analyst.page.getByText('Хто галасаваў супраць?').waitFor()
  await analyst.page.fill(
    '#field-lead',
    'The assembly brings back what it abolished; two voted no.',
  )
  await save(analyst.page)
  await open(analyst.page, analyst.page.url())
  await step(analyst.page, 'submit')
  await analyst.context.close()

  await open(editor.page, address)
  await step(editor.page, 'review')
  await step(editor.page, 'approve')
  expect(await stateOf(editor.page)).toBe('approved')
  expect(await editor.page.getByText(/publish/i).count()).toBe(0)
  await editor.context.close()
})

/** Words that stay together on a line have a space of another kind between them. */
async function wordsOf(part: Locator): Promise<string> {
  return ((await part.textContent()) ?? '').replaceAll('\u00a0', ' ')
}

test('Readers see nothing until the issue is released, and then the commentary as approved', async () => {
  const reader = await browser.newContext({ javaScriptEnabled: false })
  const page = await reader.newPage()
  const address = `${site.url}/en/issues/2031-w10/the-harvest-tax-returns`
  expect((await page.goto(address))?.status()).toBe(404)

  const editor = await logIn(browser, site.url, 'sec@review.example')
  await open(editor.page, `${site.url}/admin/collections/issues/${issue}`)
  await editor.page.click('[data-release="ask"]')
  await Promise.all([editor.page.waitForEvent('load'), editor.page.click('[data-release="sure"]')])
  await open(editor.page, `${site.url}/admin/collections/commentaries/${commentary}`)
  await editor.page.locator('.desk-state[data-state="published"]').waitFor()
  await editor.context.close()

  expect((await page.goto(address))?.status()).toBe(200)
  expect(await wordsOf(page.locator('h1'))).toBe('The harvest tax returns')
  const words = await wordsOf(page.locator('main'))
  for (const part of ['Mira Solen', 'The ruling house', 'voted twice', 'The situation got worse'])
    expect(words).toContain(part)
  expect((await page.goto(`${site.url}/en`))?.status()).toBe(200)
  expect(await wordsOf(page.locator('main'))).toContain('The harvest tax returns')
  expect(
    (await page.goto(`${site.url}/be/issues/2031-w10/the-harvest-tax-returns`))?.status(),
  ).toBe(404)
  expect(await page.locator('html').getAttribute('lang')).toBe('be')
  await reader.close()
})

test('A name that readers know changes on the word of two people, who are told so', async () => {
  const { docs } = await send<{ docs: { id: string }[] }>(admin, 'GET', '/analysts')
  const address = `${site.url}/admin/collections/analysts/${docs[0]?.id}`
  const one = await logIn(browser, site.url, 'ed@review.example')
  await open(one.page, address)
  await one.page.fill('#field-name', 'Mira Second')
  await one.page.click('#action-save')
  await one.page.getByText('Waiting: Name or pen name (English).').waitFor()
  const panel = one.page.locator('[data-waiting="1"]')
  await panel.getByText('Mira Second').waitFor()
  expect(await panel.locator('[data-answer]').count()).toBe(1)
  await open(one.page, address)
  expect(await one.page.inputValue('#field-name')).toBe('Mira Solen')
  await one.context.close()

  const other = await logIn(browser, site.url, 'sec@review.example', 'be')
  await open(other.page, `${site.url}/admin`)
  await other.page.locator('[data-waiting="1"] a').click()
  await other.page.locator('[data-answer="yes"]').waitFor()
  await Promise.all([other.page.waitForEvent('load'), other.page.click('[data-answer="yes"]')])
  await other.page.locator('#field-name').waitFor()
  expect(await other.page.locator('[data-answer]').count()).toBe(0)
  await other.context.close()
  const seen = await (await fetch(`${site.url}/api/analysts/${docs[0]?.id}`)).json()
  expect(seen.name).toBe('Mira Second')
})

test('The words of an issue are read and approved on its board by somebody who wrote none', async () => {
  const address = `${site.url}/admin/collections/issues/${issue}`
  const one = await logIn(browser, site.url, 'ed@review.example', 'ru')
  await open(one.page, address)
  await one.page.fill('#field-title', 'A week of two votes')
  await save(one.page)
  await open(one.page, address)
  const own = one.page.locator('[data-words-state="unapproved"]')
  await own.locator('summary').click()
  await own.getByText('Некоторые писали вы').waitFor()
  expect(await own.locator('[data-approve-words]').count()).toBe(0)
  await one.context.close()

  const other = await logIn(browser, site.url, 'sec@review.example')
  // Whoever wrote them may count as having the issue open for a while.
  const isOpenElsewhere = other.page.locator('#document-locked-view-read-only')
  await other.page.addLocatorHandler(isOpenElsewhere, () => isOpenElsewhere.click())
  await open(other.page, address)
  const words = other.page.locator('[data-words-state="unapproved"]')
  await words.locator('summary').click()
  await words.locator('h5', { hasText: 'A week of two votes' }).waitFor()
  await Promise.all([other.page.waitForEvent('load'), words.locator('button').click()])
  await other.page.locator('[data-words-state="approved"]').waitFor()
  await other.context.close()
})
