import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SentenceKey, sentences } from '../../src/cms/messages/sentences'
import { type Locale, locales } from '../../src/domain/locale'
import { open } from '../support/desk'
import { type DeskPages, openDeskPages, pressSave } from '../support/desk-pages'
import type { RefusalDesk } from '../support/refusals/desk-of-refusals'

let pages: DeskPages

beforeAll(async () => {
  pages = await openDeskPages()
})

afterAll(() => pages?.close())

type Screen = {
  says: SentenceKey
  /** Below `/admin/collections`. */
  path: (desk: RefusalDesk) => string
  /** What is written into the fields, by their names. */
  fields: Readonly<Record<string, string>>
}

const redirect = (says: SentenceKey, from: string, to: string): Screen => ({
  ...{ says, path: () => '/redirects/create', fields: { from, to } },
})
const slugOf = (says: SentenceKey, slug: string): Screen => ({
  ...{ says, path: ({ draft }) => `/texts/${draft}`, fields: { slug } },
})

/** What a form refuses, by what is typed into it. */
const screens: readonly Screen[] = [
  slugOf('notASlug', 'Not an address'),
  slugOf('slugTooLong', `${'long-'.repeat(20)}way`),
  slugOf('slugReserved', 'archive'),
  {
    ...{ says: 'slugTaken', path: () => '/sections/create' },
    fields: { name: 'Another', slug: 'the-ruling-house' },
  },
  { says: 'weekTaken', path: () => '/issues/create', fields: { start: '2031-03-05' } },
  {
    ...{ says: 'numberTaken', path: ({ emptyIssue }) => `/issues/${emptyIssue}` },
    fields: { number: '1' },
  },
  redirect('redirectToItself', '/a', '/a'),
  redirect('redirectLeadsOn', '/b', '/old/one'),
  redirect('redirectLedTo', '/en', '/be'),
  redirect('redirectKnown', '/old/one', '/ru'),
  redirect('notAPath', 'here', '/en'),
]

describe.each(locales)('On a screen in %s', (language) => {
  let page: Page

  beforeAll(async () => {
    page = await pages.opened('', 'ada', language)
    page.on('dialog', (dialog) => dialog.accept())
  })

  test.each(screens)('$says is said, its field is marked, and it is not saved', async (screen) => {
    await open(page, `${pages.site.url}/admin/collections${screen.path(pages.desk)}`)
    for (const [name, value] of Object.entries(screen.fields))
      await page.fill(`#field-${name}`, value)
    expect(await pressSave(page)).toBeGreaterThanOrEqual(400)
    await page.locator('.field-type.error').first().waitFor()
    const said = page.locator('.payload-toast-container').getByText(patternOf(screen, language))
    await said.first().waitFor()
    await page.waitForTimeout(1500)
    expect(await page.isEnabled('#action-save')).toBe(true)
    for (const [name, value] of Object.entries(screen.fields))
      expect(await page.inputValue(`#field-${name}`)).toBe(value)
  })
})

function patternOf({ says }: Screen, language: Locale): RegExp {
  const parts = sentences[says][language].split(/\{\w+\}/)
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'))
}
