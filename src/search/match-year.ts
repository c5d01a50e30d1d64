import type { Locale } from '../domain/locale'
import type { Question } from './asked'
import { type Fields, fields } from './fields'
import type { IndexReader } from './index-reader'
import { anyNameHas, type NameStems, namesOn } from './named-by'
import { withPhrase } from './phrases'
import type { Sought } from './sought'
import { type FieldsByDocument, type Way, wordInYear } from './word-in-year'
import { type YearTable, yearTable } from './year-table'

/** A document that fits, and where each word of the query stands in it. */
export type Match = { year: number; document: number; length: number; found: Fields[] }

/** What fits in one year, and what ranking needs to know of the year. */
export type YearMatches = {
  year: number
  table: YearTable
  matches: Match[]
  /** For each word of the query, in how many documents of the year it is. */
  documentsWith: number[]
}

type Looked = {
  reader: IndexReader
  locale: Locale
  names: NameStems
  question: Question
  sought: Sought
  /** How the last word is looked for; the others are always whole. */
  way: Way
}

export async function matchYear(year: number, looked: Looked): Promise<YearMatches> {
  const { reader, locale, sought, question } = looked
  const table = yearTable(await reader.year(year))
  const last = sought.words.length - 1
  const found = await Promise.all(
    sought.words.map((word, at) =>
      wordInYear({ reader, year, table, locale }, word, at === last ? looked.way : 'whole'),
    ),
  )
  addNames(found, table, looked)
  const documents = documentsWithAll(found, table, (document) =>
    passes(table, document, question, year),
  )
  const fitting = await withPhrase(documents, { reader, year, table, names: looked.names, sought })
  return {
    year,
    table,
    documentsWith: found.map((byDocument) => byDocument.reduce((n, at) => n + (at ? 1 : 0), 0)),
    matches: fitting.map((document) => ({
      year,
      document,
      length: table.lengths[document] ?? 0,
      found: found.map((byDocument) => byDocument[document] ?? 0),
    })),
  }
}

/** Section and analysts count as much as lead and reason do. */
function addNames(found: FieldsByDocument[], table: YearTable, { names, sought }: Looked): void {
  if (!anyNameHas(names, sought)) return
  for (let document = 0; document < table.size; document++) {
    const stems = namesOn(table, names, document).flat()
    sought.words.forEach(({ stem }, at) => {
      const byDocument = found[at]
      if (byDocument && stems.includes(stem))
        byDocument[document] = (byDocument[document] ?? 0) | fields.middle
    })
  }
}

function documentsWithAll(
  found: readonly FieldsByDocument[],
  { size }: YearTable,
  isAskedFor: (document: number) => boolean,
): number[] {
  const documents: number[] = []
  for (let document = 0; document < size; document++) {
    if (found.every((byDocument) => byDocument[document] !== 0) && isAskedFor(document))
      documents.push(document)
  }
  return documents
}

function passes(table: YearTable, document: number, question: Question, year: number): boolean {
  const { section, analyst, verdict, from, to } = question
  if (section !== null && table.section[document] !== section) return false
  if (verdict !== null && table.verdict[document] !== verdict) return false
  if (analyst !== null && !table.analysts[document]?.includes(analyst)) return false
  if (from === null && to === null) return true
  const week = weekNamed(year, table.stands[document]?.week ?? 0)
  return (from === null || week >= from) && (to === null || week <= to)
}

/** The ISO name of a week by its number in the year. */
export function weekNamed(year: number, week: number): string {
  return `${year}-W${String(week).padStart(2, '0')}`
}
