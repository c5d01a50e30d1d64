import type { PublicationRow } from '../../cms/read/data-rows'
import type { VerdictRow } from '../../cms/read/verdict-rows'
import { paths } from '../../domain/paths'
import type { PublicationColumn, VerdictColumn } from './columns'

/** What stands in one column of one row; a list is never null. */
export type Cell = string | number | boolean | null | readonly string[]

/** A row as both formats write it: the same names, the same values. */
export function publicationRecord(
  row: PublicationRow,
  origin: string,
): Record<PublicationColumn, Cell> {
  const { week, language, slug, number, corrections } = row
  const isKnown = row.status !== 'withdrawn'
  return {
    ...{ id: row.id, commentary: row.commentary, number, week, year: row.year, language },
    status: row.status,
    section: row.section?.slug ?? null,
    section_name: row.section?.name ?? null,
    analysts: row.analysts.map(({ slug }) => slug),
    analyst_names: row.analysts.map(({ name }) => name),
    ...{ verdict: row.verdict, reason: row.reason || null, title: row.title || null },
    address: slug === null ? null : `${origin}${paths.commentary(language, week, slug)}`,
    short_address: number === null ? null : `${origin}${paths.short(number)}`,
    from_archive: isKnown ? row.isArchive : null,
    first_published: row.firstPublished,
    last_changed: row.lastChanged,
    correction_dates: corrections.map(({ date }) => date),
    correction_notes: corrections.map(({ note }) => note),
    previous_verdicts: corrections.map(({ previousVerdict }) => previousVerdict ?? 'unchanged'),
    retraction_note: row.retraction?.note || null,
  }
}

export function verdictRecord(row: VerdictRow, origin: string): Record<VerdictColumn, Cell> {
  const { id, week, year, status, section, analysts, value, readable, history } = row
  const addressIn = (locale: string) => {
    const found = readable.find((one) => one.locale === locale)
    return found ? `${origin}${paths.commentary(found.locale, week, found.slug)}` : null
  }
  return {
    ...{ id, week, year, status, section, analysts, value },
    languages: readable.map(({ locale }) => locale),
    ...{ address_en: addressIn('en'), address_be: addressIn('be'), address_ru: addressIn('ru') },
    history_dates: history.map(({ date }) => date),
    history_values: history.map((one) => one.value ?? 'none'),
  }
}
