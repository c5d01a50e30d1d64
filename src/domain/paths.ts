import type { Locale } from './locale'

/**
 * The one builder of the addresses that readers meet. `week` is an ISO week such as `2020-W38`,
 * printed in lower case; the slugs are those of the publication, section or analyst.
 */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  archive: (locale: Locale, year?: number) =>
    year === undefined ? `/${locale}/archive` : `/${locale}/archive/${year}`,
  issue: (locale: Locale, week: string) => `/${locale}/issues/${week.toLowerCase()}`,
  commentary: (locale: Locale, week: string, slug: string) =>
    `/${locale}/issues/${week.toLowerCase()}/${slug}`,
  section: (locale: Locale, slug: string) => `/${locale}/sections/${slug}`,
  corrections: (locale: Locale) => `/${locale}/corrections`,
  correctionsFeed: (locale: Locale) => `/${locale}/corrections.atom`,
  /** A page beside the issues, such as `about`. */
  standing: (locale: Locale, name: string) => `/${locale}/${name}`,
  analyst: (locale: Locale, slug: string) => `/${locale}/analysts/${slug}`,
} as const
