import type { LedgerEntry, Site } from '../cms/read/types'
import type { Locale } from '../domain/locale'
import { paths } from '../domain/paths'
import { messagesFor } from './messages/messages-for'
import { element, type Xml, xmlDocument } from './xml'

type Feed = {
  entries: readonly LedgerEntry[]
  site: Site
  /** Scheme and host of the permanent addresses. */
  origin: string
  locale: Locale
}

export const atom = 'application/atom+xml'

/** The newest corrections and retractions as an Atom feed (RFC 4287), each with its whole note. */
export function correctionsFeed(feed: Feed): string {
  const { entries, site, origin, locale } = feed
  const messages = messagesFor(locale)
  const self = `${origin}${paths.correctionsFeed(locale)}`
  const page = `${origin}${paths.corrections(locale)}`
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
      element('id', {}, self),
      element('title', {}, `${site.name.text}: ${messages.ledger}`),
      element('subtitle', {}, messages.ledgerDescription),
      element('updated', {}, entries[0]?.date ?? neverUpdated),
      element('author', {}, element('name', { 'xml:lang': site.name.lang }, site.name.text)),
      element('link', { rel: 'self', type: atom, href: self }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
      ...entries.map((entry) => entryOf(entry, feed)),
    ),
  )
}

/** A feed has to name a moment, also before anything has been corrected. */
const neverUpdated = '1970-01-01T00:00:00Z'

function entryOf({ id, kind, date, note, previousVerdict, card }: LedgerEntry, feed: Feed): Xml {
  const { origin, locale } = feed
  const { ledgerKind, previousVerdict: before } = messagesFor(locale)
  const href = `${origin}${paths.commentary(card.locale, card.week.id, card.slug)}`
  const verdict = previousVerdict ? [`${before}: ${previousVerdict.label.text}`] : []
  return element(
    'entry',
    { 'xml:lang': card.locale },
    element('id', {}, tagOf(origin, date, id)),
    element('title', {}, `${ledgerKind[kind]}: ${card.title}`),
    element('published', {}, date),
    element('updated', {}, date),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: card.locale, href }),
    element('category', { term: kind, label: ledgerKind[kind] }),
    element('content', { type: 'text' }, [note, ...verdict].join('\n\n')),
  )
}

/** A name that no move of the commentary changes (RFC 4151). */
function tagOf(origin: string, date: string, id: string): string {
  return `tag:${new URL(origin).hostname},${date.slice(0, 10)}:publications/${id}`
}
