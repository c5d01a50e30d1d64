/** Where the sitemaps lie; `part` counts from 1 where one file is not enough for a year. */
export const sitemapPaths = {
  index: '/sitemap.xml',
  pages: '/sitemaps/pages.xml',
  year: (year: number, part = 1) =>
    part === 1 ? `/sitemaps/${year}.xml` : `/sitemaps/${year}-${part}.xml`,
} as const
