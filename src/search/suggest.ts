import type { Locale } from '../domain/locale'
import { folded } from './folding'
import type { IndexReader } from './index-reader'
import type { SoughtWord } from './sought'
import { stemsOf } from './stems'
import { wordsFromText } from './words-as-text'

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
  for (const year of years.slice(0, mostYears)) {
    const known = wordsFromText((await reader.words(year)).words)
    const near = known.flatMap(({ word, rank }): Near[] => {
      const other = folded(word, locale)
      // Endings may differ as well, so the first look is a generous one.
      if (Math.abs(other.length - form.length) > 4) return []
      if (sharedLetters(other, form) < Math.min(stem.length, other.length) - most - 1) return []
      const whole = distanceOf(form, other)
      const ofStems = whole > most ? distanceOf(stem, stemsOf(locale)(other)) : whole
      const distance = Math.min(whole, ofStems)
      return distance <= most ? [{ word, distance, rank }] : []
    })
    if (near.length > 0) return best(near)
  }
  return []
}

function best(near: Near[]): string[] {
  return near
    .sort((a, b) => a.distance - b.distance || b.rank - a.rank || (a.word < b.word ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(({ word }) => word)
}

/** How many letters two words have in common, wherever they stand: quick, and never too few. */
function sharedLetters(a: string, b: string): number {
  let shared = 0
  let rest = b
  for (const letter of a) {
    const at = rest.indexOf(letter)
    if (at < 0) continue
    shared++
    rest = rest.slice(0, at) + rest.slice(at + 1)
  }
  return shared
}

/** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
export function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length] ?? 0
}
