import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { elementsCalled, wordsOf } from '../rendered'
import { word } from '../samples'
import { made, origin, sampleBook } from './sample-book'

const html = async (locale: (typeof locales)[number]) =>
  (await made('html', sampleBook(locale))).toString()

describe.each(locales)('The issue on one page (%s)', { timeout: 60_000 }, (locale) => {
  test('asks nobody for anything: all it shows is in it', async () => {
    const page = await html(locale)
    const fetched = ['img', 'source', 'script', 'iframe', 'object', 'embed', 'video', 'audio']
    for (const tag of fetched)
      for (const { src } of elementsCalled(page, tag)) expect(src).toMatch(/^data:image\/webp;/)
    expect(elementsCalled(page, 'img')).toHaveLength(1)
    const links = elementsCalled(page, 'link').map(({ rel, href }) => [rel, href])
    expect(links).toEqual([
      ['canonical', `${origin}/${locale}/issues/2031-w10`],
      ['icon', 'data:,'],
    ])
    expect(page).not.toMatch(/@import|url\(/)
  })

  test('lets a browser load nothing but its own styles and pictures', async () => {
    const page = await html(locale)
    const [policy] = elementsCalled(page, 'meta', 'http-equiv')
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy?.content).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/ style=| on[a-z]+=/)
  })

  test('leads to places that are on it, or to whole addresses', async () => {
    const page = await html(locale)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const hrefs = elementsCalled(page, 'a').map(({ href }) => href ?? '')
    expect(hrefs.length).toBeGreaterThan(10)
    for (const href of hrefs)
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1))
      else expect(href).toMatch(/^https:\/\//)
    expect(hrefs).toContain(`${origin}/p/345`)
    expect(hrefs).toContain(`${origin}/${locale}/sections/economy`)
  })

  test('leads from one commentary of the issue to another without leaving it', async () => {
    const page = await html(locale)
    const inside = elementsCalled(page, 'a').filter(({ href }) => href === '#c1-title')
    expect(inside).toHaveLength(2)
  })

  test('has every word that is out, and the notice in place of those that were taken back', async () => {
    const said = wordsOf(await html(locale))
    const keys = ['title', 'lead', 'reason', 'paragraph', 'quote', 'first', 'last', 'note', 'other']
    for (const key of [...keys, 'correction', 'retraction', 'issueLead', 'editorsNote'])
      expect(said).toContain(word(key, locale))
    expect(said).toContain('& <b>')
  })

  test('is valid HTML', async () => {
    const rules = {
      'void-style': 'off',
      'attribute-empty-style': 'off',
      'long-title': 'off',
    } as const
    const checker = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { ...rules, 'doctype-style': 'off', 'attribute-boolean-style': 'off' },
    })
    const { results } = await checker.validateString(await html(locale))
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })

  test('is the same to the byte whenever it is made', async () => {
    expect(await html(locale)).toBe(await html(locale))
  })
})
