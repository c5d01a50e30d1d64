import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import type { IssueBook } from '../cms/read/issue-book'
import { readSite } from '../cms/read/site'
import type { LoadYear } from '../cms/read/trends'
import { marksOfYear } from '../cms/read/trends-marks'
import type { Site } from '../cms/read/types'
import type { Locale } from '../domain/locale'
import type { BookFormat } from '../domain/paths'
import type { Preview } from '../site/preview/preview-picture'
import type { Bind } from './order'
import type { SearchForReaders } from './search-for-readers'

/** What pages, feeds and books are made with. */
export type Press = {
  payload: Payload
  /** Scheme and host to which the site belongs, such as `https://review.example`. */
  origin: string
  /** Whether forms are answered here, by the application, or the pages are plain files. */
  isLive: boolean
  /** Where feeds announce what is new (WebSub); null without one. */
  hub: string | null
  siteIn(locale: Locale): Promise<Site>
  /** What the index of the newest edition finds; null where a copy's own script searches. */
  search: SearchForReaders | null
  /** The verdicts of an ISO year. */
  marksOfYear: LoadYear
  /** What several files are made of that are made one after another, made but once for them. */
  once<Value>(key: string, make: () => Promise<Value>): Promise<Value>
  /** An issue as a file to take away. */
  bookOf(issue: IssueBook, format: BookFormat): Promise<Buffer>
  /** The picture that stands for a page. */
  pictureOf(preview: Preview): Promise<Buffer>
}

/** A year of the archive, the feeds of one place, and what every page needs. */
const mostMade = 4

export function openPress(
  payload: Payload,
  settings: Pick<Press, 'origin' | 'isLive' | 'hub' | 'search'>,
  bind: Bind,
): Press {
  const made = new LRUCache<string, Promise<unknown>>({ max: mostMade })
  return {
    ...settings,
    payload,
    siteIn: (locale) => readSite(payload, locale),
    marksOfYear: (year) => marksOfYear(payload, year),
    once<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
      const known = made.get(key) ?? make()
      made.set(key, known)
      return known as Promise<Value>
    },
    bookOf: async (issue, format) => {
      const site = await readSite(payload, issue.locale)
      return bind({ book: { issue, format, site, origin: settings.origin } })
    },
    pictureOf: (preview) => bind({ preview }),
  }
}
