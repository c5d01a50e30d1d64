import { silent } from '../domain/folding'
import type { Gathered } from './gather-terms'

/** A word that occurs, as it is written most often; `rank` grows with how common it is. */
export type KnownWord = { word: string; rank: number }

/** In a year of many documents a word that stands in one of them only may itself be a mistake. */
const manyDocuments = 200

/**
 * The words of a year in order, parted by spaces: how many letters each has in common with the one
 * before it (a digit of base 36), the rest of it, and its rank (a digit).
 */
export function wordsToText(terms: ReadonlyMap<string, Gathered>, documents: number): string {
  const least = documents >= manyDocuments ? 2 : 1
  const known = new Map<string, number>()
  for (const { occurrences, spellings } of terms.values()) {
    const word = usualSpelling(spellings)
    if (occurrences.length < least || word.length < 4 || /\d/.test(word)) continue
    known.set(word, Math.min(9, Math.floor(Math.log2(occurrences.length))))
  }
  let before = ''
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, rank]) => {
      const shared = Math.min(sharedLetters(before, word), 35)
      before = word
      return `${shared.toString(36)}${word.slice(shared)}${rank}`
    })
    .join(' ')
}

export function wordsFromText(text: string): KnownWord[] {
  let before = ''
  return text.split(' ').flatMap((entry) => {
    if (entry === '') return []
    before = before.slice(0, Number.parseInt(entry.slice(0, 1), 36)) + entry.slice(1, -1)
    return { word: before, rank: Number(entry.slice(-1)) }
  })
}

/**
 * The shortest of the frequent ones, which is most often the one in dictionaries; small letters
 * before a capital, which may only begin a sentence.
 */
function usualSpelling(spellings: Gathered['spellings']): string {
  const plain = spellings.filter(({ word }) => word === word.toLowerCase())
  const some = plain.length > 0 ? plain : spellings
  const most = Math.max(...some.map(({ times }) => times))
  const [best] = some
    .filter(({ times }) => times * 4 >= most)
    .sort(({ word: a }, { word: b }) => a.length - b.length || (a < b ? -1 : 1))
  return best?.word.replace(silentLetters, '') ?? ''
}

const silentLetters = new RegExp(`[${silent}]`, 'g')

function sharedLetters(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
