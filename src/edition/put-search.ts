import { readSearchDocuments, readSearchNames } from '../cms/read/search-documents'
import { yearsWithIssues } from '../cms/read/years'
import { locales } from '../domain/locale'
import { searchScriptName } from '../search/script-name'
import { searchFiles, searchHead } from '../search/search-files'
import { searchScript } from '../search/search-script'
import type { Batch } from './batch'
import type { Ledger } from './ledger'
import type { Press } from './press'
import type { YearInLanguage } from './work'

/** The index of the years that changed, and what leads into it. Answers with the names of the files. */
export async function putSearch(
  { payload }: Press,
  batch: Batch,
  years: readonly YearInLanguage[],
  ledger: Ledger,
): Promise<string[]> {
  if (years.length === 0) return []
  const put: string[] = []
  const into = async (name: string, script: string) => {
    put.push(name)
    await batch.put(name, script)
  }
  for (const { locale, year } of years) {
    const documents = await readSearchDocuments(payload, locale, year)
    for (const [name, script] of searchFiles(documents, { locale, year }))
      await into(`search/${name}`, script)
  }
  const all = await yearsWithIssues(payload)
  for (const locale of locales) {
    const [name, script] = searchHead(locale, {
      ...(await readSearchNames(payload, locale)),
      years: all,
    })
    await into(`search/${name}`, script)
  }
  await into(searchScriptName, await searchScript())
  const kept = new Set(put)
  for (const { locale, year } of years)
    for (const file of ledger.under(`search/${locale}/${year}/`))
      if (!kept.has(file)) batch.remove(file)
  return put
}
