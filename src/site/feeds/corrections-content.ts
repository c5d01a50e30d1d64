import type { LedgerEntry } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { type FeedContent, type FeedEntry, updatedOf } from './feed-content'
import { type FeedSetting, publisherOf, selfOf } from './feed-frame'
import { tagOf } from './tag'

type Corrections = FeedSetting & {
  /** The latest corrections and retractions in this language. */
  entries: readonly LedgerEntry[]
}

/** The newest corrections and retractions as a feed, each with its whole note. */
export function correctionsContent(corrections: Corrections): FeedContent {
  const { site, origin, locale, hub } = corrections
  const messages = messagesFor(locale)
  const entries = corrections.entries.map((entry) => entryOf(entry, corrections))
  return {
    lang: locale,
    title: { text: `${site.name.text}: ${messages.ledger}`, lang: locale },
    subtitle: { text: messages.ledgerDescription, lang: locale },
    publisher: publisherOf(site, origin, locale),
    page: `${origin}${paths.corrections(locale)}`,
    self: selfOf(origin, locale, 'corrections'),
    updated: updatedOf(entries),
    hub,
    entries,
  }
}

function entryOf(entry: LedgerEntry, { origin, locale }: Corrections): FeedEntry {
  const { id, kind, date, note, previousVerdict, card } = entry
  const { ledgerKind, previousVerdict: before } = messagesFor(locale)
  const verdict = previousVerdict ? [`${before}: ${previousVerdict.label.text}`] : []
  return {
    id: tagOf(origin, date, `publications/${id}`),
    lang: card.locale,
    title: `${ledgerKind[kind]}: ${card.title}`,
    url: `${origin}${paths.commentary(card.locale, card.week.id, card.slug)}`,
    published: date,
    updated: date,
    authors: [],
    categories: [{ term: kind, label: { text: ledgerKind[kind], lang: locale } }],
    summary: null,
    content: { type: 'text', value: [note, ...verdict].join('\n\n') },
  }
}
