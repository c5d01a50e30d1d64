import { type Locale, locales } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { grouped } from './grouped'
import { isStanding } from './one-of-each'
import type { YearOfPublications } from './year-of-publications'

/** A page for search engines: `slugs` are empty for an issue. */
export type SitemapRow = {
  week: string
  /** The languages in which it can be read, with the last part of each address; '' for an issue. */
  languages: { locale: Locale; slug: string }[]
  /** ISO timestamp of its newest change. */
  changedAt: string
}

/** The issues and commentaries of one ISO year that can be read, by week, the issue first. */
export function sitemapRows(year: YearOfPublications): SitemapRow[] {
  const standing = year.visible.filter(isStanding)
  const weeks = grouped(standing, ({ week }) => week ?? '')
  return [...weeks].flatMap(([week, ofWeek]) => [
    rowOf(week, ofWeek, year, () => ''),
    ...[...grouped(ofWeek, ({ commentary }) => idOf(commentary) ?? '').values()].map((texts) =>
      rowOf(week, texts, year, ({ slug }) => slug ?? ''),
    ),
  ])
}

function rowOf(
  week: string,
  of: readonly Publication[],
  { changeOf }: YearOfPublications,
  slugOf: (publication: Publication) => string,
): SitemapRow {
  const changes = of.map(changeOf).sort()
  return {
    week,
    languages: locales.flatMap((locale) => {
      const found = of.find(({ language }) => language === locale)
      return found ? { locale, slug: slugOf(found) } : []
    }),
    changedAt: changes.at(-1) ?? '',
  }
}
