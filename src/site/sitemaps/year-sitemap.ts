import type { SitemapRow } from '../../cms/read/sitemap-rows'
import { paths } from '../../domain/paths'
import { type SitemapFile, type SitemapPage, sitemap } from './sitemap'
import { sitemapPaths } from './sitemap-paths'

/** The issues and commentaries of one ISO year; null without any. */
export function yearSitemap(
  rows: readonly SitemapRow[],
  year: number,
  origin: string,
): SitemapFile | null {
  if (rows.length === 0) return null
  return { path: sitemapPaths.year(year), text: sitemap(rows.map(pageOf), origin) }
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
