import type { AnalystLink, SectionLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { type FeedFormat, feedFormats, paths } from '../../domain/paths'
import { feedMessages } from '../messages/feeds'
import type { FeedLink } from '../page-view'
import { mediaTypes } from './media-types'

/** What can be followed: everything, a section, an analyst, or the corrections. */
export type FeedPlace =
  | 'all'
  | 'corrections'
  | { section: SectionLink }
  | { analyst: Pick<AnalystLink, 'slug' | 'name'> }

/** What the head of a page offers to feed readers: its place in each format. */
export function feedLinks(locale: Locale, place: FeedPlace = 'all'): FeedLink[] {
  return feedFormats.map((format) => ({
    path: feedPath(locale, place, format),
    title: titleOf(locale, place),
    type: mediaTypes[format],
  }))
}

export const formatNames: Readonly<Record<FeedFormat, string>> = {
  atom: 'Atom',
  rss: 'RSS',
  json: 'JSON',
}

export function feedPath(locale: Locale, place: FeedPlace, format: FeedFormat): string {
  if (place === 'all') return paths.feed(locale, format)
  if (place === 'corrections') return paths.correctionsFeed(locale, format)
  return 'section' in place
    ? paths.sectionFeed(locale, place.section.slug, format)
    : paths.analystFeed(locale, place.analyst.slug, format)
}

function titleOf(locale: Locale, place: FeedPlace): string {
  const messages = feedMessages[locale]
  if (place === 'all') return messages.everything
  if (place === 'corrections') return messages.corrections
  return 'section' in place ? place.section.name.text : place.analyst.name.text
}
