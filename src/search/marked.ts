import type { Locale } from '../domain/locale'
import type { Sought } from './sought'
import { beginningOf, stemsOf } from './stems'
import { type Token, tokensIn } from './tokens'
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
  const tokens = tokensIn(text, locale)
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
