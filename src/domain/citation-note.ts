import type { Citation } from './citation'
import type { Locale } from './locale'
import { formatDate } from './week-format'

const corrected: Record<Locale, (date: string) => string> = {
  en: (date) => `Corrected on ${date}`,
  be: (date) => `З выпраўленнем ад ${date}`,
  ru: (date) => `С исправлением от ${date}`,
}

const short: Record<Locale, string> = {
  en: 'Short address',
  be: 'Кароткі адрас',
  ru: 'Короткий адрес',
}

/** That the words were put right after readers had seen them, and when; null when never. */
export function correctedNote({ corrected: date, locale }: Citation): string | null {
  return date === null ? null : corrected[locale](formatDate(date, locale))
}

/** The short address with its name: `Short address: https://review.example/p/345`. */
export function shortAddressNote({ shortAddress, locale }: Citation): string | null {
  return shortAddress === null ? null : `${short[locale]}: ${shortAddress}`
}

/** What reference managers keep beside the fields they know; null when there is nothing. */
export function citationNote(citation: Citation): string | null {
  const notes = [correctedNote(citation), shortAddressNote(citation)].filter((it) => it !== null)
  // A dot of «г.» ends the first note already.
  return notes.length === 0 ? null : notes.join('. ').replaceAll('.. ', '. ').replace(/\s/g, ' ')
}
