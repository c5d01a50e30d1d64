import type { Locale } from '../domain/locale'
import type { Block } from './block'

export type LanguageReading = {
  /** Null when the words are too few, or of a language that is not ours. */
  language: Locale | null
  /** The first line whose words are mostly of another of our languages, if they are many. */
  mixedFrom: number | null
}

/** How often the signs of each language stand in a text. */
type Tally = Record<keyof typeof signs, number>

const signs = {
  cyrillic: /[\u0400-\u04ff]/g,
  latin: /\p{Script=Latin}/gu,
  accented: /[^\p{ASCII}\P{Script=Latin}]/gu,
  words: /\p{L}+/gu,
  /** Letters that only one of the two has. The apostrophe counts between Cyrillic letters alone. */
  belarusian: /[ўі]|(?<=[\u0400-\u04ff])['’ʼi](?=[\u0400-\u04ff])/giu,
  russian: /[ищъ]/giu,
  /** Letters of other languages in Cyrillic script. */
  foreign: /[їєґђћјљњџѓќқғүұәөһ]/giu,
  english:
    /\b(?:the|of|and|to|in|is|are|was|were|that|for|on|with|by|as|from|its|it|has|have|had|not|will|would|an?|this|at|be|or|their|which)\b/gi,
}

/**
 * The language of words, told by their letters alone. Neither the address nor the `lang` attribute
 * is asked: the old site served Russian words in a Belarusian frame.
 */
export function languageOf(blocks: readonly Block[]): LanguageReading {
  const tallies = blocks.map((block) => ({ block, tally: tallyOf(block.text) }))
  const language = languageIn(tallies.map(({ tally }) => tally).reduce(sum, tallyOf('')))
  if (language === null) return { language, mixedFrom: null }
  const others = tallies.filter(({ block, tally }) => {
    const own = block.text.length < 40 ? null : languageIn(tally)
    return own !== null && own !== language
  })
  const size = (list: readonly { block: Block }[]) =>
    list.reduce((total, { block }) => total + block.text.length, 0)
  const isMixed = size(others) >= size(tallies) * 0.2
  return { language, mixedFrom: isMixed ? (others[0]?.block.line ?? null) : null }
}

export function languageOfText(text: string): Locale | null {
  return languageIn(tallyOf(text))
}

function languageIn(tally: Tally): Locale | null {
  const { cyrillic, latin, belarusian, russian, foreign } = tally
  if (latin > cyrillic) return isEnglish(tally) ? 'en' : null
  if (foreign > cyrillic / 100 || belarusian === russian) return null
  return belarusian > russian ? 'be' : 'ru'
}

/** Few letters beyond ASCII and, where there are words enough to tell, the small words of English. */
function isEnglish({ latin, accented, words, english }: Tally): boolean {
  return accented <= latin * 0.03 && (words < 25 || english >= words * 0.1)
}

function tallyOf(text: string): Tally {
  const counted = Object.entries(signs).map(([sign, letters]) => [
    sign,
    text.match(letters)?.length ?? 0,
  ])
  return Object.fromEntries(counted)
}

function sum(a: Tally, b: Tally): Tally {
  const added = Object.entries(a).map(([sign, count]) => [sign, count + b[sign as keyof Tally]])
  return Object.fromEntries(added)
}
