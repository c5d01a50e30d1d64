import { type IndexReader, lastNotAfter, placesIn, termList } from './index-reader'
import { type NameStems, namesOn } from './named-by'
import type { Sought } from './sought'
import type { YearTable } from './year-table'

type InYear = {
  reader: IndexReader
  year: number
  table: YearTable
  names: NameStems
  sought: Sought
}

/** Those of some documents in which every quoted phrase of the query stands together. */
export async function withPhrase(documents: number[], within: InYear): Promise<number[]> {
  let fitting = documents
  for (const phrase of within.sought.phrases) {
    const stems = phrase.map((at) => within.sought.words[at]?.stem ?? '')
    const inText = await documentsWith(stems, fitting, within)
    fitting = fitting.filter(
      (document) =>
        inText.has(document) ||
        namesOn(within.table, within.names, document).some((name) => isWithin(name, stems)),
    )
  }
  return fitting
}

/** Where a phrase may begin, by document, in order. */
type Beginnings = ReadonlyMap<number, readonly number[]>

/**
 * Looks at its rarest word first: where no beginning is left, the places of common words, which are
 * large, need not be loaded.
 */
async function documentsWith(
  stems: readonly string[],
  documents: readonly number[],
  within: InYear,
): Promise<Beginnings> {
  if (documents.length === 0) return new Map()
  const terms = await Promise.all(stems.map((stem, offset) => termOf(stem, offset, within)))
  const rarestFirst = [...terms].sort((a, b) => a.found.length - b.found.length)
  let beginnings: Beginnings | null = null
  for (const term of rarestFirst) {
    const among: ReadonlySet<number> = new Set<number>(beginnings?.keys() ?? documents)
    if (among.size === 0) break
    beginnings = narrowed(beginnings, await placesOf(term, among, within), term.offset)
  }
  return beginnings ?? new Map()
}

function narrowed(before: Beginnings | null, places: Beginnings, offset: number): Beginnings {
  const left = new Map<number, readonly number[]>()
  for (const [document, standing] of places) {
    const starts = offset === 0 ? standing : standing.map((place) => place - offset)
    const both = before === null ? starts : inBoth(before.get(document) ?? [], starts)
    if (both.length > 0) left.set(document, both)
  }
  return left
}

/** What two lists of numbers in order have in common. */
function inBoth(some: readonly number[], others: readonly number[]): number[] {
  let at = 0
  return some.filter((number) => {
    while ((others[at] ?? Number.POSITIVE_INFINITY) < number) at++
    return others[at] === number
  })
}

/** A word of a phrase in a year: its part of the terms, its place in it, and where it is found. */
type Term = { offset: number; part: number; at: number; found: string }

async function termOf(
  stem: string,
  offset: number,
  { reader, year, table }: InYear,
): Promise<Term> {
  const part = lastNotAfter(table.terms, stem)
  if (part < 0) return { offset, part, at: 0, found: '' }
  const { terms, found } = termList(await reader.terms(year, part))
  const at = lastNotAfter(terms, stem)
  return { offset, part, at, found: terms[at] === stem ? (found[at] ?? '') : '' }
}

async function placesOf(
  { part, at, found }: Term,
  documents: ReadonlySet<number>,
  { reader, year }: InYear,
): Promise<Beginnings> {
  if (found === '') return new Map()
  const { places } = await reader.places(year, part)
  return placesIn(documents, { found, places: nthWord(places, at) })
}

/** The word number `at` of a long line, without cutting all of it. */
function nthWord(line: string, at: number): string {
  let start = 0
  for (let before = 0; before < at; before++) start = line.indexOf(' ', start) + 1
  const end = line.indexOf(' ', start)
  return line.slice(start, end < 0 ? undefined : end)
}

function isWithin(name: readonly string[], phrase: readonly string[]): boolean {
  return name.some((_, start) => phrase.every((stem, at) => name[start + at] === stem))
}
