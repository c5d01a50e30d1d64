import { randomFrom } from '../fault/random'
import type { MadeUpLanguage } from './made-up-texts'

/** Questions of every kind that readers ask, as the address has them, by what they are. */
export function searchQueries(
  { words, sections, analysts }: MadeUpLanguage,
  { years, seed, of }: { years: readonly number[]; seed: number; of: (number: number) => string },
): [kind: string, address: Record<string, string>][] {
  const random = randomFrom(seed)
  const between = (from: number, to: number) =>
    words[from + Math.floor(random() * (to - from))] ?? ''
  const common = () => between(0, 60)
  const usual = () => between(150, 2_000)
  const rare = () => between(8_000, 40_000)
  const one = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? ''
  const phrase = () => {
    const said = of(Math.floor(random() * 1_000)).split(' ')
    const start = Math.floor(random() * (said.length - 3))
    return said.slice(start, start + 2 + Math.floor(random() * 2)).join(' ')
  }
  const kinds: Record<string, () => Record<string, string>> = {
    'common word': () => ({ q: common() }),
    'usual word': () => ({ q: usual() }),
    'rare word': () => ({ q: rare() }),
    'two common words': () => ({ q: `${common()} ${common()}` }),
    'two usual words': () => ({ q: `${usual()} ${usual()}` }),
    'three words': () => ({ q: `${usual()} ${common()} ${usual()}` }),
    'word in a section': () => ({ q: usual(), section: one(sections), verdict: 'worse' }),
    'word by an analyst in a span': () => ({
      ...{ q: usual(), analyst: one(analysts) },
      ...{ from: String(years.at(-1)), to: String(years[Math.floor(years.length / 2)]) },
    }),
    'filter without words': () => ({ section: one(sections), verdict: 'better' }),
    'beginning of a word': () => ({ q: rare().slice(0, 4) }),
    phrase: () => ({ q: `"${phrase()}"` }),
    'mistyped word': () => ({ q: mistyped(usual()) }),
    'later page': () => ({ q: usual(), page: '3' }),
  }
  return Object.entries(kinds).flatMap(([kind, address]) =>
    Array.from({ length: 10 }, (): [string, Record<string, string>] => [kind, address()]),
  )
}

function mistyped(word: string): string {
  const at = Math.floor(word.length / 2)
  return `${word.slice(0, at)}${word.slice(at + 1, at + 2)}${word.slice(at, at + 1)}${word.slice(at + 2)}`
}
