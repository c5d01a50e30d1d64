import { joinYears, partOf } from '../site/open-data/data-files'
import { dataFormats, dataPaths, tables } from '../site/open-data/data-paths'
import { type SitemapFile, sitemapIndex } from '../site/sitemaps/sitemap'
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
  const maps: SitemapFile[] = []
  for (const path of [sitemapPaths.pages, ...years.map(sitemapPaths.year)]) {
    const map = await text(path)
    if (map !== null) maps.push({ path, text: map })
  }
  await into(sitemapPaths.index, sitemapIndex(maps, origin))
  return put
}
