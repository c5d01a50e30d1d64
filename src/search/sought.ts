import type { Locale } from '../domain/locale'
import { stemsOf } from './stems'
import { tokensIn } from './tokens'

/** A word that is looked for. */
export type SoughtWord = { form: string; stem: string }

/** The words of a query, each once, and those that must stand together, as places in `words`. */
export type Sought = { words: SoughtWord[]; phrases: number[][] }

const mostWords = 12
const quoted = /["«“„]([^"«»“”„]+)["»”“]/g

/** What the words of a query mean. A quote that is not closed means nothing. */
export function soughtIn(query: string, locale: Locale): Sought {
  const words: SoughtWord[] = []
  const stem = stemsOf(locale)
  const place = (form: string) => {
    const sought = { form, stem: stem(form) }
    const before = words.findIndex((word) => word.stem === sought.stem)
    return before >= 0 ? before : words.push(sought) - 1
  }
  const add = (text: string) =>
    tokensIn(text, locale)
      .slice(0, mostWords - words.length)
      .map(({ form }) => place(form))
  const phrases = [...query.matchAll(quoted)]
    .map(([, phrase = '']) => add(phrase))
    .filter((phrase) => phrase.length > 1)
  add(query.replace(quoted, ' '))
  return { words, phrases }
}
