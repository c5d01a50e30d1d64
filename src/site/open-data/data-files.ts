import type { PublicationRow } from '../../cms/read/data-rows'
import type { VerdictRow } from '../../cms/read/verdict-rows'
import { columns } from './columns'
import { csvHeader, csvLine } from './csv'
import { type DataFormat, dataPaths, type Table } from './data-paths'
import { type Cell, publicationRecord, verdictRecord } from './records'

/** The rows of one year, written, without what stands around them in a file; '' without any. */
export type YearPart = { table: Table; format: DataFormat; text: string }

export type YearOfRows =
  | { table: 'publications'; rows: readonly PublicationRow[] }
  | { table: 'verdicts'; rows: readonly VerdictRow[] }

/** The rows of a year in a format. Addresses begin with `origin`, a scheme and host. */
export function yearPart(year: YearOfRows, format: DataFormat, origin: string): YearPart {
  const records: Record<string, Cell>[] =
    year.table === 'publications'
      ? year.rows.map((row) => publicationRecord(row, origin))
      : year.rows.map((row) => verdictRecord(row, origin))
  const names = columns[year.table].map(({ name }) => name)
  const text =
    format === 'csv'
      ? records.map((record) => csvLine(names.map((name) => record[name] ?? null))).join('')
      : records.map((record) => JSON.stringify(record, names)).join(',\n')
  return { table: year.table, format, text }
}

type File = { table: Table; format: DataFormat; origin: string }

/**
 * A whole file of what the parts say, in their order: of one year, or of all years, oldest first.
 * Nothing is written anew, so that a file of everything costs its copying.
 */
export function joinYears(parts: readonly YearPart[], { table, format, origin }: File): string {
  const texts = parts.map(({ text }) => text).filter((text) => text !== '')
  const { begin, between, end } = frameOf(table, format, origin)
  return `${begin}${texts.join(between)}${end}`
}

/** The part that a year's file was made of, so that files of past years need not be made again. */
export function partOf(file: string, { table, format, origin }: File): YearPart {
  const { begin, end } = frameOf(table, format, origin)
  if (!file.startsWith(begin) || !file.endsWith(end))
    throw new Error(`This is no file of ${table} as ${format}: write it anew from its rows.`)
  return { table, format, text: file.slice(begin.length, file.length - end.length) }
}

function frameOf(table: Table, format: DataFormat, origin: string) {
  if (format === 'csv')
    return { begin: csvHeader(columns[table].map(({ name }) => name)), between: '', end: '' }
  const schema = JSON.stringify(`${origin}${dataPaths.schema}`)
  return { begin: `{"$schema":${schema},"${table}":[\n`, between: ',\n', end: '\n]}\n' }
}
