import { sitemapPaths } from './sitemap-paths'

/** Everything that readers see may be found; the desk and the API are nobody's search results. */
export function robotsText(origin: string): string {
  return `User-agent: *
Allow: /api/media/file/
Disallow: /admin
Disallow: /api/

Sitemap: ${origin}${sitemapPaths.index}
`
}
