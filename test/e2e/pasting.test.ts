import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { footnotesIn, plainText } from '../../src/domain/plain-text'
import { openBrowser } from '../support/browser'
import { open, password, save, send } from '../support/desk'
import { type RunningSite, registrationCodeOf, removeFolder, startSite } from '../support/server'

let site: RunningSite
let browser: Browser
let page: Page

const editor = '[data-lexical-editor="true"]'
const clipboard = (name: string) =>
  readFileSync(new URL(`../paste/clipboards/${name}`, import.meta.url), 'utf8')

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage()
  await open(page, `${site.url}/admin`)
  await page.waitForURL(/create-first-user/)
  const code = registrationCodeOf(site)
  for (const [name, value] of Object.entries({ registrationCode: code, name: 'Ada Admin' }))
    await page.fill(`input[name=${name}]`, value)
  await page.fill('input[name=email]', 'ada@review.example')
  await page.fill('input[name=password]', password)
  await page.fill('input[name=confirm-password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL((address) => address.pathname === '/admin')
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  if (site) removeFolder(site.folder)
})

/** A text of its own, open at the desk; its id. */
async function newText(): Promise<string> {
  const commentary = await send(page, 'POST', '/commentaries', { workingTitle: 'Quays' })
  await open(page, `${site.url}/admin/collections/commentaries/${commentary.doc.id}`)
  await page.click('[data-start="be"]')
  await page.waitForURL(/texts\/[0-9a-f-]{20,}/)
  await page.waitForLoadState('networkidle')
  await page.fill('#field-title', 'Прычалы')
  await page.locator(editor).first().click()
  return page.url().split('/').at(-1) ?? ''
}

/** Pastes as a browser does when something was copied elsewhere. */
async function paste(html: string, text = ''): Promise<void> {
  await page
    .locator(editor)
    .first()
    .evaluate(
      (target, copied) => {
        const clipboardData = new DataTransfer()
        if (copied.html) clipboardData.setData('text/html', copied.html)
        clipboardData.setData('text/plain', copied.text)
        const more = { bubbles: true, cancelable: true }
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...more }))
      },
      { html, text },
    )
}

async function stored(id: string): Promise<unknown> {
  const { body } = await send<{ body: unknown }>(page, 'GET', `/texts/${id}?depth=0`)
  return body
}

test('What is pasted from Word is saved as it was, and the desk names what could not stay', async () => {
  const id = await newText()
  await paste(clipboard('word.html'))
  const report = page.locator('.desk-pasted')
  await report.waitFor()
  const said = (await report.textContent()) ?? ''
  for (const words of ['план → file:///C:/Users/desk/plan.docx', 'старое', 'Прычал узімку'])
    expect(said).toContain(words)
  expect(said).toContain('Show the place: «Глядзіце паведамленне')
  await report.getByText('Show the place').first().click()
  await save(page)
  const body = await stored(id)
  expect(plainText(body).split('\n')).toEqual([
    'Хто пойдзе на выбары',
    'Рада Дунмара сабралася ў аўторак і вырашыла мала: плошча порта – 5\u00a0км², а доўг вырас.',
    ...['першы прычал', 'яго краны', 'другі прычал'],
    'Глядзіце паведамленне, план і старое новае.',
    ...['Год | Крон', '2031 | 14'],
  ])
  expect(footnotesIn(body)).toEqual(['Паводле банка, с. 14.'])
  await report.getByText('Understood').click()
  expect(await report.count()).toBe(0)
})

test('The desk says so in the language of whoever pastes', async () => {
  const id = await newText()
  await page.context().addCookies([{ name: 'payload-lng', value: 'be', url: site.url }])
  await open(page, `${site.url}/admin/collections/texts/${id}`)
  await page.locator(editor).first().click()
  await paste('<p>Глядзіце <a href="plan.docx">план</a>.</p>')
  const report = page.locator('.desk-pasted')
  await report.getByText('Спасылка вяла туды, куды чытач не трапіць').waitFor()
  await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: site.url }])
})

test('The same words can be pasted twice, and lists inside a cell are lines of it', async () => {
  const id = await newText()
  await page.click('.toolbar-popup__dropdown-add')
  await page.click('[data-item-key="table-insert"]')
  await paste('', clipboard('markdown.md'))
  await page.click('.toolbar-popup__dropdown-add')
  await page.click('[data-item-key="table-row"]')
  await page.keyboard.type('radok')
  await save(page)
  const body = await stored(id)
  expect(plainText(body)).toContain('The quays again The council met on Tuesday')
  expect(plainText(body)).toContain('– one quay – its cranes – ☐ two quays')
  expect(plainText(body)).toContain('\nradok | ')
})
