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
  const { phrases, words } = within.sought
  if (phrases.length === 0 || documents.length === 0) return documents
  const among = new Set(documents)
  const places = await Promise.all(
    words.map(({ stem }, at) =>
      phrases.some((phrase) => phrase.includes(at)) ? placesOf(stem, among, within) : nowhere,
    ),
  )
  return documents.filter((document) => {
    const inText = places.map((byDocument) => byDocument.get(document) ?? [])
    const inNames = namesOn(within.table, within.names, document)
    return phrases.every(
      (phrase) =>
        standsTogether(phrase.map((at) => inText[at] ?? [])) ||
        inNames.some((name) =>
          isWithin(
            name,
            phrase.map((at) => words[at]?.stem ?? ''),
          ),
        ),
    )
  })
}

const nowhere: ReadonlyMap<number, number[]> = new Map()

async function placesOf(
  stem: string,
  documents: ReadonlySet<number>,
  { reader, year, table }: InYear,
): Promise<ReadonlyMap<number, number[]>> {
  const part = lastNotAfter(table.terms, stem)
  if (part < 0) return nowhere
  const [file, { places }] = await Promise.all([
    reader.terms(year, part),
    reader.places(year, part),
  ])
  const { terms, found } = termList(file)
  const at = lastNotAfter(terms, stem)
  if (terms[at] !== stem) return nowhere
  return placesIn(documents, { found: found[at] ?? '', places: nthWord(places, at) })
}

/** The word number `at` of a long line, without cutting all of it. */
function nthWord(line: string, at: number): string {
  let start = 0
  for (let before = 0; before < at; before++) start = line.indexOf(' ', start) + 1
  const end = line.indexOf(' ', start)
  return line.slice(start, end < 0 ? undefined : end)
}

/** Whether some place of the first word is followed by one of each next. */
function standsTogether([first = [], ...others]: readonly (readonly number[])[]): boolean {
  const sets = others.map((places) => new Set(places))
  return first.some((place) => sets.every((places, at) => places.has(place + at + 1)))
}

function isWithin(name: readonly string[], phrase: readonly string[]): boolean {
  return name.some((_, start) => phrase.every((stem, at) => name[start + at] === stem))
}
