import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser } from '../support/browser'
import { openDemonstration } from './demonstration-site'

const folder = 'docs/pictures'
const window = { width: 1280, height: 960 }

/** Takes the pictures of the README from the demonstration. */
const site = await openDemonstration()
const browser = await openBrowser()
try {
  mkdirSync(folder, { recursive: true })
  const reader = await browser.newPage({ viewport: window, colorScheme: 'light' })
  await reader.goto(`${site.url}/en`)
  await keep(reader, 'home')
  await reader.goto(`${site.url}/en/archive`)
  await keep(reader, 'archive')
  await reader.goto(`${site.url}/en/issues/2026-w44`)
  await reader.locator('.card-title a', { hasText: 'lanterns' }).click()
  await keep(reader, 'commentary')
  await keep(await boardOf(browser), 'board')
} finally {
  await browser.close()
  await site.close()
}

/** The issue that is still at the desk, as an editor sees it. */
async function boardOf(opened: Browser): Promise<Page> {
  const desk = await opened.newPage({ viewport: window, colorScheme: 'light' })
  const { email, password } = site.editor
  await desk.goto(`${site.url}/admin/login`, { waitUntil: 'networkidle' })
  await desk.fill('input[name=email]', email)
  await desk.fill('input[name=password]', password)
  await desk.click('button[type=submit]')
  await desk.waitForURL((address) => !address.pathname.endsWith('/login'))
  const issues = `${site.url}/api/issues?where[week][equals]=2026-W47&depth=0`
  const { docs } = await desk.evaluate(
    async (address): Promise<{ docs: { id: string }[] }> => (await fetch(address)).json(),
    issues,
  )
  await desk.goto(`${site.url}/admin/collections/issues/${docs[0]?.id}`, {
    waitUntil: 'networkidle',
  })
  return desk
}

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  })
  const png = await page.screenshot()
  await sharp(png)
    .resize({ width: 1120 })
    .png({ palette: true, quality: 90 })
    .toFile(`${folder}/${name}.png`)
}
