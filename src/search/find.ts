import type { Locale } from '../domain/locale'
import type { SearchName } from '../domain/search-document'
import type { Verdict } from '../domain/verdict'
import type { Question } from './asked'
import type { HeadFile } from './index-files'
import { type IndexReader, indexReader, type LoadFile } from './index-reader'
import { hitsIn, type Marking, type Stretch, stretches } from './marked'
import { type Match, matchYear, weekNamed, type YearMatches } from './match-year'
import { nameStems } from './named-by'
import { passageOf } from './passage'
import { ranked, rarityOfWords } from './rank'
import { type Sought, soughtIn } from './sought'
import { nearWords } from './suggest'
import { replaced } from './tokens'
import type { Way } from './word-in-year'

export const resultsOnAPage = 20

/** One commentary that was found, as a page of results shows it. */
export type FoundCommentary = {
  /** ISO week, such as `2026-W47`. */
  week: string
  slug: string
  title: Stretch[]
  section: SearchName | null
  analysts: SearchName[]
  verdict: Verdict | null
  passage: Stretch[]
}

/** The answer to a question. */
export type Found = {
  total: number
  /** From 1; never after the last. */
  page: number
  pages: number
  results: FoundCommentary[]
  /** Queries that differ in one word, for when nothing was found. */
  suggestions: string[]
}

/** How far a search has come, and how to see what it has so far. */
export type Progress = { done: number; of: number; soFar: () => Promise<Found> }

/**
 * What readers get for a question, from the files of the index. Years are looked through newest
 * first; `tell` is called after each.
 */
export async function find(
  load: LoadFile,
  locale: Locale,
  question: Question,
  tell: (progress: Progress) => void = () => {},
): Promise<Found> {
  const reader = indexReader(load, locale)
  const head = await reader.head()
  const sought = soughtIn(question.q, locale)
  const isEmpty = question.q !== '' && sought.words.length === 0
  if (head === null || isEmpty) return nothing
  const search: Search = { reader, locale, head, question, sought }
  const whole = await lookThrough(search, 'whole', tell)
  if (whole.some(({ matches }) => matches.length > 0)) return show(search, whole, 'whole')
  if (sought.words.length === 0) return nothing
  const begun = await lookThrough(search, 'beginning', tell)
  if (begun.some(({ matches }) => matches.length > 0)) return show(search, begun, 'beginning')
  return { ...nothing, suggestions: await suggestionsFor(search, whole) }
}

const nothing: Found = { total: 0, page: 1, pages: 0, results: [], suggestions: [] }

type Search = {
  reader: IndexReader
  locale: Locale
  head: HeadFile
  question: Question
  sought: Sought
}

async function lookThrough(
  search: Search,
  way: Way,
  tell: (progress: Progress) => void,
): Promise<YearMatches[]> {
  const { head, question, locale } = search
  const names = nameStems(head, locale)
  const years = head.years.filter((year) => isWithin(year, question))
  const asked = years.map((year) => matchYear(year, { ...search, names, way }))
  const done: YearMatches[] = []
  for (const year of asked) {
    done.push(await year)
    const sofar = [...done]
    tell({ done: done.length, of: years.length, soFar: () => show(search, sofar, way) })
  }
  return done
}

function isWithin(year: number, { from, to }: Question): boolean {
  return (
    (from === null || year >= Number(from.slice(0, 4))) &&
    (to === null || year <= Number(to.slice(0, 4)))
  )
}

async function show(search: Search, years: readonly YearMatches[], way: Way): Promise<Found> {
  const matches = ranked(years)
  const pages = Math.ceil(matches.length / resultsOnAPage)
  const page = Math.max(1, Math.min(search.question.page, pages))
  const shown = matches.slice((page - 1) * resultsOnAPage, page * resultsOnAPage)
  const tables = new Map(years.map((year) => [year.year, year]))
  const marking = { sought: withoutCommon(search.sought, years), way, locale: search.locale }
  const rarity = rarityOfWords(years)
  const results = await Promise.all(
    shown.map((match) => resultOf(search, match, { tables, marking, rarity })),
  )
  return { total: matches.length, page, pages, results, suggestions: [] }
}

/** The rarity of a word that four documents in five have. */
const mostCommon = Math.log(1.25)

/**
 * Words that nearly all documents have (of, в) are not marked, unless in a phrase or among themselves:
 * their place in the list stays, but they match nothing.
 */
function withoutCommon({ words, phrases }: Sought, years: readonly YearMatches[]): Sought {
  const isCommon = rarityOfWords(years).map((rarity) => rarity < mostCommon)
  if (isCommon.every(Boolean)) return { words, phrases }
  const quoted = new Set(phrases.flat())
  return {
    words: words.map((word, at) =>
      isCommon[at] && !quoted.has(at) ? { form: '', stem: '' } : word,
    ),
    phrases,
  }
}

type With = {
  tables: ReadonlyMap<number, YearMatches>
  marking: Marking
  rarity: readonly number[]
}

async function resultOf(
  { reader, head }: Search,
  { year, document }: Match,
  { tables, marking, rarity }: With,
): Promise<FoundCommentary> {
  const table = tables.get(year)?.table
  const stands = table?.stands[document]
  if (!table || !stands)
    throw new Error(`The search index knows no document ${document} of ${year}.`)
  const part = await reader.part(year, stands.week, stands.part)
  const [slug = '', title = '', lead = '', reason = '', body = ''] = part[stands.place] ?? []
  const section = head.sections.find((one) => one.slug === table.section[document]) ?? null
  return {
    week: weekNamed(year, stands.week),
    slug,
    title: stretches(title, hitsIn(title, marking)),
    section,
    analysts: (table.analysts[document] ?? []).flatMap(
      (named) => head.analysts.find((one) => one.slug === named) ?? [],
    ),
    verdict: table.verdict[document] ?? null,
    passage: passageOf([lead, reason, body], marking, rarity),
  }
}

/** The query with a word that occurs nowhere changed into one that does. */
async function suggestionsFor(
  { reader, head, question, sought, locale }: Search,
  years: readonly YearMatches[],
): Promise<string[]> {
  const unknown = sought.words.filter((_, at) =>
    years.every(({ documentsWith }) => (documentsWith[at] ?? 0) === 0),
  )
  const found = await Promise.all(
    unknown.map((word) => nearWords(reader, head.years, word, locale)),
  )
  const most = Math.max(0, ...found.map((words) => words.length))
  const queries = Array.from({ length: most }, (_, choice) =>
    unknown.reduce((query, word, at) => {
      const near = found[at]?.[choice] ?? found[at]?.[0]
      return near ? replaced(query, word.form, near, locale) : query
    }, question.q),
  )
  return [...new Set(queries)].filter((query) => query !== question.q)
}
