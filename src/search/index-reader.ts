import type { Locale } from '../domain/locale'
import {
  fileNames,
  type HeadFile,
  type PartFile,
  type PlacesFile,
  type TermsFile,
  type WordsFile,
  type YearFile,
} from './index-files'
import { NumberReader } from './numbers-as-text'

/** Gives what a file of the index holds, by its name; null where there is no such file. */
export type LoadFile = (name: string) => Promise<unknown>

/** The files of one language's index, by what they are for. A missing one but the head is a fault. */
export type IndexReader = {
  head(): Promise<HeadFile | null>
  year(year: number): Promise<YearFile>
  terms(year: number, part: number): Promise<TermsFile>
  places(year: number, part: number): Promise<PlacesFile>
  words(year: number): Promise<WordsFile>
  part(year: number, week: number, part: number): Promise<PartFile>
}

export function indexReader(load: LoadFile, locale: Locale): IndexReader {
  const needed = async (name: string) => {
    const data = await load(name)
    if (data === null) throw new Error(`The search index lacks ${name}: make the edition anew.`)
    return data
  }
  return {
    head: async () => (await load(fileNames.head(locale))) as HeadFile | null,
    year: async (year) => (await needed(fileNames.year(locale, year))) as YearFile,
    terms: async (year, part) => (await needed(fileNames.terms(locale, year, part))) as TermsFile,
    places: async (year, part) =>
      (await needed(fileNames.places(locale, year, part))) as PlacesFile,
    words: async (year) => (await needed(fileNames.words(locale, year))) as WordsFile,
    part: async (year, week, part) =>
      (await needed(fileNames.part(locale, year, week, part))) as PartFile,
  }
}

/** A part of the terms, cut once into its words. */
export type TermList = { terms: string[]; found: string[] }

const cut = new WeakMap<TermsFile, TermList>()

export function termList(file: TermsFile): TermList {
  const before = cut.get(file)
  if (before) return before
  const list = { terms: file.terms.split(' '), found: file.found.split(' ') }
  cut.set(file, list)
  return list
}

/** The last entry of a sorted list that is not after a word; -1 before the first. */
export function lastNotAfter(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') <= word) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Of one term: the places where it stands in some documents, in order. */
export function placesIn(
  documents: ReadonlySet<number>,
  { found, places }: { found: string; places: string },
): Map<number, number[]> {
  const [occurrences, standing] = [new NumberReader(found), new NumberReader(places)]
  const byDocument = new Map<number, number[]>()
  let document = -1
  while (!occurrences.isAtEnd) {
    document += occurrences.next() + 1
    occurrences.skip(1)
    const times = standing.next()
    if (!documents.has(document)) {
      standing.skip(times)
      continue
    }
    let place = 0
    byDocument.set(
      document,
      Array.from({ length: times }, () => {
        place += standing.next()
        return place
      }),
    )
  }
  return byDocument
}
