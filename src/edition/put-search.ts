import type { Batch } from './batch'
import type { Press } from './press'
import type { YearInLanguage } from './work'

/** The index files of the years that changed. Answers with their names. */
export async function putSearch(
  _press: Press,
  _batch: Batch,
  _years: readonly YearInLanguage[],
): Promise<string[]> {
  return []
}
