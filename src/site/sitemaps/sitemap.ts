import type { Locale } from '../../domain/locale'
import { element, type Xml, xmlDocument } from '../xml'

/** A page in all its languages, as paths. */
export type SitemapPage = {
  languages: readonly { locale: Locale; path: string }[]
  /** ISO timestamp of its newest change; null where nobody can say. */
  changedAt: string | null
}

/** A sitemap, and where it lies. */
export type SitemapFile = { path: string; text: string }

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** What the protocol allows in one file (https://www.sitemaps.org/protocol.html). */
const mostUrls = 50_000

/**
 * The pages as one sitemap, each language of a page as an address of its own that names all others.
 * What is beyond the limit of the protocol is left out rather than the file, or the edition with it:
 * a weekly review would need sixteen thousand commentaries a year in three languages for that.
 */
export function sitemap(pages: readonly SitemapPage[], origin: string): string {
  const urls = pages.flatMap((page) => urlsOf(page, origin)).slice(0, mostUrls)
  const names = { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlDocument(element('urlset', names, ...urls))
}

function urlsOf({ languages, changedAt }: SitemapPage, origin: string): Xml[] {
  const link = (hreflang: string, path: string) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: `${origin}${path}` })
  const [fallback] = languages
  const links = [
    ...languages.map(({ locale, path }) => link(locale, path)),
    ...(fallback ? [link('x-default', fallback.path)] : []),
  ]
  return languages.map(({ path }) =>
    element('url', {}, element('loc', {}, `${origin}${path}`), ...lastmod(changedAt), ...links),
  )
}

/** The index of all sitemaps, each with the newest change that it tells of. */
export function sitemapIndex(files: readonly SitemapFile[], origin: string): string {
  const each = files.map(({ path, text }) =>
    element('sitemap', {}, element('loc', {}, `${origin}${path}`), ...lastmod(newestIn(text))),
  )
  return xmlDocument(element('sitemapindex', { xmlns: schema }, ...each))
}

function newestIn(sitemap: string): string | null {
  const dates = [...sitemap.matchAll(/<lastmod>([^<]+)<\/lastmod>/g)].map(([, date = '']) => date)
  return dates.reduce<string | null>((latest, at) => (latest && latest > at ? latest : at), null)
}

function lastmod(changedAt: string | null): Xml[] {
  return changedAt ? [element('lastmod', {}, changedAt)] : []
}
