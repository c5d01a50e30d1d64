import type { Locale } from '../domain/locale'
import { bothOf } from './fields'
import { type IndexReader, lastNotAfter, termList } from './index-reader'
import { NumberReader } from './numbers-as-text'
import type { SoughtWord } from './sought'
import { beginningOf } from './stems'
import type { YearTable } from './year-table'

/** Where a word stands, by the number of the document; 0 is nowhere. */
export type FieldsByDocument = Uint8Array

type InYear = { reader: IndexReader; year: number; table: YearTable; locale: Locale }

/** How a word is looked for: in all its forms, or as the beginning of others as well. */
export type Way = 'whole' | 'beginning'

export async function wordInYear(
  { reader, year, table, locale }: InYear,
  word: SoughtWord,
  way: Way,
): Promise<FieldsByDocument> {
  const found: FieldsByDocument = new Uint8Array(table.size)
  const note = (text: string) => addTo(found, text)
  if (way === 'whole') {
    const at = lastNotAfter(table.terms, word.stem)
    if (at < 0) return found
    const { terms, found: texts } = termList(await reader.terms(year, at))
    const place = lastNotAfter(terms, word.stem)
    if (terms[place] === word.stem) note(texts[place] ?? '')
    return found
  }
  for (const beginning of beginningsOf(word, locale)) {
    for (const text of await textsBeginning({ reader, year, table }, beginning)) note(text)
  }
  return found
}

const leastLetters = 3

/** As it is typed, and as its stem, which may lack a letter of it. */
function beginningsOf({ form, stem }: SoughtWord, locale: Locale): string[] {
  return [...new Set([beginningOf(form, locale), stem])].filter(
    (beginning) => beginning.length >= leastLetters,
  )
}

async function textsBeginning(
  { reader, year, table }: Pick<InYear, 'reader' | 'year' | 'table'>,
  beginning: string,
): Promise<string[]> {
  const first = Math.max(0, lastNotAfter(table.terms, beginning))
  const after = table.terms.findIndex((term, at) => at > first && !isBefore(term, beginning))
  const last = after < 0 ? table.terms.length : after
  const parts = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  const lists = await Promise.all(
    parts.map(async (part) => termList(await reader.terms(year, part))),
  )
  return lists.flatMap(({ terms, found }) =>
    terms.flatMap((term, at) => (term.startsWith(beginning) ? (found[at] ?? []) : [])),
  )
}

/** Whether a term is before or among those with this beginning. */
function isBefore(term: string, beginning: string): boolean {
  return term < beginning || term.startsWith(beginning)
}

function addTo(found: FieldsByDocument, text: string): void {
  const occurrences = new NumberReader(text)
  let document = -1
  while (!occurrences.isAtEnd) {
    document += occurrences.next() + 1
    found[document] = bothOf(found[document] ?? 0, occurrences.next())
  }
}
