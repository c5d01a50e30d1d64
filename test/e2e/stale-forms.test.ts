import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentences } from '../../src/cms/messages/sentences'
import { open, password } from '../support/desk'
import { type DeskPages, openDeskPages, pressSave } from '../support/desk-pages'

let pages: DeskPages

beforeAll(async () => {
  pages = await openDeskPages()
})

afterAll(() => pages?.close())

/** As a colleague who saved in another window. */
async function colleagueSaves(path: string, change: object): Promise<void> {
  // Who opens it is told of the lock and takes it over.
  const taken = `${path}${path.includes('?') ? '&' : '?'}overrideLock=true`
  const { status } = await pages.desk.ask('sec', 'PATCH', taken, change)
  expect(status).toBe(200)
}

/** Whoever writes is asked when the desk notices at their first letter, or else when they save. */
async function saveUntilAsked(page: Page): Promise<void> {
  const dialog = page.locator('.desk-compare')
  const isAsked = await dialog.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  )
  if (isAsked) return
  expect(await pressSave(page)).toBe(409)
  await dialog.waitFor()
}

test('Of two people who changed different fields both changes are kept, and the second is told', async () => {
  const path = `/texts/${pages.desk.draft}`
  const page = await pages.opened(`/collections${path}`)
  await page.fill('#field-title', 'A title of mine')
  await colleagueSaves(path, { lead: 'A lead of theirs.' })
  await saveUntilAsked(page)
  const dialog = page.locator('.desk-compare')
  await dialog.waitFor()
  expect(await pages.stored(path)).toMatchObject({ title: 'Tax', lead: 'A lead of theirs.' })
  expect(await dialog.textContent()).toContain('A lead of theirs.')
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.click('[data-compare="save"]')
  expect((await saved).status()).toBe(200)
  expect(await pages.stored(path)).toMatchObject({
    title: 'A title of mine',
    lead: 'A lead of theirs.',
  })
})

test('Where two people changed the same words, both wordings stay until one of them decides', async () => {
  const path = `/texts/${pages.desk.draft}`
  const page = await pages.opened(`/collections${path}`)
  await page.fill('#field-lead', 'The wording of mine.')
  await colleagueSaves(path, { lead: 'The wording of theirs.' })
  await saveUntilAsked(page)
  const dialog = page.locator('.desk-compare')
  await dialog.waitFor()
  for (const words of ['The wording of mine.', 'The wording of theirs.'])
    expect(await dialog.textContent()).toContain(words)
  await page.click('[data-compare="later"]')
  expect(await page.inputValue('#field-lead')).toBe('The wording of mine.')
  expect(await pages.stored(path)).toMatchObject({ lead: 'The wording of theirs.' })
  expect(await pressSave(page)).toBe(409)
  await dialog.waitFor()
  await page.check('[data-field="lead"] [data-keep="both"]')
  await page.click('[data-compare="go-on"]')
  expect(await page.inputValue('#field-lead')).toBe(
    'The wording of mine.\n\nThe wording of theirs.',
  )
  await page.fill('#field-lead', 'The wording of both.')
  expect(await pressSave(page)).toBe(200)
  expect(await pages.stored(path)).toMatchObject({ lead: 'The wording of both.' })
})

test('A body of two people is put side by side as well, and nothing of either is overwritten', async () => {
  const path = `/texts/${pages.desk.draft}`
  const page = await pages.opened(`/collections${path}`, 'ed', 'be')
  await page.locator('[data-lexical-editor="true"]').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Words that I add.')
  const { body } = (await pages.stored(path)) as { body: { root: { children: unknown[] } } }
  const [first] = body.root.children
  const theirs = { root: { ...body.root, children: [first, first] } }
  await colleagueSaves(path, { body: theirs })
  await saveUntilAsked(page)
  const field = page.locator('.desk-compare [data-field="body"]')
  await field.waitFor()
  expect(await field.textContent()).toContain('Words that I add.')
  await page.check('[data-field="body"] [data-keep="stored"]')
  await page.click('[data-compare="go-on"]')
  await page.waitForTimeout(500)
  const shown = await page.locator('[data-lexical-editor="true"]').first().textContent()
  expect(shown?.match(/met twice/g)).toHaveLength(2)
  expect(shown).not.toContain('Words that I add.')
})

test('A form that is sent without its button saves no stale words either', async () => {
  const path = `/sections/${pages.desk.idleSection}`
  const page = await pages.opened(`/collections${path}`)
  await page.fill('#field-name', 'Mine')
  await colleagueSaves(`${path}?locale=en`, { name: 'Theirs' })
  await page.evaluate(() => {
    document.querySelector<HTMLFormElement>('form.collection-edit__form')?.requestSubmit()
  })
  await page.locator('.desk-compare').waitFor()
  expect(await pages.stored(path)).toMatchObject({ name: 'Theirs' })
})

test('What others changed in another language is no reason to ask', async () => {
  const path = `/issues/${pages.desk.emptyIssue}`
  const page = await pages.opened(`/collections${path}?locale=en`)
  await page.fill('#field-title', 'An English title')
  await colleagueSaves(`${path}?locale=be`, { title: 'Беларускі загаловак' })
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.status() === 200,
  )
  await page.click('#action-save')
  await saved
  expect(await pages.stored(path)).toMatchObject({ title: 'An English title' })
  expect((await pages.desk.ask('ada', 'GET', `${path}?locale=be`)).body.title).toBe(
    'Беларускі загаловак',
  )
})

test('A refused save says what and where, looks unsaved until it is saved, and lets no step go', async () => {
  const page = await pages.opened(`/collections/texts/${pages.desk.draft}`, 'ed', 'ru')
  await page.fill('#field-slug', 'Не адрес')
  expect(await pressSave(page)).toBe(400)
  const said = page.locator('.payload-toast-container')
  await said.getByText(sentences.notASlug.ru).waitFor()
  expect(await said.textContent()).toContain('Адрес – ')
  await page.waitForTimeout(6000)
  expect(await page.locator('.desk-not-saved').textContent()).toBe('Не сохранено')
  expect(await page.isEnabled('#action-save')).toBe(true)
  expect(await page.isDisabled('[data-step="submit"]')).toBe(true)
})

test('After a save the panel is true without a reload, and Submit takes the words on the screen', async () => {
  const page = await pages.opened(`/collections/texts/${pages.desk.incomplete}`, 'ann')
  await page.locator('[data-missing]').waitFor()
  await page.fill('#field-lead', 'Што гэта значыць.')
  await page.fill('#field-reason', 'Стаўка тая самая.')
  await page.locator('[data-lexical-editor="true"]').first().click()
  await page.keyboard.type('Сход сабраўся двойчы.')
  await page.waitForTimeout(900)
  expect(await pressSave(page)).toBe(200)
  await page.locator('[data-missing]').waitFor({ state: 'detached' })
  await Promise.all([page.waitForEvent('load'), page.click('[data-step="submit"]')])
  expect(await pages.stored(`/texts/${pages.desk.incomplete}`)).toMatchObject({
    state: 'submitted',
  })
})

test('Words that are not saved stay when a note is added beside them', async () => {
  const page = await pages.opened(`/collections/texts/${pages.desk.draft}`)
  await page.fill('#field-title', 'An unsaved title')
  await page.locator('.desk-notes summary').click()
  await page.fill('.desk-notes textarea', 'A note beside it.')
  await page.locator('.desk-notes .btn').last().click()
  await page.getByText('A note beside it.').waitFor()
  await page.waitForTimeout(1000)
  expect(await page.inputValue('#field-title')).toBe('An unsaved title')
  expect(await page.isEnabled('#action-save')).toBe(true)
})

test('Whoever is logged out is told so, and saves after logging in elsewhere', async () => {
  const page = await pages.opened(`/collections/sections/${pages.desk.section}`, 'ed', 'be')
  await page.fill('#field-name', 'Новая назва')
  await page.context().clearCookies({ name: 'payload-token' })
  expect([401, 403]).toContain(await pressSave(page))
  await page.getByText(sentences.notLoggedIn.be).waitFor()
  const other = await page.context().newPage()
  await open(other, `${pages.site.url}/admin/login`)
  await other.fill('input[name=email]', 'ed@review.example')
  await other.fill('input[name=password]', password)
  await other.click('button[type=submit]')
  await other.waitForURL((address) => !address.pathname.endsWith('/login'))
  expect(await page.inputValue('#field-name')).toBe('Новая назва')
  expect(await pressSave(page)).toBe(200)
})

test('Words that were not saved when the session ended are there again after logging in', async () => {
  const path = `/collections/analysts/${pages.desk.analyst}`
  const page = await pages.opened('/account', 'ed')
  await page.clock.install()
  await open(page, `${pages.site.url}/admin${path}`)
  await page.fill('#field-name', 'Mira Solen the Younger')
  await page.waitForTimeout(500)
  // By the browser's clock alone: the server finds the cookie good and logs in again by it.
  await page.clock.fastForward('08:00:05')
  await page.waitForURL(/login/)
  await page.waitForURL((address) => address.pathname.endsWith(path))
  await expect
    .poll(() => page.inputValue('#field-name'), { timeout: 10_000 })
    .toBe('Mira Solen the Younger')
  expect(await pressSave(page)).toBe(200)
})
