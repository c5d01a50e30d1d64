import type { SitemapPlaces } from '../../cms/read/sitemap-places'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { type SitemapFile, type SitemapPage, sitemap } from './sitemap'
import { sitemapPaths } from './sitemap-paths'

/** Every page that is neither an issue nor a commentary. None says when it changed. */
export function pagesSitemap(places: SitemapPlaces, origin: string): SitemapFile {
  const { years, sections, analysts, standing } = places
  const everywhere = [paths.home, paths.archive, paths.trends, paths.corrections, paths.data]
  const pages = [
    ...everywhere.map((path) => pageIn(locales, (locale) => path(locale))),
    ...years.map((year) => pageIn(locales, (locale) => paths.archive(locale, year))),
    ...standing.map(({ name, languages }) =>
      pageIn(languages, (locale) => paths.standing(locale, name)),
    ),
    ...sections.map(({ slug, languages }) =>
      pageIn(languages, (locale) => paths.section(locale, slug)),
    ),
    ...analysts.map(({ slug, languages }) =>
      pageIn(languages, (locale) => paths.analyst(locale, slug)),
    ),
  ]
  return { path: sitemapPaths.pages, text: sitemap(pages, origin) }
}

function pageIn(languages: readonly Locale[], path: (locale: Locale) => string): SitemapPage {
  const inOrder = locales.filter((locale) => languages.includes(locale))
  return {
    languages: inOrder.map((locale) => ({ locale, path: path(locale) })),
    changedAt: null,
  }
}
