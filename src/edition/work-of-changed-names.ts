import { readAroundNames } from '../cms/read/around-names'
import { readCensus } from '../cms/read/census'
import type { Changes } from '../cms/read/changes'
import { defaultLocale } from '../domain/locale'
import type { Printer } from './printer'
import { type Work, workOfNames } from './work'

/** What shows a changed name or picture; all there is, where a page has another address now. */
export async function workOfChangedNames(
  { ledger, payload }: Pick<Printer, 'ledger' | 'payload'>,
  changes: Changes,
): Promise<Work | 'all' | null> {
  if (changes.analysts.length + changes.pictures.length === 0) return null
  const around = await readAroundNames(payload, changes)
  const census = await readCensus(payload)
  const places = new Set(ledger.under(`${defaultLocale}/analysts/`).map(slugIn))
  const isAtItsPlace = around.named.every((slug) => places.has(slug))
  const isAnotherLeft = [...places].some((slug) => !census.analysts.includes(slug))
  return isAtItsPlace && !isAnotherLeft ? workOfNames(around, census) : 'all'
}

/** `mira-solen` of `en/analysts/mira-solen/2031.html` and `en/analysts/mira-solen.atom`. */
function slugIn(file: string): string {
  return file.split('/')[2]?.split('.')[0] ?? ''
}
