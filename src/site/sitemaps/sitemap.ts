import type { Locale } from '../../domain/locale'
import { element, type Xml, xmlDocument } from '../xml'

/** A page in all its languages, as paths. */
export type SitemapPage = {
  languages: readonly { locale: Locale; path: string }[]
  /** ISO timestamp of its newest change; null where nobody can say. */
  changedAt: string | null
}

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

type Limit = { urls: number; bytes: number }

/** What the protocol allows in one file; of its 50 MB a tenth is left free. */
export const most: Limit = { urls: 50_000, bytes: 45 * 1024 * 1024 }

/**
 * The pages as sitemaps (https://www.sitemaps.org/protocol.html), each language of a page as an
 * address of its own that names all others: one file, several where one would grow too large, none
 * without pages.
 */
export function sitemaps(pages: readonly SitemapPage[], origin: string, limit = most): string[] {
  const files: Xml[][] = []
  let bytes = 0
  for (const url of pages.flatMap((page) => urlsOf(page, origin))) {
    const size = Buffer.byteLength(url.xml)
    const last = files.at(-1)
    if (last && last.length < limit.urls && bytes + size <= limit.bytes) {
      last.push(url)
      bytes += size
      continue
    }
    files.push([url])
    bytes = size
  }
  return files.map((urls) => {
    const names = { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
    return xmlDocument(element('urlset', names, ...urls))
  })
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

/** The index of all sitemaps; `changedAt` is the newest change that a file tells of. */
export function sitemapIndex(
  files: readonly { path: string; changedAt: string | null }[],
  origin: string,
): string {
  const each = files.map(({ path, changedAt }) =>
    element('sitemap', {}, element('loc', {}, `${origin}${path}`), ...lastmod(changedAt)),
  )
  return xmlDocument(element('sitemapindex', { xmlns: schema }, ...each))
}

/** The newest change among pages; null when none says. */
export function newestChange(pages: readonly SitemapPage[]): string | null {
  const changes = pages.flatMap(({ changedAt }) => changedAt ?? [])
  return changes.reduce<string | null>((latest, at) => (latest && latest > at ? latest : at), null)
}

function lastmod(changedAt: string | null): Xml[] {
  return changedAt ? [element('lastmod', {}, changedAt)] : []
}
