import type { Localized } from '../domain/locale'

/** One label in the three languages of the desk. */
export function said(en: string, be: string, ru: string): Localized {
  return { en, be, ru }
}

/** How lists show days and moments, which are stored as they sort. */
export const dateCell = '/src/cms/admin/cells/date-cell#DateCell'
