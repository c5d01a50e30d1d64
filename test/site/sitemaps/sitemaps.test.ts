import { describe, expect, test } from 'vitest'
import type { SitemapRow } from '../../../src/cms/read/sitemap-rows'
import { locales } from '../../../src/domain/locale'
import { pagesSitemap } from '../../../src/site/sitemaps/pages-sitemap'
import { robotsText } from '../../../src/site/sitemaps/robots'
import { sitemap, sitemapIndex } from '../../../src/site/sitemaps/sitemap'
import { yearSitemap } from '../../../src/site/sitemaps/year-sitemap'
import { expectSitemap } from '../grammars/valid-xml'

const origin = 'https://review.example'

const inAll = (slug: string) =>
  locales.map((locale) => ({ locale, slug: slug && `${slug}-${locale}` }))

const rows: SitemapRow[] = [
  { week: '2031-W10', languages: inAll(''), changedAt: '2031-03-12T16:20:00.000Z' },
  { week: '2031-W10', languages: inAll('vote'), changedAt: '2031-03-11T07:30:00.000Z' },
  {
    week: '2031-W10',
    languages: [{ locale: 'be', slug: 'paromy' }],
    changedAt: '2031-03-11T07:30:00.000Z',
  },
]

const places = {
  years: [2031, 2030],
  sections: [{ slug: 'economy', languages: [...locales] }],
  analysts: [{ slug: 'mira-solen', languages: ['ru' as const] }],
  standing: [
    { name: 'about' as const, languages: [] },
    { name: 'method' as const, languages: ['be' as const, 'en' as const] },
  ],
}

const addressesIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address)

function mapOf(rows: readonly SitemapRow[]) {
  const file = yearSitemap(rows, 2031, origin)
  if (!file) throw new Error('There is no sitemap.')
  return file
}

describe('The sitemap of a year', () => {
  const { path, text } = mapOf(rows)

  test('is valid, and names every language of every page', () => {
    expectSitemap(text)
    expect(path).toBe('/sitemaps/2031.xml')
    expect(addressesIn(text)).toEqual([
      ...locales.map((locale) => `${origin}/${locale}/issues/2031-w10`),
      ...locales.map((locale) => `${origin}/${locale}/issues/2031-w10/vote-${locale}`),
      `${origin}/be/issues/2031-w10/paromy`,
    ])
  })

  test('tells of each page where it is in every language, and where else', () => {
    const vote = text
      .split('<url>')
      .find((url) => url.includes('<loc>https://review.example/ru/issues/2031-w10/vote-ru<'))
    const links = [...(vote ?? '').matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)]
    expect(links.map(([, language, address]) => [language, address])).toEqual([
      ...locales.map((locale) => [locale, `${origin}/${locale}/issues/2031-w10/vote-${locale}`]),
      ['x-default', `${origin}/en/issues/2031-w10/vote-en`],
    ])
    expect(vote).toContain('<lastmod>2031-03-11T07:30:00.000Z</lastmod>')
    expect(text).toContain(`hreflang="x-default" href="${origin}/be/issues/2031-w10/paromy"`)
  })

  test('is none for a year without anything', () => {
    expect(yearSitemap([], 2031, origin)).toBeNull()
  })
})

test('A sitemap ends where the protocol allows no more addresses', () => {
  const pages = Array.from({ length: 50_001 }, (_, at) => ({
    languages: [{ locale: 'en' as const, path: `/en/issues/2031-w10/piece-${at}` }],
    changedAt: null,
  }))
  const addresses = addressesIn(sitemap(pages, origin))
  expect(addresses).toHaveLength(50_000)
  expect(addresses.at(-1)).toBe(`${origin}/en/issues/2031-w10/piece-49999`)
})

test('The sitemap of pages has those that are no issue, each in its languages', () => {
  const { path, text } = pagesSitemap(places, origin)
  expectSitemap(text)
  expect(path).toBe('/sitemaps/pages.xml')
  const english = addressesIn(text).filter((address) => address?.startsWith(`${origin}/en`))
  expect(english.map((address) => address?.slice(origin.length))).toEqual([
    ...['/en', '/en/archive', '/en/trends', '/en/corrections', '/en/data'],
    ...['/en/archive/2031', '/en/archive/2030', '/en/method', '/en/sections/economy'],
  ])
  expect(text).toContain(`<loc>${origin}/ru/analysts/mira-solen</loc>`)
  expect(text).not.toMatch(/about|en\/analysts/)
})

test('The index leads to every sitemap, and robots to the index', () => {
  const files = [mapOf(rows), pagesSitemap(places, origin)]
  const index = sitemapIndex(files, origin)
  expectSitemap(index)
  expect(addressesIn(index)).toEqual([
    `${origin}/sitemaps/2031.xml`,
    `${origin}/sitemaps/pages.xml`,
  ])
  expect(index.match(/<lastmod>[^<]*/g)).toEqual(['<lastmod>2031-03-12T16:20:00.000Z'])
  const robots = robotsText(origin)
  expect(robots).toContain(`\n\nSitemap: ${origin}/sitemap.xml\n`)
  expect(robots).toContain('Disallow: /admin')
})

test.each([
  ['an address elsewhere', '<loc>https', '<loc>ftp'],
  ['no day', /<lastmod>[^<]*/, '<lastmod>last week'],
  ['no language', 'hreflang="be"', 'hreflang="Belarusian"'],
  ['another relation', 'rel="alternate"', 'rel="next"'],
  ['an address twice', /(<url>.*?<\/url>)/, '$1$1'],
  ['no address', /<loc>[^<]*<\/loc>/, ''],
  ['an open end', '</urlset>', ''],
])('What validates sitemaps refuses one with %s', (_, found, instead) => {
  const { text } = mapOf(rows)
  const broken = text.replace(found, instead)
  expect(broken).not.toBe(text)
  expect(() => expectSitemap(broken)).toThrow()
})
