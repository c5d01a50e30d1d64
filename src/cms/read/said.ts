import { isLocale, type Locale, locales } from '../../domain/locale'
import type { Said } from './types'

/**
 * Localized words as Payload gives them for `locale: 'all'`, in the asked-for language, else in the
 * first language that has them; null when none does. The answer says which language it is.
 */
export function saidIn(value: unknown, locale: Locale): Said | null {
  if (typeof value !== 'object' || value === null) return null
  const words = Object.entries(value).flatMap(([lang, text]) =>
    isLocale(lang) && typeof text === 'string' && text.trim() !== '' ? [{ lang, text }] : [],
  )
  const order = [locale, ...locales]
  return order.flatMap((lang) => words.find((said) => said.lang === lang) ?? [])[0] ?? null
}
