import { folded } from '../domain/folding'
import type { Locale } from '../domain/locale'
import type { WordsFile } from './index-files'
import type { IndexReader } from './index-reader'
import type { SoughtWord } from './sought'
import { stemsOf } from './stems'
import { type KnownWord, wordsFromText } from './words-as-text'

const mostYears = 3
const mostSuggestions = 3

type Near = { word: string; distance: number; rank: number }

/**
 * Words that occur and are written almost like one that does not, the nearest first; among equals
 * the common before the rare. Looks in the newest years until some are found.
 */
export async function nearWords(
  reader: IndexReader,
  years: readonly number[],
  { form, stem }: SoughtWord,
  locale: Locale,
): Promise<string[]> {
  if (form.length < 4 || /\d/.test(form)) return []
  const most = form.length < 6 ? 1 : 2
  const between = (one: string, other: string) =>
    Math.abs(one.length - other.length) <= most ? distanceOf(one, other, most) : most + 1
  const letters = lettersIn(stem)
  for (const year of years.slice(0, mostYears)) {
    const near = foldedWords(await reader.words(year), locale).flatMap((known): Near[] => {
      if (countOf(letters & ~known.letters) > most) return []
      const distance = Math.min(between(form, known.form), between(stem, known.stem))
      return distance <= most ? [{ word: known.word, rank: known.rank, distance }] : []
    })
    if (near.length > 0) return best(near)
  }
  return []
}

type FoldedWord = KnownWord & { form: string; stem: string; letters: number }

const made = new WeakMap<WordsFile, FoldedWord[]>()

function foldedWords(file: WordsFile, locale: Locale): FoldedWord[] {
  const before = made.get(file)
  if (before) return before
  const words = wordsFromText(file.words).map((known) => {
    const form = folded(known.word, locale)
    return { ...known, form, stem: stemsOf(locale)(form), letters: lettersIn(form) }
  })
  made.set(file, words)
  return words
}

/** Which letters a word has, as bits; two letters may share one, so a difference is always true. */
function lettersIn(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function countOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

function best(near: Near[]): string[] {
  return near
    .sort((a, b) => a.distance - b.distance || b.rank - a.rank || (a.word < b.word ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(({ word }) => word)
}

/**
 * Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment);
 * something above `most` as soon as it is sure to be more.
 */
function distanceOf(a: string, b: string, most: number): number {
  let beforeLast: Uint8Array = rows[0]
  let last: Uint8Array = rows[1]
  let row: Uint8Array = rows[2]
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let leastInRow = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let least =
        Math.min(entry(last, j), entry(row, j - 1), entry(last, j - 1) - (isSame ? 1 : 0)) + 1
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, entry(beforeLast, j - 2) + 1)
      row[j] = least
      leastInRow = Math.min(leastInRow, least)
    }
    if (leastInRow > most + 1) return leastInRow
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return entry(last, b.length)
}

/** Kept from one comparison to the next, for there are thousands; longer words are none of ours. */
const rows = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)] as const

function entry(row: Uint8Array, at: number): number {
  return row[at] ?? 0
}
