import type { Locale } from '../domain/locale'
import { apostrophes, folded, silent } from './folding'

/** A word where it stands in a text, and the form in which it is compared. */
export type Token = { start: number; end: number; form: string }

const letter = '[\\p{L}\\p{N}]'
const inside = `[\\p{L}\\p{N}\\p{M}${silent}${apostrophes}]`
const word = `${letter}(?:${inside}*[\\p{L}\\p{N}\\p{M}])?`

/** `2.5` and `2,5`; `12 500` in any width of space. A date such as `14.09.2020` is no number. */
const decimal = '\\d+[.,]\\d+(?![.,]?\\d)'
const grouped = '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)'
const groupedByCommas = '\\d{1,3}(?:,\\d{3})+(?![.,]?\\d)'

const patterns: Record<Locale, RegExp> = {
  en: new RegExp(`${groupedByCommas}|${decimal}|${grouped}|${word}`, 'gu'),
  be: new RegExp(`${decimal}|${grouped}|${word}`, 'gu'),
  ru: new RegExp(`${decimal}|${grouped}|${word}`, 'gu'),
}

/** The words and numbers of a text in order. The parts of a hyphenated word are words. */
export function tokensIn(text: string, locale: Locale): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(patterns[locale])) {
    const [found] = match
    const form = /^\d+\D\d/.test(found) ? numberForm(found, locale) : folded(found, locale)
    if (form !== '') tokens.push({ start: match.index, end: match.index + found.length, form })
  }
  return tokens
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
