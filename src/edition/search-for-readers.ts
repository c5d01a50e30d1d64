import { join } from 'node:path'
import type { Locale } from '../domain/locale'
import { paths } from '../domain/paths'
import { WithheldFiles } from '../front/withheld'
import { fileNames } from '../search/index-files'
import { openSearch, type SearchIndex } from '../search/open-search'
import { fileName } from './file-name'

export type SearchForReaders = SearchIndex & {
  /** Whether the names in the index may be of somebody whom readers are not to know any more. */
  areNamesWithheld(locale: Locale): boolean
}

/**
 * The index of the newest edition in a folder of editions, without what was taken from readers since
 * it was printed.
 */
export function searchForReaders(folder: string): SearchForReaders {
  const index = openSearch(join(folder, 'current'))
  const withheld = new WithheldFiles(folder)
  return {
    options: index.options,
    areNamesWithheld(locale) {
      withheld.look()
      return withheld.of(`search/${fileNames.head(locale)}`) !== null
    },
    async search(locale, question) {
      withheld.look()
      if (!withheld.isKnown) throw new Error('What is withheld from readers cannot be read.')
      const found = await index.search(locale, question)
      const results = found.results.filter(
        ({ week, slug }) => withheld.of(fileName(paths.commentary(locale, week, slug))) !== 'gone',
      )
      return { ...found, results, total: found.total - (found.results.length - results.length) }
    },
  }
}
