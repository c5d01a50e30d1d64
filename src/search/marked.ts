import type { Locale } from '../domain/locale'
import type { Sought } from './sought'
import { beginningOf, stemsOf } from './stems'
import { beginningWith, type Token, tokensBeginning, tokensIn } from './tokens'
import type { Way } from './word-in-year'

/** A stretch of text, and whether the query asked for it. */
export type Stretch = { text: string; isSought: boolean }

/** Words of a text that the query asked for; `word` is their place in the query. */
export type Hit = Token & { word: number }

/** What is looked for when passages are marked. */
export type Marking = { sought: Sought; way: Way; locale: Locale }

/** The words of a text that were asked for. Of a phrase only those that stand together in it. */
export function hitsIn(text: string, { sought, way, locale }: Marking): Hit[] {
  const { words, phrases } = sought
  const stem = stemsOf(locale)
  const last = words[words.length - 1]
  const beginning = way === 'beginning' && last ? beginningOf(last.form, locale) : null
  const tokens = candidatesIn(text, sought, locale)
  const places = tokens.map(({ form }) => {
    const found = words.findIndex((word) => word.stem === stem(form))
    if (found >= 0 || beginning === null) return found
    const isBegun =
      stem(form).startsWith(beginning) || beginningOf(form, locale).startsWith(beginning)
    return isBegun ? words.length - 1 : -1
  })
  const quoted = new Set(phrases.flat())
  const isTogether = (at: number) =>
    phrases.some((phrase) =>
      phrase.some((_, offset) => phrase.every((word, next) => places[at - offset + next] === word)),
    )
  return tokens.flatMap((token, at) => {
    const word = places[at] ?? -1
    return word < 0 || (quoted.has(word) && !isTogether(at)) ? [] : [{ ...token, word }]
  })
}

/** Words that may have been asked for: all of them where it matters which word follows which. */
function candidatesIn(text: string, { words, phrases }: Sought, locale: Locale): Token[] {
  const isPlain = phrases.length === 0 && words.every(({ form }) => !/\d/.test(form))
  if (!isPlain) return tokensIn(text, locale)
  const letters = words.flatMap(({ form, stem }) => [form.slice(0, 1), stem.slice(0, 1)])
  const known = letters.filter((letter) => letter !== '')
  return known.length === 0 ? [] : tokensBeginning(text, beginningWith(known), locale)
}

/** A text cut where its hits begin and end. */
export function stretches(text: string, hits: readonly Hit[]): Stretch[] {
  const found: Stretch[] = []
  const add = (start: number, end: number, isSought: boolean) => {
    if (end > start) found.push({ text: text.slice(start, end), isSought })
  }
  let at = 0
  for (const { start, end } of hits) {
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, text.length, false)
  return found
}
