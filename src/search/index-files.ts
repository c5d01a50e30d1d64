import type { Locale } from '../domain/locale'
import type { SearchName } from '../domain/search-document'

/**
 * What the files of the index hold. Each is a classic script that calls one function, `wr(key,
 * data)`, with JSON: browsers load scripts from disk, where they refuse to fetch files. Names are
 * below `search/`; everything but the head lies under its language and ISO year.
 */

/** Of one language: the years that have anything, newest first, and what sections are called. */
export type HeadFile = { years: number[]; sections: SearchName[]; analysts: SearchName[] }

/**
 * Of one year: all that matching needs of each document but its words. Documents have numbers from
 * 0, oldest first; the texts (see `numbers-as-text.ts`) have one entry for each.
 */
export type YearFile = {
  /** Each week that has any, oldest first: its number, and how many documents each of its parts has. */
  weeks: [week: number, parts: number[]][]
  /** Slugs that `section` and `analysts` count in, from 1; 0 is none. */
  sections: string[]
  analysts: string[]
  section: string
  /** As many numbers as there are analysts, after how many there are. */
  analyst: string
  /** 0 is none, then as in `verdicts`. */
  verdict: string
  /** In units of `lengthUnit` words. */
  length: string
  /** The first term of each part of the terms; a term is in the last part that does not begin after it. */
  terms: string[]
}

export const lengthUnit = 25

/** Terms in their order, and what each is found in, both parted by spaces. */
export type TermsFile = { terms: string; found: string }

/** For the terms of the same part: where they stand. */
export type PlacesFile = { places: string }

/** Some documents of a week, in order: slug, title, lead, reason, body. */
export type PartFile = [string, string, string, string, string][]

/** Words that occur, as they are written, for those who mistype; see `words-as-text.ts`. */
export type WordsFile = { words: string }

export const fileNames = {
  head: (locale: Locale) => `${locale}/head.js`,
  year: (locale: Locale, year: number) => `${locale}/${year}/year.js`,
  terms: (locale: Locale, year: number, part: number) => `${locale}/${year}/terms-${part}.js`,
  places: (locale: Locale, year: number, part: number) => `${locale}/${year}/places-${part}.js`,
  words: (locale: Locale, year: number) => `${locale}/${year}/words.js`,
  /** `week` is its number in the year; parts count from 1. */
  part: (locale: Locale, year: number, week: number, part: number) =>
    `${locale}/${year}/w${String(week).padStart(2, '0')}-${part}.js`,
} as const

/** The name of the one function that all files call. */
export const receiver = 'wr'

export function asScript(name: string, data: unknown): string {
  return `${receiver}(${JSON.stringify(name)},${JSON.stringify(data)})\n`
}

/** What a file says, without running it. */
export function fromScript(name: string, script: string): unknown {
  const before = `${receiver}(${JSON.stringify(name)},`
  if (!script.startsWith(before)) throw new Error(`Not a file of the search index: ${name}`)
  return JSON.parse(script.slice(before.length, script.lastIndexOf(')')))
}
