import type { Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { element, type Xml, xmlDocument } from '../xml'
import type { FeedAuthor, FeedContent, FeedEntry } from './feed-content'
import { mediaTypes } from './media-types'

/** A feed in Atom (RFC 4287). */
export function atomFeed(feed: FeedContent): string {
  const { lang, title, subtitle, publisher, page, self, updated, hub, entries } = feed
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
      element('id', {}, self.atom),
      said('title', title, lang),
      ...(subtitle ? [said('subtitle', subtitle, lang)] : []),
      element('updated', {}, updated),
      author(publisher, lang),
      element('link', { rel: 'self', type: mediaTypes.atom, href: self.atom }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: page }),
      ...(hub === null ? [] : [element('link', { rel: 'hub', href: hub })]),
      ...entries.map(entryOf),
    ),
  )
}

function entryOf(entry: FeedEntry): Xml {
  const { id, lang, title, url, published, updated, authors, categories, summary, content } = entry
  const type = entry.urlType ?? 'text/html'
  return element(
    'entry',
    { 'xml:lang': lang },
    element('id', {}, id),
    element('title', {}, title),
    element('published', {}, published),
    element('updated', {}, updated),
    ...authors.map((one) => author(one, lang)),
    element('link', { rel: 'alternate', type, hreflang: lang, href: url }),
    ...categories.map(({ term, label }) =>
      element('category', { ...langOf(label, lang), term, label: label.text }),
    ),
    ...(summary === null ? [] : [element('summary', {}, summary)]),
    element('content', { type: content.type }, content.value),
  )
}

function author({ name, uri }: FeedAuthor, lang: Locale): Xml {
  return element(
    'author',
    langOf(name, lang),
    element('name', {}, name.text),
    ...(uri === null ? [] : [element('uri', {}, uri)]),
  )
}

function said(name: string, words: Said, lang: Locale): Xml {
  return element(name, langOf(words, lang), words.text)
}

/** Words in another language than what they stand in say so. */
function langOf(words: Said, lang: Locale): Record<string, string> {
  return words.lang === lang ? {} : { 'xml:lang': words.lang }
}
