import type { Batch } from './batch'
import { addressOf, fileName, isPage } from './file-name'
import type { Ledger } from './ledger'
import { liveEnding } from './print-at'

/** A list of one year, with the address of the list it belongs to. */
const ofAYear = /^(\/\w\w\/(?:archive|corrections|sections\/[^/]+|analysts\/[^/]+))\/\d{4}$/

/**
 * The pages that name the years of a list, where a year has come to it or gone from it: the lists of
 * its other years, and for a year of the archive the trends as well. `printed` are the addresses of
 * a batch that is not shown yet.
 */
export function yearSiblings(printed: readonly string[], batch: Batch, ledger: Ledger): string[] {
  const siblings = printed.flatMap((path) => {
    const [, list] = ofAYear.exec(path) ?? []
    const file = fileName(path)
    const isNews = (ledger.get(file) === undefined) !== (batch.known(file) === null)
    if (list === undefined || !isNews) return []
    const folders = [`${list.slice(1)}/`]
    if (list.endsWith('/archive')) folders.push(`${list.slice(1, 3)}/trends/`)
    return folders.flatMap((folder) => ledger.under(folder))
  })
  const pages = siblings.filter((file) => isPage(file) && !file.endsWith(liveEnding))
  const known = new Set(printed)
  return [...new Set(pages.map(addressOf))].filter((path) => !known.has(path))
}
