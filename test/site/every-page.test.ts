import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/domain/locale'
import { everyPage } from './every-page'
import { elementsCalled, rendered, spokenOn } from './rendered'

const all = locales.flatMap((locale) =>
  Object.entries(everyPage(locale)).map(([name, view]) => ({ name, locale, view })),
)

/** Letters that cannot stand in words of a language. */
const foreignLetters: Record<Locale, RegExp> = {
  en: /[\u0400-\u04ff]/,
  be: /[a-zA-ZиИщЩъЪ]/,
  ru: /[a-zA-ZіІўЎ]/,
}

describe.each(all)('$name ($locale)', ({ locale, view }) => {
  test('nothing in another language stands on it unmarked', async () => {
    const unmarked = spokenOn(await rendered(view)).filter(
      ({ words, lang }) => lang !== null && foreignLetters[lang].test(words),
    )
    expect(unmarked).toEqual([])
  })

  test('it says its language, has one main heading, and its parts are landmarks', async () => {
    const html = await rendered(view)
    expect(elementsCalled(html, 'html')).toMatchObject([{ lang: locale, dir: 'ltr' }])
    expect(elementsCalled(html, 'h1')).toHaveLength(1)
    for (const landmark of ['header', 'main', 'footer', 'nav'])
      expect(elementsCalled(html, landmark).length).toBeGreaterThan(0)
    expect(elementsCalled(html, 'nav').every((nav) => nav['aria-label'])).toBe(true)
  })

  test('a keyboard finds the text first', async () => {
    const html = await rendered(view)
    expect(elementsCalled(html, 'a', 'href')[0]).toMatchObject({ href: '#content' })
    expect(elementsCalled(html, 'main')[0]).toMatchObject({ id: 'content' })
  })

  test('it runs no script and asks nobody else for anything', async () => {
    const html = await rendered(view)
    for (const { type } of elementsCalled(html, 'script')) expect(type).toBe('application/ld+json')
    const asked = ['img', 'link', 'source', 'iframe'].flatMap((tag) => elementsCalled(html, tag))
    const named = ['canonical', 'alternate', 'shortlink']
    const fetched = asked.filter(({ rel }) => !named.includes(rel ?? ''))
    const addresses = fetched.flatMap(({ href, src, srcset }) => srcset?.split(', ') ?? href ?? src)
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/)
  })

  test('every id is there once', async () => {
    const html = await rendered(view)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('headings do not skip a level', async () => {
    const levels = [...(await rendered(view)).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    )
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    }, 0)
  })
})
