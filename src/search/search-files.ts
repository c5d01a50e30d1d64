import type { Locale } from '../domain/locale'
import type { SearchDocument, SearchName } from '../domain/search-document'
import { withTitleBreaks } from '../domain/title-breaks'
import { verdicts } from '../domain/verdict'
import { type Gathered, gatherTerms } from './gather-terms'
import {
  asScript,
  fileNames,
  type HeadFile,
  lengthUnit,
  type PartFile,
  type PlacesFile,
  type TermsFile,
  type WordsFile,
  type YearFile,
} from './index-files'
import { numbersToText, numberToText } from './numbers-as-text'
import { oneLine } from './one-line'
import { wordsToText } from './words-as-text'

/** Letters of postings in one part of the terms, about; a query loads one part for each word. */
const lettersInTerms = 6_000

/** Letters of words in one part of a week; a page of results loads up to twenty parts. */
const lettersInPart = 8_000

type Of = { locale: Locale; year: number }

/**
 * The index of what came out in one language in one ISO year, by file name below `search/`. The same
 * documents give the same bytes, in whatever order they come.
 */
export function searchFiles(
  documents: readonly SearchDocument[],
  { locale, year }: Of,
): Map<string, string> {
  const ordered = [...documents].sort(oldestFirst)
  const { terms, lengths } = gatherTerms(ordered, locale)
  const weeks = partedWeeks(ordered.map((document) => asShown(document, locale)))
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  const shards = parted(
    sorted,
    ([term, { occurrences }]) => term.length + occurrences.length * 2,
    lettersInTerms,
  )
  const files: [string, unknown][] = [
    [fileNames.year(locale, year), yearFile(ordered, { weeks, lengths, shards })],
    [
      fileNames.words(locale, year),
      { words: wordsToText(terms, ordered.length) } satisfies WordsFile,
    ],
    ...shards.flatMap((shard, at): [string, unknown][] => [
      [fileNames.terms(locale, year, at), termsFile(shard)],
      [fileNames.places(locale, year, at), placesFile(shard)],
    ]),
    ...weeks.flatMap(({ week, parts }) =>
      parts.map((part, at): [string, unknown] => [
        fileNames.part(locale, year, week, at + 1),
        part.map(wordsOf) satisfies PartFile,
      ]),
    ),
  ]
  return new Map(files.map(([name, data]) => [name, asScript(name, data)]))
}

/** The one file of a language that changes with what sections and analysts are called. */
export function searchHead(
  locale: Locale,
  {
    years,
    sections,
    analysts,
  }: Pick<HeadFile, 'sections' | 'analysts'> & { years: readonly number[] },
): [name: string, script: string] {
  const named = ({ slug, name }: SearchName) => ({
    slug,
    name: { text: name.text, lang: name.lang },
  })
  const head: HeadFile = {
    years: [...years].sort((a, b) => b - a),
    sections: sections.map(named),
    analysts: analysts.map(named),
  }
  return [fileNames.head(locale), asScript(fileNames.head(locale), head)]
}

function oldestFirst(a: SearchDocument, b: SearchDocument): number {
  const order = ({ week, publishedAt, slug }: SearchDocument) => `${week} ${publishedAt} ${slug}`
  return order(a) < order(b) ? -1 : 1
}

type PartedWeek = { week: number; parts: SearchDocument[][] }

function partedWeeks(documents: readonly SearchDocument[]): PartedWeek[] {
  const byWeek = new Map<number, SearchDocument[]>()
  for (const document of documents) {
    const week = Number(document.week.slice(-2))
    byWeek.set(week, [...(byWeek.get(week) ?? []), document])
  }
  const letters = (document: SearchDocument) => wordsOf(document).join('').length
  return [...byWeek].map(([week, ofWeek]) => ({
    week,
    parts: parted(ofWeek, letters, lettersInPart),
  }))
}

/** Cut into parts of at most so much, in order; what is larger alone has a part of its own. */
function parted<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  most: number,
): Item[][] {
  const parts: Item[][] = []
  let size = 0
  for (const item of items) {
    const more = sizeOf(item)
    const last = parts.at(-1)
    if (last && size + more <= most) {
      last.push(item)
      size += more
      continue
    }
    parts.push([item])
    size = more
  }
  return parts
}

type Shard = [term: string, Gathered][]

function yearFile(
  documents: readonly SearchDocument[],
  { weeks, lengths, shards }: { weeks: PartedWeek[]; lengths: number[]; shards: Shard[] },
): YearFile {
  const sections = slugsIn(documents.flatMap(({ section }) => section ?? []))
  const analysts = slugsIn(documents.flatMap((document) => document.analysts))
  return {
    weeks: weeks.map(({ week, parts }) => [week, parts.map((part) => part.length)]),
    sections,
    analysts,
    section: numbersToText(documents.map(({ section }) => sections.indexOf(section ?? '') + 1)),
    analyst: numbersToText(
      documents.flatMap((document) => [
        document.analysts.length,
        ...document.analysts.map((slug) => analysts.indexOf(slug) + 1),
      ]),
    ),
    verdict: numbersToText(
      documents.map(({ verdict }) => (verdict === null ? 0 : verdicts.indexOf(verdict) + 1)),
    ),
    length: numbersToText(lengths.map((length) => Math.round(length / lengthUnit))),
    terms: shards.map((shard) => shard[0]?.[0] ?? ''),
  }
}

function slugsIn(slugs: readonly string[]): string[] {
  return [...new Set(slugs)].sort()
}

function termsFile(shard: Shard): TermsFile {
  return {
    terms: shard.map(([term]) => term).join(' '),
    found: shard.map(([, { occurrences }]) => occurrencesToText(occurrences)).join(' '),
  }
}

function occurrencesToText(occurrences: Gathered['occurrences']): string {
  let text = ''
  let before = -1
  for (const { document, fields } of occurrences) {
    text += numberToText(document - before - 1) + numberToText(fields)
    before = document
  }
  return text
}

function placesFile(shard: Shard): PlacesFile {
  return { places: shard.map(([, { occurrences }]) => placesToText(occurrences)).join(' ') }
}

/** For each document how many places there are, and each as its distance from the one before. */
function placesToText(occurrences: Gathered['occurrences']): string {
  let text = ''
  for (const { places } of occurrences) {
    text += numberToText(places.length)
    let before = 0
    for (const place of places) {
      text += numberToText(place - before)
      before = place
    }
  }
  return text
}

/** As results show it; what is searched are the words as they were written. */
function asShown(document: SearchDocument, locale: Locale): SearchDocument {
  const { title, lead, reason, body } = document
  return {
    ...document,
    title: withTitleBreaks(title, locale),
    lead: lead && oneLine(lead),
    reason: reason && oneLine(reason),
    body: oneLine(body),
  }
}

function wordsOf({ slug, title, lead, reason, body }: SearchDocument): PartFile[number] {
  return [slug, title, lead ?? '', reason ?? '', body]
}
