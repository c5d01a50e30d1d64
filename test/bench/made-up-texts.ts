import type { Locale } from '../../src/domain/locale'
import type { SearchDocument } from '../../src/domain/search-document'
import { verdicts } from '../../src/domain/verdict'
import { randomFrom } from '../fault/random'
import { demoDocuments } from '../search/demo-documents'

/** How many forms a language has; a newspaper's year has about as many. */
const forms = 60_000

const wordsInText = 600

/** A language that speaks like the demonstration, in more words than it has. */
export type MadeUpLanguage = {
  /** The most common first. */
  words: string[]
  /** One commentary; the same for the same number. */
  document(number: number, week: string): SearchDocument
  sections: string[]
  analysts: string[]
}

/**
 * Words by Zipf's law: first those of the demonstration by how often they stand there, then words
 * grown out of the beginning of one and the end of another.
 */
export function madeUpLanguage(locale: Locale, seed: number): MadeUpLanguage {
  const { documents, sections, analysts } = demoDocuments(locale)
  const words = grown(countedWords([...documents.values()]), randomFrom(seed))
  const upTo = sums(words.map((_, rank) => 1 / (rank + 2.7)))
  const slugs = { sections: sections.map(slugOf), analysts: analysts.map(slugOf) }
  return {
    words,
    ...slugs,
    document(number, week) {
      const random = randomFrom(seed + number * 7919)
      const word = () => words[placeOf(upTo, random())] ?? ''
      const sentence = (length: number) => {
        const said = Array.from({ length }, word)
        const [first = '', ...rest] = said
        return `${first.slice(0, 1).toUpperCase()}${[first.slice(1), ...rest].join(' ')}.`
      }
      const paragraph = () =>
        Array.from({ length: 5 }, () => sentence(8 + Math.floor(random() * 17))).join(' ')
      const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]
      return {
        week,
        slug: `commentary-${number}`,
        title: sentence(7).slice(0, -1),
        lead: sentence(24),
        reason: sentence(18),
        body: Array.from({ length: Math.round(wordsInText / 80) }, paragraph).join('\n'),
        section: one(slugs.sections) ?? null,
        analysts: [one(slugs.analysts) ?? ''],
        verdict: one(verdicts) ?? null,
        publishedAt: '2026-01-01T09:00:00.000Z',
      }
    },
  }
}

function slugOf({ slug }: { slug: string }): string {
  return slug
}

function countedWords(documents: readonly SearchDocument[]): string[] {
  const counts = new Map<string, number>()
  for (const { title, lead, reason, body } of documents) {
    const text = [title, lead, reason, body].join(' ').toLowerCase()
    for (const [word] of text.matchAll(/\p{L}[\p{L}’]*/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
}

function grown(known: readonly string[], random: () => number): string[] {
  const long = known.filter((word) => word.length > 5)
  const words = new Set(known)
  const any = () => long[Math.floor(random() * long.length)] ?? ''
  while (words.size < forms) {
    const [begin, end] = [any(), any()]
    words.add(
      begin.slice(0, 3 + Math.floor(random() * 3)) + end.slice(-3 - Math.floor(random() * 3)),
    )
  }
  return [...words]
}

/** Each with all before it, as a share of the whole. */
function sums(weights: readonly number[]): number[] {
  let sum = 0
  const whole = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => {
    sum += weight
    return sum / whole
  })
}

function placeOf(upTo: readonly number[], share: number): number {
  let [low, high] = [0, upTo.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] ?? 1) < share) low = middle + 1
    else high = middle
  }
  return low
}
