import type { Locale } from './locale'

/** In which a feed can be followed. */
export const feedFormats = ['atom', 'rss', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** As which an issue can be taken away. */
export const bookFormats = ['epub', 'pdf', 'html'] as const
export type BookFormat = (typeof bookFormats)[number]

/** One thing that the trends are shown of; without any, all of them. */
export type TrendsOf = { section: string } | { analyst: string } | { year: number }

/**
 * The one builder of the addresses that readers meet. `week` is an ISO week such as `2020-W38`,
 * printed in lower case; the slugs are those of the publication, section or analyst. Lists go by
 * year, so that those of past years never change.
 */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  archive: (locale: Locale, year?: number) => ofYear(`/${locale}/archive`, year),
  issue: (locale: Locale, week: string) => `/${locale}/issues/${week.toLowerCase()}`,
  /** An issue as one file: a book, a paper, or a page that needs nothing beside itself. */
  book: (locale: Locale, week: string, format: BookFormat) =>
    `/${locale}/issues/${week.toLowerCase()}/review-${week.toLowerCase()}-${locale}.${format === 'html' ? 'single.html' : format}`,
  commentary: (locale: Locale, week: string, slug: string) =>
    `/${locale}/issues/${week.toLowerCase()}/${slug}`,
  section: (locale: Locale, slug: string, year?: number) =>
    ofYear(`/${locale}/sections/${slug}`, year),
  analyst: (locale: Locale, slug: string, year?: number) =>
    ofYear(`/${locale}/analysts/${slug}`, year),
  corrections: (locale: Locale, year?: number) => ofYear(`/${locale}/corrections`, year),
  trends: (locale: Locale, of?: TrendsOf) => `/${locale}/trends${of ? trendsOf(of) : ''}`,
  search: (locale: Locale) => `/${locale}/search`,
  /** What is in the open data, and where. */
  data: (locale: Locale) => `/${locale}/data`,
  /** A page beside the issues, such as `about`. */
  standing: (locale: Locale, name: string) => `/${locale}/${name}`,
  feed: (locale: Locale, format: FeedFormat) => `/${locale}/feed.${format}`,
  sectionFeed: (locale: Locale, slug: string, format: FeedFormat) =>
    `/${locale}/sections/${slug}.${format}`,
  analystFeed: (locale: Locale, slug: string, format: FeedFormat) =>
    `/${locale}/analysts/${slug}.${format}`,
  correctionsFeed: (locale: Locale, format: FeedFormat = 'atom') =>
    `/${locale}/corrections.${format}`,
  /** The picture of a page for those who pass it on: its path with `.png`. */
  preview: (path: string) => `${path}.png`,
  /** A short address that can be read out: it leads to the text with this number. */
  short: (number: number) => `/p/${number}`,
} as const

function ofYear(path: string, year: number | undefined): string {
  return year === undefined ? path : `${path}/${year}`
}

function trendsOf(of: TrendsOf): string {
  if ('year' in of) return `/${of.year}`
  return 'section' in of ? `/sections/${of.section}` : `/analysts/${of.analyst}`
}
