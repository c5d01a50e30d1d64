import type { Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import type { FeedFormat } from '../../domain/paths'

/** Whoever signs; `uri` is the address of their page. */
export type FeedAuthor = { name: Said; uri: string | null }

export type FeedEntry = {
  /** A name that nothing changes that may become of the words: a tag URI (RFC 4151). */
  id: string
  lang: Locale
  title: string
  /** Where it can be read. All addresses of a feed are absolute. */
  url: string
  /** The media type of what is there; a page when absent. */
  urlType?: string
  /** ISO timestamps. */
  published: string
  updated: string
  authors: readonly FeedAuthor[]
  categories: readonly { term: string; label: Said }[]
  summary: string | null
  /** The whole words: markup whose addresses are absolute, or plain text. */
  content: { type: 'html' | 'text'; value: string }
}

/** What a feed says, before it is written in a format. */
export type FeedContent = {
  lang: Locale
  title: Said
  subtitle: Said | null
  publisher: FeedAuthor
  /** The page that tells the same. */
  page: string
  /** Where the feed itself lies, in each format. */
  self: Readonly<Record<FeedFormat, string>>
  /** ISO timestamp of its newest change. */
  updated: string
  /** The WebSub hub that tells subscribers of changes; null without one. */
  hub: string | null
  entries: readonly FeedEntry[]
}

/** A feed has to name a moment, also before it has anything to tell. */
const neverUpdated = '1970-01-01T00:00:00.000Z'

/** The moment of the newest change among entries, as an ISO timestamp. */
export function updatedOf(entries: readonly Pick<FeedEntry, 'updated'>[]): string {
  return entries.reduce(
    (latest, { updated }) => (updated > latest ? updated : latest),
    neverUpdated,
  )
}
