import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { type FeedFormat, feedFormats } from '../../../src/domain/paths'
import { everyFeed, inEveryFormat, origin, publications } from './feed-samples'
import { expectAtomFeed, expectJsonFeed, expectRssFeed } from './valid-feeds'

const validators: Record<FeedFormat, (text: string) => void> = {
  atom: expectAtomFeed,
  rss: expectRssFeed,
  json: expectJsonFeed,
}

describe.each(locales)('In %s', (locale) => {
  test.each(feedFormats)('every feed is valid as %s', async (format) => {
    for (const feed of Object.values(await everyFeed(locale)))
      validators[format](inEveryFormat(feed)[format])
  })

  test('a feed is the same whenever it is written', async () => {
    const [one, other] = [await everyFeed(locale), await everyFeed(locale)]
    expect(Object.values(one).map(inEveryFormat)).toEqual(Object.values(other).map(inEveryFormat))
  })

  test('the formats tell the same', async () => {
    const { atom, rss, json } = inEveryFormat(await publications(locale))
    const told = JSON.parse(json)
    const ids = told.items.map(({ id }: { id: string }) => id)
    expect([...atom.matchAll(/<entry[^>]*><id>([^<]*)/g)].map(([, id]) => id)).toEqual(ids)
    expect([...rss.matchAll(/<guid[^>]*>([^<]*)/g)].map(([, id]) => id)).toEqual(ids)
    expect(told).toMatchObject({ language: locale, feed_url: `${origin}/${locale}/feed.json` })
    expect(atom).toContain(
      `<link rel="self" type="application/atom+xml" href="${origin}/${locale}/feed.atom"/>`,
    )
    expect(rss).toContain(`href="${origin}/${locale}/feed.rss"`)
  })
})

describe('What validates feeds', () => {
  const breakages: [FeedFormat, string | RegExp, string][] = [
    ['atom', '<name>', '<name xml:lang="en">'],
    ['atom', /<updated>[^<]*<\/updated>/, ''],
    ['atom', /<published>[^<]*/, '<published>11 March 2031'],
    ['atom', /<author>.*?<\/author>/g, ''],
    ['atom', /<entry[^>]*><id>[^<]*/g, '<entry><id>tag:one'],
    ['atom', 'type="html"', 'type="markdown"'],
    ['atom', '</feed>', ''],
    ['rss', /<description>[^<]*<\/description>/, ''],
    ['rss', /<pubDate>[^<]*/, '<pubDate>2031-03-11T07:30:00Z'],
    ['rss', /<pubDate>Tue/, '<pubDate>Mon'],
    ['rss', 'isPermaLink="false"', ''],
    ['rss', '<guid', '<identifier>x</identifier><guid'],
    ['rss', /<atom:link rel="self"[^>]*>/, ''],
    ['rss', 'version="2.0"', 'version="1.0"'],
    ['json', '"id":', '"identity":'],
    ['json', 'version/1.1', 'version/1.2'],
    ['json', /"date_published": "[^"]*"/, '"date_published": "yesterday"'],
    ['json', '"content_html"', '"content"'],
    ['json', '"language": "en"', '"language": "English"'],
  ]

  test.each(breakages)('refuses %s without %s', async (format, found, instead) => {
    const whole = inEveryFormat(await publications('en'))[format]
    const broken = whole.replace(found, instead)
    expect(broken).not.toBe(whole)
    expect(() => validators[format](whole)).not.toThrow()
    expect(() => validators[format](broken)).toThrow()
  })
})
