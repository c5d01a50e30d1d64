import type { Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { FeedAuthor, FeedContent } from './feed-content'
import { type FeedPlace, feedPath } from './feed-places'

/** What a feed is made with, whatever it tells. */
export type FeedSetting = {
  site: Site
  /** Scheme and host of the permanent addresses. */
  origin: string
  locale: Locale
  /** The WebSub hub; null without one. */
  hub: string | null
}

/** The publication itself, which signs for what nobody else signs. */
export function publisherOf(site: Site, origin: string, locale: Locale): FeedAuthor {
  return { name: site.name, uri: `${origin}${paths.home(locale)}` }
}

/** Where a feed lies, in each format. */
export function selfOf(origin: string, locale: Locale, place: FeedPlace): FeedContent['self'] {
  const at = (format: 'atom' | 'rss' | 'json') => `${origin}${feedPath(locale, place, format)}`
  return { atom: at('atom'), rss: at('rss'), json: at('json') }
}
