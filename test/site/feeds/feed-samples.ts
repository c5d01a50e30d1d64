import type { Feed, FeedItem } from '../../../src/cms/read/feeds'
import type { Locale } from '../../../src/domain/locale'
import { type FeedFormat, feedFormats } from '../../../src/domain/paths'
import { correctionsContent } from '../../../src/site/feeds/corrections-content'
import type { FeedContent } from '../../../src/site/feeds/feed-content'
import { publicationsContent } from '../../../src/site/feeds/publications-content'
import { writeFeed } from '../../../src/site/feeds/write-feed'
import { body, footnote, link, paragraph, text, upload } from '../lexical-samples'
import { analyst, card, section } from '../sample-cards'
import { ledger, said, site, verdict, word } from '../samples'

export const origin = 'https://review.example'

const picture = (locale: Locale) => ({
  url: '/api/media/file/harbour.webp',
  width: 1200,
  height: 800,
  sources: [{ type: 'image/avif', widths: [{ url: '/api/media/file/harbour.avif', width: 480 }] }],
  alt: said('portrait', locale),
  credit: said('portraitCredit', locale),
  caption: word('heading', locale),
})

/** A publication with all that a body may hold, corrected once. */
export function item(locale: Locale, changes: Partial<FeedItem> = {}): FeedItem {
  const say = (key: string) => word(key, locale)
  return {
    commentary: 'c1',
    card: card(locale, { isCorrected: true }),
    body: body(
      paragraph(say('paragraph'), footnote(say('note')), '. ', text(say('more'), 1)),
      paragraph(link('/en/issues/2031-w09/harbour', say('link'))),
      paragraph(link('https://example.org/letter', say('link'))),
      upload(picture(locale)),
    ),
    corrections: [
      {
        date: '2031-03-12T16:20:00.000Z',
        note: say('correction'),
        previousVerdict: verdict('same', locale),
      },
    ],
    retraction: null,
    changedAt: '2031-03-12T16:20:00.000Z',
    ...changes,
  }
}

export function retracted(locale: Locale): FeedItem {
  const date = '2031-03-14T09:00:00.000Z'
  return {
    commentary: 'c2',
    card: card(locale, { slug: 'gone', lead: null, isRetracted: true }),
    body: null,
    corrections: [],
    retraction: { date, note: word('retraction', locale) },
    changedAt: date,
  }
}

const unsigned = (locale: Locale) =>
  item(locale, {
    commentary: 'c3',
    card: card(locale, { analysts: [], section: null, verdict: null, lead: null }),
  })

export function publications(locale: Locale, changes: Partial<Feed> = {}): Promise<FeedContent> {
  const items = [item(locale), retracted(locale), unsigned(locale)]
  const feed = { section: null, analyst: null, items, ...changes }
  return publicationsContent({ feed, site: site(locale), origin, locale, hub: null })
}

/** The only entry of a feed with one publication, in a format that is easily looked into. */
export async function told(one: FeedItem) {
  const { entries } = await publications(one.card.locale, { items: [one] })
  const [entry] = entries
  if (!entry) throw new Error('There is no entry.')
  return entry
}

/** Every kind of feed in one language. */
export async function everyFeed(locale: Locale): Promise<Record<string, FeedContent>> {
  const { entries } = ledger(locale)
  const ledgerOf = { site: site(locale), origin, locale }
  const hub = 'https://hub.example/'
  const foreign = { ...site(locale), name: said('name', locale === 'en' ? 'be' : 'en') }
  const feed = { section: null, analyst: null, items: [item(locale)] }
  return {
    everything: await publications(locale),
    'one section': await publications(locale, { section: section(locale) }),
    'one analyst': await publications(locale, { analyst: analyst(locale) }),
    'nothing yet': await publications(locale, { items: [] }),
    corrections: correctionsContent({ ...ledgerOf, entries, hub }),
    'no corrections': correctionsContent({ ...ledgerOf, entries: [], hub: null }),
    'a name in another language': await publicationsContent({
      ...{ feed, site: foreign, origin, locale, hub },
    }),
  }
}

export function inEveryFormat(feed: FeedContent): Record<FeedFormat, string> {
  const [atom, rss, json] = feedFormats.map((format) => writeFeed(feed, format))
  return { atom: atom ?? '', rss: rss ?? '', json: json ?? '' }
}
