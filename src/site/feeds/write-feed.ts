import type { FeedFormat } from '../../domain/paths'
import { atomFeed } from './atom'
import type { FeedContent } from './feed-content'
import { jsonFeed } from './json-feed'
import { rssFeed } from './rss'

const writers: Readonly<Record<FeedFormat, (feed: FeedContent) => string>> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
}

/** A feed as a file of a format; `mediaTypes` says as what it is served. */
export function writeFeed(feed: FeedContent, format: FeedFormat): string {
  return writers[format](feed)
}
