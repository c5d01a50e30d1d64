import type { Locale } from '../../domain/locale'
import type { PublicationColumn, VerdictColumn } from '../open-data/columns'
import { dataInBelarusian } from './data-be'
import { dataInEnglish } from './data-en'
import { dataInRussian } from './data-ru'

/** What the page of the open data says, and what each column means. */
export type DataMessages = {
  title: string
  lead: string
  /** Where the editors have stated no terms. */
  noTerms: string
  terms: string
  everything: string
  /** The names of the two tables, and what a row of each is. */
  tables: Record<'publications' | 'verdicts', { name: string; row: string }>
  updates: string
  /** The words of links: to the schema, the feed of updates, and the list of releases. */
  links: { schema: string; updates: string; releases: string }
  /** One paragraph about each file that is no table. */
  more: { schema: string; updates: string; releases: string }
  reading: string
  /** How the files are to be read, a sentence or two an item. */
  rules: readonly string[]
  dictionary: string
  column: string
  meaning: string
  mayBeEmpty: string
  columns: {
    publications: Record<PublicationColumn, string>
    verdicts: Record<VerdictColumn, string>
  }
}

export const dataMessages: Readonly<Record<Locale, DataMessages>> = {
  en: dataInEnglish,
  be: dataInBelarusian,
  ru: dataInRussian,
}
