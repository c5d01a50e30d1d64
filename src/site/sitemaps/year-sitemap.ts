import type { SitemapRow } from '../../cms/read/sitemap-rows'
import { paths } from '../../domain/paths'
import { most, newestChange, type SitemapPage, sitemaps } from './sitemap'
import { sitemapPaths } from './sitemap-paths'

/** A file of the site, and the newest change that it tells of, for the index. */
export type SitemapFile = { path: string; text: string; changedAt: string | null }

/** The issues and commentaries of one ISO year. */
export function yearSitemap(
  rows: readonly SitemapRow[],
  year: number,
  origin: string,
  limit = most,
): SitemapFile[] {
  const pages = rows.map(pageOf)
  const changedAt = newestChange(pages)
  return sitemaps(pages, origin, limit).map((text, index) => ({
    path: sitemapPaths.year(year, index + 1),
    text,
    changedAt,
  }))
}

function pageOf({ week, languages, changedAt }: SitemapRow): SitemapPage {
  return {
    languages: languages.map(({ locale, slug }) => ({
      locale,
      path: slug === '' ? paths.issue(locale, week) : paths.commentary(locale, week, slug),
    })),
    changedAt,
  }
}
