import type { Address } from '../cms/read/addresses'
import type { Around, News } from '../cms/read/around'
import type { Census } from '../cms/read/census'
import { standingPages } from '../cms/read/types'
import { type Locale, locales } from '../domain/locale'
import { bookFormats, type FeedFormat, feedFormats, paths } from '../domain/paths'
import { dataFormats, dataPaths, tables } from '../site/open-data/data-paths'
import { sitemapPaths } from '../site/sitemaps/sitemap-paths'

/** A year of the archive in one language, which search keeps together. */
export type YearInLanguage = { locale: Locale; year: number }

/** Addresses to print again, in the order in which readers should have them. */
export type Work = {
  /** What was released, its issue and the home pages. */
  first: string[]
  /** Every other page that shows a difference. */
  pages: string[]
  /** Feeds, data and site maps. */
  files: string[]
  /** What search can find. */
  search: YearInLanguage[]
  /** What takes longest, and is asked for least: pictures for passing on, and books. */
  heavy: string[]
}

/** What a release, a correction or a taking back changes itself. */
export type WorkOfNews = Pick<Work, 'first' | 'heavy'> & { years: number[] }

/** Null of what no reader notices. */
export function workOfNews({ releases, own, weeks, laterWeeks }: News): WorkOfNews | null {
  if (releases.length === 0 && weeks.length === 0) return null
  const ownPages = own.map(commentary)
  const issues = everyLanguage((locale) => weeks.map((week) => paths.issue(locale, week)))
  return {
    first: unique([...ownPages, ...issues, ...everyLanguage((locale) => [paths.home(locale)])]),
    heavy: unique([
      ...[...ownPages, ...issues].map(paths.preview),
      ...everyLanguage((locale) =>
        [...weeks, ...laterWeeks].flatMap((week) => books(locale, week)),
      ),
    ]),
    years: yearsOf(weeks),
  }
}

/** What changes with them, and themselves; null of what no reader notices. */
export function workAround(around: Around): Work | null {
  const news = workOfNews(around)
  if (news === null) return null
  const { first, heavy, years } = news
  const { releases, others, neighbouringWeeks, sections, analysts, correctionYears } = around
  const pages = [
    // Of several releases that were shown one by one, the later ones changed pages of the earlier.
    ...first,
    ...others.map(commentary),
    ...everyLanguage((locale) => [
      ...neighbouringWeeks.map((week) => paths.issue(locale, week)),
      ...lists(locale, { years, sections, analysts }),
      paths.corrections(locale),
      ...correctionYears.map((year) => paths.corrections(locale, year)),
    ]),
  ]
  return {
    first,
    pages: unique(pages),
    files: unique([...feeds({ sections, analysts }), ...dataFiles(years, releases)]),
    search: yearsInLanguages(years),
    heavy,
  }
}

/** What shows an analyst or a picture that is told otherwise now; lists name all analysts. */
export function workOfNames(
  around: Around,
  { years, sections, analysts, correctionYears }: Census,
) {
  const { own, others, weeks, neighbouringWeeks, releases } = around
  const [ownPages, issues] = [own.map(commentary), issuesIn(weeks)]
  const ownYears = yearsOf(weeks)
  return {
    first: everyLanguage((locale) => [paths.home(locale)]),
    pages: unique([
      ...ownPages,
      ...issues,
      ...others.map(commentary),
      ...issuesIn(neighbouringWeeks),
      ...allLists({ years, sections, analysts, correctionYears }),
    ]),
    files: unique([...feeds({ sections, analysts }), ...dataFiles(ownYears, releases)]),
    search: yearsInLanguages(ownYears),
    heavy: heavyOf({ weeks, issues, commentaries: ownPages }),
  }
}

/** Everything there is, newest first. `addresses` are those of a year, with what was taken back. */
export function wholeWork(census: Census, addresses: readonly Address[]): Work {
  const { weeks, years, sections, analysts, correctionYears } = census
  const newestFirst = addresses.toSorted((a, b) => b.week.localeCompare(a.week))
  const commentaries = newestFirst.map(commentary)
  const issues = issuesIn(weeks)
  const goneWeeks = unique(addresses.map(({ week }) => week)).filter(
    (week) => !weeks.includes(week),
  )
  return {
    first: everyLanguage((locale) => [paths.home(locale)]),
    pages: unique([
      ...issues,
      ...everyLanguage((locale) => goneWeeks.map((week) => paths.issue(locale, week))),
      ...allLists({ years, sections, analysts, correctionYears }),
      ...commentaries,
    ]),
    files: unique([...feeds({ sections, analysts }), ...dataFiles(years, census.releases)]),
    search: yearsInLanguages(years),
    heavy: heavyOf({ weeks, issues, commentaries }),
  }
}

type Shown = Record<'weeks' | 'issues' | 'commentaries', readonly string[]>

function heavyOf({ weeks, issues, commentaries }: Shown): string[] {
  return unique([
    ...locales.map((locale) => paths.preview(paths.home(locale))),
    ...issues.map(paths.preview),
    // Week by week, because the books of one share its pictures.
    ...weeks.flatMap((week) => locales.flatMap((locale) => books(locale, week))),
    ...commentaries.map(paths.preview),
  ])
}

function issuesIn(weeks: readonly string[]): string[] {
  return weeks.flatMap((week) => locales.map((locale) => paths.issue(locale, week)))
}

/** Every list of every kind, and the standing pages. */
function allLists({ correctionYears, ...some }: Omit<Census, 'weeks' | 'releases'>): string[] {
  return everyLanguage((locale) => [
    ...lists(locale, some),
    ...listOf(correctionYears, (year) => paths.corrections(locale, year)),
    ...standingPages.map((name) => paths.standing(locale, name)),
  ])
}

function commentary({ language, week, slug }: Address): string {
  return paths.commentary(language, week, slug)
}

type Some = Pick<Census, 'sections' | 'analysts'>

/** Pages that list commentaries or verdicts of some years, sections and analysts. */
function lists(locale: Locale, { years, sections, analysts }: Some & Pick<Census, 'years'>) {
  return [
    ...listOf(years, (year) => paths.archive(locale, year)),
    ...sections.flatMap((slug) => listOf(years, (year) => paths.section(locale, slug, year))),
    ...analysts.flatMap((slug) => listOf(years, (year) => paths.analyst(locale, slug, year))),
    ...filters(locale, { years, sections, analysts }),
  ]
}

/** The pages on which a reader chooses among all analysts. */
export function namingAll(census: Pick<Census, 'years' | 'sections' | 'analysts'>): string[] {
  return everyLanguage((locale) => filters(locale, census))
}

function filters(locale: Locale, { years, sections, analysts }: Some & Pick<Census, 'years'>) {
  return [
    paths.trends(locale),
    ...years.map((year) => paths.trends(locale, { year })),
    ...sections.map((section) => paths.trends(locale, { section })),
    ...analysts.map((analyst) => paths.trends(locale, { analyst })),
    paths.data(locale),
    paths.search(locale),
  ]
}

function feeds({ sections, analysts }: Some): string[] {
  // Format after format of each, because they are made of the same.
  const inEachFormat = (path: (format: FeedFormat) => string) => feedFormats.map(path)
  return everyLanguage((locale) => [
    ...inEachFormat((format) => paths.feed(locale, format)),
    ...inEachFormat((format) => paths.correctionsFeed(locale, format)),
    ...sections.flatMap((slug) =>
      inEachFormat((format) => paths.sectionFeed(locale, slug, format)),
    ),
    ...analysts.flatMap((slug) =>
      inEachFormat((format) => paths.analystFeed(locale, slug, format)),
    ),
  ])
}

/** All but those that hold every year, which are put together from these. */
function dataFiles(years: readonly number[], releases: readonly string[]): string[] {
  return [
    ...years.flatMap((year) => [
      ...tables.flatMap((table) =>
        dataFormats.map((format) => dataPaths.table(table, format, year)),
      ),
      sitemapPaths.year(year),
    ]),
    ...releases.map(dataPaths.release),
    ...[dataPaths.schema, dataPaths.updates, dataPaths.releases, sitemapPaths.pages, '/robots.txt'],
  ]
}

function books(locale: Locale, week: string): string[] {
  return bookFormats.map((format) => paths.book(locale, week, format))
}

function listOf(years: readonly number[], path: (year?: number) => string): string[] {
  return [path(), ...years.map((year) => path(year))]
}

function yearsOf(weeks: readonly string[]): number[] {
  return unique(weeks.map((week) => Number(week.slice(0, 4))))
}

function yearsInLanguages(years: readonly number[]): YearInLanguage[] {
  return years.flatMap((year) => locales.map((locale) => ({ locale, year })))
}

function everyLanguage(paths: (locale: Locale) => string[]): string[] {
  return locales.flatMap(paths)
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
