import type { Locale } from './locale'

/** What joins the letters of a word without being one: it is left out before words are compared. */
export const silent = '\u00ad\u200b-\u200d\u2060\ufeff'
/** The three ways in which an apostrophe is typed, and the grave accent by mistake. */
export const apostrophes = "'’ʼ`"

/** Latin letters that look like Cyrillic ones, as they slip into Cyrillic words. */
const lookAlikes: Record<string, string> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
  ...{ ï: 'ї' },
}

const withinWord = new RegExp(`[${silent}]`, 'g')
const offLine = /[⁰¹²³⁴-⁹₀-₉]/g
const anyApostrophe = new RegExp(`[${apostrophes}]`, 'g')
const possessive = new RegExp(`[${apostrophes}]s?$`)

/**
 * A word as typed or printed, as it is compared with others: case, accents, soft hyphens and kinds
 * of apostrophes are no differences, nor is a Latin letter amid Cyrillic ones, nor how high a digit
 * stands («CO₂», «km²»).
 */
export function folded(word: string, locale: Locale): string {
  const lower = word
    .normalize('NFC')
    .toLowerCase()
    .replace(withinWord, '')
    .replace(offLine, (digit) => digit.normalize('NFKC'))
  if (!/[\u0400-\u04ff]/.test(lower)) {
    const plain = lower.replace(possessive, '').replace(anyApostrophe, '')
    return plain.normalize('NFD').replace(/\p{M}/gu, '')
  }
  const cyrillic = lower
    .replace(/[a-zï]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(anyApostrophe, '')
    .replace(/\p{M}/gu, '')
    .replace(/ё/g, 'е')
  if (locale === 'ru') return cyrillic
  return cyrillic.replace(/[ўиґъ]/g, (letter) => belarusian[letter] ?? '').replace(/щ/g, 'шч')
}

/** What a Russian keyboard has instead, and the two letters for one sound. */
const belarusian: Record<string, string> = { ў: 'у', и: 'і', ґ: 'г', ъ: '' }
