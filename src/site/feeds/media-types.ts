import type { FeedFormat } from '../../domain/paths'

/** As what each format is served. */
export const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
}
