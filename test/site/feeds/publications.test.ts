import fc from 'fast-check'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { publicationsContent } from '../../../src/site/feeds/publications-content'
import { elementsCalled } from '../rendered'
import { card, site, word } from '../samples'
import { inEveryFormat, item, origin, publications, retracted, told } from './feed-samples'

describe('A publication in a feed', () => {
  test.each(locales)(
    'says in %s its verdict and the reason first, then corrections, then the words',
    async (locale) => {
      const { content } = await told(item(locale))
      const places = ['reason', 'correction', 'lead', 'paragraph', 'note'].map((key) =>
        content.value.replaceAll('\u00a0', ' ').indexOf(word(key, locale)),
      )
      expect(places.every((place) => place > 0)).toBe(true)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(content.value.startsWith(`<div lang="${locale}" dir="ltr"><p><strong>`)).toBe(true)
    },
  )

  test('leads to absolute addresses only', async () => {
    const { content, url, authors } = await told(item('en'))
    const addresses = ['a', 'img'].flatMap((tag) =>
      elementsCalled(content.value, tag).map(({ href, src }) => href ?? src ?? ''),
    )
    expect(addresses).toEqual([
      `${url}#note-1`,
      `${origin}/en/issues/2031-w09/harbour`,
      'https://example.org/letter',
      `${url}#note-1-mark`,
      `${origin}/api/media/file/harbour.webp`,
    ])
    expect(authors.map(({ uri }) => uri)).toEqual([
      `${origin}/en/analysts/alena-verasok`,
      `${origin}/en/analysts/yan-talmach`,
    ])
  })

  test('has a picture that any reader can show, and nothing that another entry might have too', async () => {
    const { content } = await told(item('en'))
    expect(elementsCalled(content.value, 'img')).toEqual([
      {
        src: `${origin}/api/media/file/harbour.webp`,
        width: '1200',
        height: '800',
        alt: 'Alena Verasok at her desk',
      },
    ])
    expect(content.value).not.toMatch(/<source|<picture|<svg|<script| (id|class|aria-\w+)=/)
  })

  test('keeps its words when they look like markup', async () => {
    const lead = 'He said " class="x" and href="/y" and <b>'
    const { content } = await told(item('en', { card: card('en', { lead }) }))
    const { text } = spoken(content.value)
    expect(text).toContain(lead)
  })

  test('keeps its id wherever it moves to and whatever it says', async () => {
    const moved = item('en', {
      card: card('en', {
        slug: 'elsewhere',
        title: 'Another',
        publishedAt: '2032-01-01T00:00:00Z',
      }),
    })
    const id = 'tag:review.example,2031-03-09:commentaries/c1/en'
    expect([(await told(item('en'))).id, (await told(moved)).id]).toEqual([id, id])
    expect((await told(item('be'))).id).toBe('tag:review.example,2031-03-09:commentaries/c1/be')
  })

  test('was published once and updated by every change', async () => {
    const { published, updated } = await told(item('en'))
    expect([published, updated]).toEqual(['2031-03-11T07:30:00.000Z', '2031-03-12T16:20:00.000Z'])
    expect((await publications('en')).updated).toBe('2031-03-14T09:00:00.000Z')
  })

  test('stays when it was retracted, and says so in place of its words', async () => {
    const { title, summary, content, categories } = await told(retracted('en'))
    expect(title).toBe('Retracted: Tolm puts off the harbour vote and courts the northern towns')
    expect(summary).toBeNull()
    expect(content.value).toContain('This commentary has been retracted')
    expect(content.value).toContain('could not be confirmed')
    expect(content.value).not.toMatch(/got worse|without a new date/)
    expect(categories.map(({ term }) => term)).toEqual(['ruling-elite'])
  })
})

describe('A feed', () => {
  test('names the hub that announces changes, where there is one', async () => {
    const feed = { section: null, analyst: null, items: [item('en')] }
    const hub = 'https://hub.example/push'
    const content = await publicationsContent({ feed, site: site('en'), origin, locale: 'en', hub })
    const { atom, rss, json } = inEveryFormat(content)
    expect(atom).toContain(`<link rel="hub" href="${hub}"/>`)
    expect(rss).toContain(`<atom:link rel="hub" href="${hub}"/>`)
    expect(JSON.parse(json).hubs).toEqual([{ type: 'WebSub', url: hub }])
    const without = inEveryFormat({ ...content, hub: null })
    expect(Object.values(without).join('')).not.toContain('hub')
  })

  test('holds whatever an editor may write', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/\p{C}/u.test(text))
    await fc.assert(
      fc.asyncProperty(words, words, async (title, lead) => {
        const content = await publications('en', {
          items: [item('en', { card: card('en', { title: `x${title}x`, lead: `x${lead}x` }) })],
        })
        const { atom, rss, json } = inEveryFormat(content)
        expect(parseAtomFeed(atom).entries?.[0]?.title?.value).toBe(`x${title}x`)
        expect(parseRssFeed(rss).items?.[0]?.title).toBe(`x${title}x`)
        expect(JSON.parse(json).items[0]).toMatchObject({
          title: `x${title}x`,
          summary: `x${lead}x`,
        })
      }),
      { numRuns: 30 },
    )
  })
})

function spoken(markup: string) {
  const text = markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
  return { text }
}
