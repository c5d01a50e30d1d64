import type { Locale } from '../domain/locale'
import type { SearchName } from '../domain/search-document'
import type { HeadFile } from './index-files'
import type { Sought } from './sought'
import { stemsOf } from './stems'
import { tokensIn } from './tokens'
import type { YearTable } from './year-table'

/** Names of sections and analysts by slug, as the stems of their words. */
export type NameStems = { sections: Map<string, string[]>; analysts: Map<string, string[]> }

/** Names are not in the terms of a year, because they may change and past years may not. */
export function nameStems({ sections, analysts }: HeadFile, locale: Locale): NameStems {
  const stem = stemsOf(locale)
  const stems = ({ slug, name }: SearchName): [string, string[]] => [
    slug,
    tokensIn(name.text, locale).map(({ form }) => stem(form)),
  ]
  return { sections: new Map(sections.map(stems)), analysts: new Map(analysts.map(stems)) }
}

/** For each document the names on it, each as stems: of its section, and of whoever wrote it. */
export function namesOn(table: YearTable, names: NameStems, document: number): string[][] {
  const section = names.sections.get(table.section[document] ?? '')
  const analysts = (table.analysts[document] ?? []).flatMap((slug) => {
    const name = names.analysts.get(slug)
    return name ? [name] : []
  })
  return section ? [section, ...analysts] : analysts
}

/** Whether any name at all has one of these words: most queries need not look further. */
export function anyNameHas(names: NameStems, { words }: Sought): boolean {
  const all = new Set([...names.sections.values(), ...names.analysts.values()].flat())
  return words.some(({ stem }) => all.has(stem))
}
