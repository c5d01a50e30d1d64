import { apostrophes, folded, silent } from '../domain/folding'
import type { Locale } from '../domain/locale'

/** A word where it stands in a text, and the form in which it is compared. */
export type Token = { start: number; end: number; form: string }

const letter = '[\\p{L}\\p{N}]'
const inside = `[\\p{L}\\p{N}\\p{M}${silent}${apostrophes}]`

/** «14¹» is a number with the mark of a note, or its power: the number is a word by itself. */
const digit = '\\p{Nd}(?![⁰¹²³⁴-⁹])'
const begins = `(?:${digit}|[\\p{L}\\p{Nl}\\p{No}])`
const goesOn = `(?:${digit}|[\\p{L}\\p{Nl}\\p{No}\\p{M}${silent}${apostrophes}])`
const word = `${begins}${goesOn}*[\\p{L}\\p{N}\\p{M}]|${letter}`

/** A date such as `14.09.2020`, whole; `2.5` and `2,5`; `12 500` in any width of space. */
const dotted = '\\d+(?:\\.\\d+){2,}'
const decimal = '\\d+[.,]\\d+(?![.,]?\\d)'
const grouped = '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)'
const groupedByCommas = '\\d{1,3}(?:,\\d{3})+(?![.,]?\\d)'

const patterns: Record<Locale, RegExp> = {
  en: new RegExp(`${dotted}|${groupedByCommas}|${decimal}|${grouped}|${word}`, 'gu'),
  be: new RegExp(`${dotted}|${decimal}|${grouped}|${word}`, 'gu'),
  ru: new RegExp(`${dotted}|${decimal}|${grouped}|${word}`, 'gu'),
}

/** The words and numbers of a text in order. The parts of a hyphenated word are words. */
export function tokensIn(text: string, locale: Locale): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(patterns[locale])) {
    const form = formOf(match[0], locale)
    if (form !== '') tokens.push({ start: match.index, end: match.index + match[0].length, form })
  }
  return tokens
}

/** The same as they are written, for `formOf`. */
export function spellingsIn(text: string, locale: Locale): readonly string[] {
  return text.match(patterns[locale]) ?? []
}

/**
 * The words of a text that begin with one of some letters, however those are written. Most words of
 * a text are none of them, so this is many times quicker than to read them all; numbers are left out.
 */
export function tokensBeginning(text: string, beginnings: RegExp, locale: Locale): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(beginnings)) {
    const [found] = match
    if (match.index > 0 && withinWord.test(text.charAt(match.index - 1))) continue
    const end = match.index + found.replace(atEnd, '').length
    const form = formOf(text.slice(match.index, end), locale)
    if (form !== '') tokens.push({ start: match.index, end, form })
  }
  return tokens
}

const withinWord = new RegExp(inside, 'u')
const atEnd = new RegExp(`[${silent}${apostrophes}]+$`)

/** Letters that may be written for each other at the beginning of a word. */
const alike = ['aаoо', 'eеёяэ', 'yуў', 'iіи', 'cсц', 'тцt', 'kк', 'mм', 'pр', 'xх', 'гґ']

/** For `tokensBeginning`, from what the words begin with after folding; accents are let through. */
export function beginningWith(letters: readonly string[]): RegExp {
  const written = letters.flatMap((one) => [one, ...alike.filter((group) => group.includes(one))])
  const all = [...new Set(written.join(''))].join('')
  return new RegExp(`[${all}${all.toUpperCase()}À-ž]${inside}*`, 'gu')
}

const kept: Record<Locale, Map<string, string>> = { en: new Map(), be: new Map(), ru: new Map() }
const mostKept = 100_000

/** The form of a word or number; kept, for folding costs most and most words have been seen before. */
export function formOf(found: string, locale: Locale): string {
  const before = kept[locale].get(found)
  if (before !== undefined) return before
  const form = /^\d+\D\d/.test(found) ? numberForm(found, locale) : folded(found, locale)
  if (kept[locale].size >= mostKept) kept[locale].clear()
  kept[locale].set(found, form)
  return form
}

function numberForm(found: string, locale: Locale): string {
  if (!/^\d[\d.,\s]*\d$/.test(found)) return folded(found, locale)
  const isGrouped = /\s/.test(found) || (locale === 'en' && /^\d{1,3}(,\d{3})+$/.test(found))
  return isGrouped ? found.replace(/[\s,]/g, '') : found.replace(',', '.')
}

/** A text with another word in place of one, wherever that stands. */
export function replaced(text: string, form: string, instead: string, locale: Locale): string {
  return tokensIn(text, locale)
    .filter((token) => token.form === form)
    .reverse()
    .reduce((done, { start, end }) => done.slice(0, start) + instead + done.slice(end), text)
}
