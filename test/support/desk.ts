import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Locale } from '../../src/domain/locale'

export const password = 'four plain words in a row'

/** Somebody at the desk, in a browser of their own. */
export type DeskPage = { page: Page; context: BrowserContext }

/** Opens the desk as a person who has an account, in the language that they chose. */
export async function logIn(
  browser: Browser,
  url: string,
  email: string,
  language: Locale = 'en',
): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  await context.addCookies([{ name: 'payload-lng', value: language, url }])
  const page = await context.newPage()
  await open(page, `${url}/admin/login`)
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL((address) => !address.pathname.endsWith('/login'))
  return { page, context }
}

/** Opens a page of the desk and waits until it listens: what is typed earlier, its scripts drop. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
}

/** Sends a request from inside the page, as the page's own scripts would. */
export async function send<Answer = { doc: { id: string } }>(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  return page.evaluate(
    async ({ body, method, path }) => {
      const response = await fetch(`/api${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      return response.json()
    },
    { body, method, path },
  )
}

/** Chooses an option of one of the desk's own select fields by its words. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.click(`#field-${field} .rs__control`)
  await page.locator('.rs__option', { hasText: option }).first().click()
}

/** Saves the document that is open and waits until it is saved. */
export async function save(page: Page): Promise<void> {
  await page.click('#action-save')
  await page.locator('.payload-toast-container .toast-success').first().waitFor()
}

/** Takes a step of the workflow and waits for the page that shows where it led. */
export async function step(page: Page, name: string, note?: string): Promise<void> {
  if (note !== undefined) await page.locator('.desk-steps textarea').first().fill(note)
  await Promise.all([page.waitForEvent('load'), page.click(`[data-step="${name}"]`)])
}

export async function stateOf(page: Page): Promise<string | null> {
  return page.locator('.desk-panel').first().getAttribute('data-state')
}
