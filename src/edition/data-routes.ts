import { publicationRows } from '../cms/read/data-rows'
import { readReleaseIds, readReleaseList } from '../cms/read/release-list'
import { readReleaseSnapshot } from '../cms/read/release-snapshots'
import { readSitemapPlaces } from '../cms/read/sitemap-places'
import { sitemapRows } from '../cms/read/sitemap-rows'
import { verdictRows } from '../cms/read/verdict-rows'
import { readYear } from '../cms/read/year-of-publications'
import { yearsWithIssues } from '../cms/read/years'
import { mediaTypes } from '../site/feeds/media-types'
import { joinYears, type YearPart, yearPart } from '../site/open-data/data-files'
import {
  type DataFormat,
  dataFormats,
  dataTypes,
  type Table,
  tables,
} from '../site/open-data/data-paths'
import { releaseFile, releaseIndex } from '../site/open-data/release-files'
import { dataSchema } from '../site/open-data/schema'
import { updatesFeed } from '../site/open-data/updates-feed'
import { dataPage } from '../site/pages/data'
import { pagesSitemap } from '../site/sitemaps/pages-sitemap'
import { robotsText } from '../site/sitemaps/robots'
import { sitemapIndex } from '../site/sitemaps/sitemap'
import { yearSitemap } from '../site/sitemaps/year-sitemap'
import { yearIn } from './match'
import type { Press } from './press'
import type { Routes, SiteFile } from './routes'

/** The open data, and what tells search engines of the site. */
export const dataRoutes: Routes = {
  '/:locale/data': async ({ payload }, { locale }) =>
    dataPage({ years: await yearsWithIssues(payload), terms: null, locale }),
  '/data/schema.json': async ({ origin }) => json(dataSchema(origin)),
  '/data/updates.atom': async (press) => {
    const releases = await readReleaseList(press.payload)
    const { origin, hub } = press
    const bytes = updatesFeed({ releases, site: await press.siteIn('en'), origin, hub })
    return { type: `${mediaTypes.atom}; charset=utf-8`, bytes }
  },
  '/data/releases.json': async ({ payload, origin }) =>
    json(releaseIndex(await readReleaseIds(payload), origin)),
  '/data/releases/:id.json': async ({ payload, origin }, { id = '' }) => {
    const snapshot = await readReleaseSnapshot(payload, id)
    return snapshot && json(releaseFile(snapshot, origin))
  },
  '/data/:name.:format': async (press, { name = '', format: asked }) => {
    const format = dataFormats.find((one) => one === asked)
    const [table, year] = tableIn(name)
    if (!format || !table || year === null) return null
    const years = year === undefined ? await yearsWithIssues(press.payload) : [year]
    const parts: YearPart[] = []
    for (const one of years.toReversed()) parts.push(await partOfYear(press, table, format, one))
    if (parts.every(({ text }) => text === '') && year !== undefined) return null
    const bytes = joinYears(parts, { table, format, origin: press.origin })
    return { type: dataTypes[format], bytes }
  },
  '/robots.txt': async ({ origin }) => ({
    type: 'text/plain; charset=utf-8',
    bytes: robotsText(origin),
  }),
  '/sitemap.xml': async (press) => {
    const { payload, origin } = press
    const files = [pagesSitemap(await readSitemapPlaces(payload), origin)]
    for (const year of await yearsWithIssues(payload)) {
      const file = await sitemapOf(press, year)
      if (file) files.push(file)
    }
    return xml(sitemapIndex(files, origin))
  },
  '/sitemaps/:name.xml': async (press, { name = '' }) => {
    if (name === 'pages')
      return xml(pagesSitemap(await readSitemapPlaces(press.payload), press.origin).text)
    const year = yearIn(name)
    const found = year && (await sitemapOf(press, year))
    return found ? xml(found.text) : null
  },
}

async function partOfYear(press: Press, table: Table, format: DataFormat, one: number) {
  const year = await yearOf(press, one)
  const rows =
    table === 'publications'
      ? { table, rows: publicationRows(year) }
      : { table, rows: verdictRows(year) }
  return yearPart(rows, format, press.origin)
}

async function sitemapOf(press: Press, year: number) {
  return yearSitemap(sitemapRows(await yearOf(press, year)), year, press.origin)
}

/** Of the tables in both formats and of the site map alike. */
function yearOf(press: Press, year: number) {
  return press.once(`year ${year}`, () => readYear(press.payload, year))
}

/** `verdicts-2026` is the verdicts of a year, `verdicts` all of them; null for no year at all. */
function tableIn(name: string): [Table | undefined, number | null | undefined] {
  const [first, year, ...rest] = name.split('-')
  const table = tables.find((one) => one === first)
  return [rest.length === 0 ? table : undefined, year === undefined ? undefined : yearIn(year)]
}

function json(bytes: string): SiteFile {
  return { type: 'application/json', bytes }
}

function xml(bytes: string): SiteFile {
  return { type: 'application/xml; charset=utf-8', bytes }
}
