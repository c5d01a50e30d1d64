/** Where the sitemaps lie: the index of all, that of pages, and those of each ISO year. */
export const sitemapPaths = {
  index: '/sitemap.xml',
  pages: '/sitemaps/pages.xml',
  year: (year: number) => `/sitemaps/${year}.xml`,
} as const
