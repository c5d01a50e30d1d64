import { element, type Xml, xmlDocument } from '../xml'
import type { FeedContent, FeedEntry } from './feed-content'
import { mediaTypes } from './media-types'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** A feed in RSS 2.0, with the whole words as `content:encoded`. */
export function rssFeed(feed: FeedContent): string {
  const { lang, title, subtitle, page, self, updated, hub, entries } = feed
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element(
        'channel',
        {},
        element('title', {}, title.text),
        element('link', {}, page),
        element('description', {}, (subtitle ?? title).text),
        element('language', {}, lang),
        element('lastBuildDate', {}, rfc822(updated)),
        element('atom:link', { rel: 'self', type: mediaTypes.rss, href: self.rss }),
        ...(hub === null ? [] : [element('atom:link', { rel: 'hub', href: hub })]),
        ...entries.map(itemOf),
      ),
    ),
  )
}

function itemOf(entry: FeedEntry): Xml {
  const { id, title, url, published, authors, categories, summary, content } = entry
  const isHtml = content.type === 'html'
  const description = summary ?? (isHtml ? null : content.value)
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, rfc822(published)),
    ...authors.map(({ name }) => element('dc:creator', {}, name.text)),
    ...categories.map(({ label }) => element('category', {}, label.text)),
    // A description is markup, so plain words are escaped once more.
    ...(description === null ? [] : [element('description', {}, asMarkup(description))]),
    ...(isHtml ? [element('content:encoded', {}, content.value)] : []),
  )
}

function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** `Tue, 11 Mar 2031 07:30:00 GMT`: what JavaScript calls UTC strings are dates of RFC 822. */
function rfc822(timestamp: string): string {
  return new Date(timestamp).toUTCString()
}
