import { joinYears, partOf } from '../site/open-data/data-files'
import { dataFormats, dataPaths, tables } from '../site/open-data/data-paths'
import { sitemapIndex } from '../site/sitemaps/sitemap'
import { sitemapPaths } from '../site/sitemaps/sitemap-paths'
import type { Batch } from './batch'
import { fileName } from './file-name'
import type { Press } from './press'
import type { Current } from './put-redirects'

/**
 * The files that hold all years: put together from those of each year, of which a release writes
 * only the newest anew. `years` are all that have an issue, newest first.
 */
export async function putWholeFiles(
  { origin }: Press,
  batch: Batch,
  years: readonly number[],
  current: Current,
): Promise<string[]> {
  const text = async (path: string) => batch.textOf(fileName(path), current)
  const put: string[] = []
  const into = async (path: string, bytes: string) => {
    put.push(fileName(path))
    await batch.put(fileName(path), bytes)
  }
  for (const table of tables)
    for (const format of dataFormats) {
      const file = { table, format, origin }
      const texts = await Promise.all(
        years.map((year) => text(dataPaths.table(table, format, year))),
      )
      const parts = texts.toReversed().flatMap((one) => (one === null ? [] : partOf(one, file)))
      await into(dataPaths.table(table, format), joinYears(parts, file))
    }
  const maps = await Promise.all(
    [sitemapPaths.pages, ...years.map((year) => sitemapPaths.year(year))].map(async (path) => ({
      path,
      text: await text(path),
    })),
  )
  const listed = maps.flatMap(({ path, text: one }) =>
    one === null ? [] : { path, changedAt: newestIn(one) },
  )
  await into(sitemapPaths.index, sitemapIndex(listed, origin))
  return put
}

function newestIn(sitemap: string): string | null {
  const dates = [...sitemap.matchAll(/<lastmod>([^<]+)<\/lastmod>/g)].map(([, date = '']) => date)
  return dates.reduce<string | null>((latest, at) => (latest && latest > at ? latest : at), null)
}
