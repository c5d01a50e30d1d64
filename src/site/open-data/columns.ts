import { locales } from '../../domain/locale'
import { verdicts } from '../../domain/verdict'
import type { Table } from './data-paths'

/** What may stand in a column; `list` holds several of `of`. */
export type ColumnType =
  | 'text'
  | 'id'
  | 'week'
  | 'year'
  | 'number'
  | 'yes-or-no'
  | 'date'
  | 'address'
  | 'slug'
  | { oneOf: readonly string[] }
  | { list: 'text' | 'slug' | 'date' | { oneOf: readonly string[] } }

type Column = { name: string; type: ColumnType; mayBeEmpty: boolean }

const statuses = ['current', 'corrected', 'retracted', 'withdrawn']
const anyVerdict = { oneOf: verdicts }

const always = (type: ColumnType) => ({ type, mayBeEmpty: false })
const maybe = (type: ColumnType) => ({ type, mayBeEmpty: true })

const publications = {
  id: always('id'),
  commentary: always('id'),
  number: maybe('number'),
  week: always('week'),
  year: always('year'),
  language: always({ oneOf: locales }),
  status: always({ oneOf: statuses }),
  section: maybe('slug'),
  section_name: maybe('text'),
  analysts: always({ list: 'slug' }),
  analyst_names: always({ list: 'text' }),
  verdict: maybe(anyVerdict),
  reason: maybe('text'),
  title: maybe('text'),
  address: maybe('address'),
  short_address: maybe('address'),
  from_archive: maybe('yes-or-no'),
  first_published: maybe('date'),
  last_changed: always('date'),
  correction_dates: always({ list: 'date' }),
  correction_notes: always({ list: 'text' }),
  previous_verdicts: always({ list: { oneOf: [...verdicts, 'unchanged'] } }),
  retraction_note: maybe('text'),
}

const verdictTable = {
  id: always('id'),
  week: always('week'),
  year: always('year'),
  status: always({ oneOf: statuses }),
  section: maybe('slug'),
  analysts: always({ list: 'slug' }),
  value: maybe(anyVerdict),
  languages: always({ list: { oneOf: locales } }),
  address_en: maybe('address'),
  address_be: maybe('address'),
  address_ru: maybe('address'),
  history_dates: always({ list: 'date' }),
  history_values: always({ list: { oneOf: [...verdicts, 'none'] } }),
}

export type PublicationColumn = keyof typeof publications
export type VerdictColumn = keyof typeof verdictTable

/** The columns of each table, in their order, which never changes; new ones are added at the end. */
export const columns: Readonly<Record<Table, readonly Column[]>> = {
  publications: named(publications),
  verdicts: named(verdictTable),
}

function named(table: Record<string, Omit<Column, 'name'>>): Column[] {
  return Object.entries(table).map(([name, column]) => ({ name, ...column }))
}
