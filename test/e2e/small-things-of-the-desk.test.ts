import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentences } from '../../src/cms/messages/sentences'
import { type DeskPages, openDeskPages, pressSave } from '../support/desk-pages'

let pages: DeskPages

beforeAll(async () => {
  pages = await openDeskPages()
})

afterAll(() => pages?.close())

test('Taking over tells whoever wrote there, and leaves their words on their screen', async () => {
  const path = `/collections/sections/${pages.desk.idleSection}`
  const first = await pages.opened(path, 'ed')
  await first.fill('#field-name', 'The name that I write')
  await first.waitForTimeout(1500)
  const second = await pages.opened(path, 'sec', 'be')
  const dialog = second.locator('.document-locked')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('нехта з калег')
  expect(await dialog.textContent()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  await second.click('#document-locked-take-over')
  await second.waitForTimeout(1500)

  await first.fill('#field-name', 'The name that I wrote')
  await first.locator('.document-take-over').waitFor()
  expect(await first.locator('.document-take-over').textContent()).toContain(
    'A colleague has taken this over',
  )
  await first.click('#document-take-over-view-read-only')
  await first.waitForTimeout(2000)
  expect(await first.inputValue('#field-name')).toBe('The name that I wrote')

  await second.fill('#field-name', 'The name of the second')
  expect(await pressSave(second)).toBe(200)
  expect(await pages.stored(`/sections/${pages.desk.idleSection}`)).toMatchObject({
    name: 'The name of the second',
  })
  expect(await first.inputValue('#field-name')).toBe('The name that I wrote')
})

test('An administrator is told by name who has something open', async () => {
  const path = `/collections/analysts/${pages.desk.analyst}`
  const first = await pages.opened(path, 'sec')
  await first.fill('#field-name', 'Mira S.')
  await first.waitForTimeout(1500)
  const admin = await pages.opened(path, 'ada')
  await admin.locator('.document-locked').waitFor()
  const said = await admin.locator('.document-locked').textContent()
  expect(said).toContain('sec')
  expect(said).not.toContain('sec@review.example')
  await first.close()
})

test('A link whose drawer is closed again leaves words that can be saved', async () => {
  const page = await pages.opened(`/collections/texts/${pages.desk.draft}`, 'ed')
  const editor = page.locator('[data-lexical-editor="true"]').first()
  await editor.click()
  await page.keyboard.press('Control+a')
  await page.locator('.fixed-toolbar [data-button-key="link"]').first().click()
  await page.locator('.lexical-link-edit-drawer .drawer__header__close').first().click()
  await page.waitForTimeout(900)
  expect(await pressSave(page)).toBe(200)
  const { body } = await pages.stored(`/texts/${pages.desk.draft}`)
  expect(JSON.stringify(body)).not.toContain('"link"')
  expect(JSON.stringify(body)).toContain('The assembly of Lower Vellany met twice.')
})

test('A body that is refused is named with its place and what to do, and stays marked', async () => {
  const page = await pages.opened(`/collections/texts/${pages.desk.draft}`, 'ed', 'be')
  await page.route('**/api/texts/*', async (route) => {
    const sent = route.request()
    if (sent.method() !== 'PATCH') return route.continue()
    const bad = (sent.postData() ?? '').replace('\\"format\\":0', '\\"format\\":16')
    await route.continue({ postData: bad.replace('"format":0', '"format":16') })
  })
  await page.fill('#field-lead', 'Лід.')
  expect(await pressSave(page)).toBe(400)
  const said = page.locator('.payload-toast-container')
  await said.getByText(sentences['unknown-format'].be).waitFor()
  expect(await said.textContent()).toContain('Тэкст – Абзац 1')
})

test('Every plus sign of the first screen says what it does in words', async () => {
  const page = await pages.opened('', 'ed', 'be')
  const labels = await page
    .locator('[aria-label]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(labels.filter((label) => label?.includes('[object'))).toEqual([])
  expect(labels).toContain('Стварыць')
})

test('Lists show days in words and nothing in place of what is not there', async () => {
  const page = await pages.opened('/collections/issues', 'ed', 'be')
  const table = await page.locator('table').textContent()
  expect(table).toContain('3\u00a0сакавіка\u00a02031')
  expect(table).not.toMatch(/<|\d{4}-\d{2}-\d{2}/)
})

test('People are never an id', async () => {
  await pages.desk.ask('ada', 'PATCH', `/texts/${pages.desk.incomplete}`, {
    translator: ((await pages.stored('/users')).docs as { id: string; name: string }[]).find(
      ({ name }) => name === 'sec',
    )?.id,
  })
  for (const [who, name] of [
    ['ann', 'a colleague'],
    ['ed', 'sec'],
  ] as const) {
    const list = await pages.opened('/collections/texts', who)
    await expect.poll(() => list.locator('table').textContent()).toContain(name)
    expect(await list.locator('table').textContent()).not.toContain('ID:')
    await list.goto(`${pages.site.url}/admin/collections/texts/${pages.desk.incomplete}`)
    await list.getByText(name).first().waitFor()
    expect(await list.locator('main').textContent()).not.toContain('Untitled')
  }
})
