import type { Locale } from '../domain/locale'
import { folded } from './folding'
import type { WordsFile } from './index-files'
import type { IndexReader } from './index-reader'
import type { SoughtWord } from './sought'
import { stemsOf } from './stems'
import { type KnownWord, wordsFromText } from './words-as-text'

/** Words that are near but for their endings are near as well. */
const longestEnding = 3

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
  const [letters, all] = [lettersIn(stem), lettersIn(form)]
  for (const year of years.slice(0, mostYears)) {
    const known = foldedWords(await reader.words(year), locale)
    const near = known.flatMap(({ word, rank, form: other, letters: others }): Near[] => {
      if (Math.abs(other.length - form.length) > 4) return []
      if (countOf(letters & ~others) > most) return []
      if (countOf(others & ~all) > most + longestEnding) return []
      const whole = distanceOf(form, other, most + longestEnding)
      if (whole > most + longestEnding) return []
      const ofStems = whole > most ? distanceOf(stem, stemsOf(locale)(other), most) : whole
      const distance = Math.min(whole, ofStems)
      return distance <= most ? [{ word, distance, rank }] : []
    })
    if (near.length > 0) return best(near)
  }
  return []
}

type FoldedWord = KnownWord & { form: string; letters: number }

const made = new WeakMap<WordsFile, FoldedWord[]>()

function foldedWords(file: WordsFile, locale: Locale): FoldedWord[] {
  const before = made.get(file)
  if (before) return before
  const words = wordsFromText(file.words).map((known) => {
    const form = folded(known.word, locale)
    return { ...known, form, letters: lettersIn(form) }
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
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let leastInRow = i
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
      leastInRow = Math.min(leastInRow, least)
    }
    if (leastInRow > most + 1) return leastInRow
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
