import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'
import type { Locale } from '../domain/locale'
import { belarusianLetters, belarusianStem } from './belarusian-stem'

/** A folded word to what all its forms have in common. */
export type Stem = (form: string) => string

const isCyrillic = /[\u0400-\u04ff]/
const mostKept = 100_000

/** The stems of a language. They are kept, for most words of a text have been seen before. */
export function stemsOf(locale: Locale): Stem {
  return kept[locale]
}

/** The beginning of a word in the letters that stems are written in, without taking anything off. */
export function beginningOf(form: string, locale: Locale): string {
  return locale === 'be' && isCyrillic.test(form) ? belarusianLetters(form) : form
}

/** A word of the other script is most often a name in it: it is taken as its own script asks. */
const stems: Record<Locale, Stem> = {
  en: (form) => (isCyrillic.test(form) ? russianStem(form) : englishStem(form)),
  be: (form) => (isCyrillic.test(form) ? belarusianStem(form) : englishStem(form)),
  ru: (form) => (isCyrillic.test(form) ? russianStem(form) : englishStem(form)),
}

const kept: Record<Locale, Stem> = {
  en: keeping(stems.en),
  be: keeping(stems.be),
  ru: keeping(stems.ru),
}

const irregular = new Map([
  ['news', 'news'],
  ['crises', 'crisi'],
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
])

/**
 * Porter's stems. The library forgets the t of `-tion` (election, but elect) and never takes off
 * `-sion`, so that ending is taken off before, where a stem of two measures is left.
 */
function englishStem(form: string): string {
  if (/\d/.test(form)) return form
  const known = irregular.get(form)
  if (known) return known
  const [, before] = /^(.*(?:[^a]t|s))ions?$/.exec(form) ?? []
  return english(before && /(?:[aeiouy]+[^aeiouy]+){2}/.test(before) ? before : form)
}

/**
 * Snowball's stems, taken twice: once, it parts ассамблею from ассамблея, трибунале from трибунала
 * and кредит from кредита, whose ends look like those of verbs. More often would join пост and
 * поставил. It also leaves the vowel in поставок and украинец, which other forms lack.
 */
function russianStem(form: string): string {
  const once = russian(form)
  const twice = once.length > leastStem ? russian(once) : once
  return (twice.length < leastStem ? once : twice)
    .replace(/(.{5})а$/, '$1')
    .replace(/(..[^аеиоуыэюяй])[ое]к$/, '$1к')
    .replace(/(..[^аеиоуыэюяй])ец$/, '$1ц')
}

const leastStem = 4

function keeping(stem: Stem): Stem {
  const found = new Map<string, string>()
  return (form) => {
    const before = found.get(form)
    if (before !== undefined) return before
    if (found.size >= mostKept) found.clear()
    const made = stem(form)
    found.set(form, made)
    return made
  }
}
