import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPages, openDeskPages } from '../support/desk-pages'

let pages: DeskPages

beforeAll(async () => {
  pages = await openDeskPages()
})

afterAll(() => pages?.close())

async function readerSees(): Promise<string> {
  const response = await fetch(`${pages.site.url}/en/issues/2031-w10/the-ferry`)
  return (await response.text()).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')
}

async function box(page: Page, kind: 'correction' | 'retraction') {
  const box = page.locator(`[data-readers="${kind}"]`)
  await box.locator('summary').click()
  return box
}

async function print(page: Page, step: 'correct' | 'retract'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(`[data-step="${step}"]`)])
}

/** Steps of the desk, taken by whoever may. */
async function step(as: 'bob' | 'sec', name: string): Promise<void> {
  const path = `/texts/${pages.desk.published}/steps`
  const { status } = await pages.desk.ask(as, 'POST', path, { step: name })
  expect(status, name).toBe(200)
}

test('A note to colleagues has another box than a note to readers, and is printed nowhere', async () => {
  const { desk } = pages
  await step('bob', 'revise')
  await desk.ask('bob', 'PATCH', `/texts/${desk.published}`, { lead: 'What it really means.' })
  for (const [as, name] of [
    ['bob', 'submit'],
    ['sec', 'review'],
    ['sec', 'approve'],
  ] as const)
    await step(as, name)
  const page = await pages.opened(`/collections/texts/${desk.published}`, 'sec', 'be')
  const correction = await box(page, 'correction')
  await page.locator('.desk-steps > textarea').first().fill('Паміж намі: гэта памылка Боба.')
  expect(await page.isDisabled('[data-readers-ask="correction"]')).toBe(true)
  const note = 'An earlier version named another river.'
  await page.fill('[data-readers-note="correction"]', note)
  expect(await correction.locator('label').textContent()).toContain('English')
  const preview = correction.locator('.desk-notice')
  expect(await preview.getAttribute('lang')).toBe('en')
  expect(await preview.locator('h4').textContent()).toBe('Corrections')
  expect((await preview.textContent())?.replaceAll('\u00a0', ' ')).toContain(note)
  expect(await page.locator('[data-step="correct"]').count()).toBe(0)
  await page.click('[data-readers-ask="correction"]')
  await correction.getByText('Надрукаваць?').waitFor()
  expect(await readerSees()).not.toContain(note)
  await print(page, 'correct')
  await expect.poll(readerSees, { timeout: 20_000 }).toContain('another river')
  expect(await readerSees()).not.toContain('Паміж намі')
  expect(await readerSees()).toContain('What it really means')
})

test('A retraction is asked about in the same way, and can be thought over', async () => {
  const page = await pages.opened(`/collections/texts/${pages.desk.published}`, 'sec', 'ru')
  const retraction = await box(page, 'retraction')
  await page.fill('[data-readers-note="retraction"]', 'The list was forged.')
  expect(await retraction.locator('h4').textContent()).toBe('This commentary has been retracted')
  await page.click('[data-readers-ask="retraction"]')
  await retraction.getByText('Нет, пока нет').click()
  expect(await page.locator('[data-step="retract"]').count()).toBe(0)
  expect(await readerSees()).not.toContain('forged')
  await page.click('[data-readers-ask="retraction"]')
  await print(page, 'retract')
  await expect.poll(readerSees, { timeout: 20_000 }).toContain('The list was forged.')
})
