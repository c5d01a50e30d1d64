import type { Localized } from '../domain/locale'

/** One label in the three languages of the desk. */
export function said(en: string, be: string, ru: string): Localized {
  return { en, be, ru }
}
