import { expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { verdicts } from '../../src/domain/verdict'
import { firstFonts, readFont, stylesheet } from '../../src/site/assets'
import { commentaryPage } from '../../src/site/pages/commentary'
import { styleguidePage } from '../../src/site/pages/styleguide'
import { everyPage } from './every-page'
import { rendered } from './rendered'
import { commentary, verdict } from './samples'

test('The styles ask for our own fonts and nothing else', async () => {
  const { text } = await stylesheet()
  const asked = [...text.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address)
  expect(asked.length).toBeGreaterThan(8)
  for (const address of asked) expect(await readFont(address)).toBeInstanceOf(Buffer)
  expect(text).not.toMatch(/@import|https?:/)
})

test('The styles are named by what is in them, so that browsers may keep them', async () => {
  const { name } = await stylesheet()
  expect(name).toMatch(/^site-[0-9a-f]{12}\.css$/)
  expect((await stylesheet()).name).toBe(name)
})

test('The fonts that a page asks for first are there', async () => {
  for (const locale of locales)
    for (const font of firstFonts(locale))
      expect(await readFont(font.replace('/assets/', ''))).toBeInstanceOf(Buffer)
})

test('No other file can be had as a font', async () => {
  for (const name of ['../package.json', 'source-serif-4-greek-wght-normal.woff2', 'x.woff2', ''])
    expect(await readFont(name)).toBeNull()
})

test('No style is left of what is no longer on any page', { timeout: 30_000 }, async () => {
  const views = [...locales.flatMap((locale) => Object.values(everyPage(locale))), styleguidePage()]
  const judged = verdicts.map((value) =>
    commentaryPage(commentary('en', { verdict: verdict(value, 'en') })),
  )
  const pages = await Promise.all([...views, ...judged].map(rendered))
  const classes = pages.flatMap((html) =>
    [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  )
  const styled = [...(await stylesheet()).text.matchAll(/\.([a-z][a-z-]+)(?=[\s,:.>{)])/g)]
  const known = new Set(classes)
  expect(
    [...new Set(styled.map(([, name = '']) => name))].filter((name) => !known.has(name)),
  ).toEqual([])
})
