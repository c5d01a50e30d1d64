import { yearsWithIssues } from '../cms/read/years'
import type { WholePart } from '../domain/failure-to-print'
import { locales } from '../domain/locale'
import { dataFormats, dataPaths, tables } from '../site/open-data/data-paths'
import { sitemapPaths } from '../site/sitemaps/sitemap-paths'
import type { Batch } from './batch'
import { fileName } from './file-name'
import { putFurniture } from './furniture'
import type { Printer } from './printer'
import { putAllRedirects, putRedirectsOf } from './put-redirects'
import { putSearch } from './put-search'
import { putWholeFiles } from './put-whole-files'
import type { YearInLanguage } from './work'

type Asked = {
  /** Of the search; all years when left out. */
  years?: readonly YearInLanguage[]
  /** Of the redirects: publications, by their ids, to which they lead; all when left out. */
  leadingTo?: readonly string[]
  /** Words were withdrawn, so that what lists them must not stay as it is. */
  withdraws?: boolean
}

const lists = new Set(
  [
    sitemapPaths.index,
    ...tables.flatMap((table) => dataFormats.map((format) => dataPaths.table(table, format))),
  ].map(fileName),
)

/** The part that makes a file which has no address of its own to be made from; null for others. */
export function partMaking(file: string): WholePart | null {
  if (file.startsWith('search/')) return 'part:search'
  if (/^(redirects|p)\//.test(file)) return 'part:redirects'
  if (file.startsWith('assets/') || file === 'index.html' || /^\w\w\/4(04|10)\.html$/.test(file))
    return 'part:furniture'
  return lists.has(file) ? 'part:lists' : null
}

/**
 * Prints what is made from many addresses, or sets it aside as a whole. Answers with the files that
 * belong to the edition for it, whether they were made now or before.
 */
export async function printPart(
  printer: Printer,
  batch: Batch,
  part: WholePart,
  asked: Asked = {},
): Promise<readonly string[]> {
  const before = [...printer.ledger.files()].flatMap(([file]) =>
    partMaking(file) === part ? file : [],
  )
  let made: readonly string[] = []
  const isPrinted = await printer.printOrSetAside(batch, part, {
    files: before,
    make: async () => {
      made = await make(printer, batch, part, asked)
    },
    // Without it readers would be lost; what is withheld of it stays so until it can be made.
    withdraws: asked.withdraws && (part === 'part:search' || part === 'part:lists'),
  })
  return isPrinted ? made : before
}

async function make(
  { press, ledger, current }: Printer,
  batch: Batch,
  part: WholePart,
  { years, leadingTo }: Asked,
): Promise<string[]> {
  switch (part) {
    case 'part:furniture':
      return putFurniture(press, batch)
    case 'part:search':
      return putSearch(press, batch, years ?? (await allYears(press)), ledger)
    case 'part:lists':
      return putWholeFiles(press, batch, await yearsWithIssues(press.payload), current)
    case 'part:redirects':
      return leadingTo
        ? putRedirectsOf(press, batch, leadingTo, current)
        : putAllRedirects(press, batch)
  }
}

async function allYears({ payload }: Printer['press']): Promise<YearInLanguage[]> {
  const years = await yearsWithIssues(payload)
  return years.flatMap((year) => locales.map((locale) => ({ locale, year })))
}
