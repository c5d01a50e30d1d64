import type { Locale } from '../../src/domain/locale'
import type { SearchDocument } from '../../src/domain/search-document'
import { readAsked, understood } from '../../src/search/asked'
import { type Found, find } from '../../src/search/find'
import { fromScript } from '../../src/search/index-files'
import type { LoadFile } from '../../src/search/index-reader'
import { searchFiles, searchHead } from '../../src/search/search-files'
import { type DemoDocuments, demoDocuments } from './demo-documents'
import type { Query } from './queries/query'

/** The demonstration as readers search it in one language. */
export type SearchedDemo = DemoDocuments & {
  ask(asks: string, filters?: Record<string, string>): Promise<Found>
  /** The pieces found, all pages of them, the best first. */
  pieces(asks: string, filters?: Record<string, string>): Promise<string[]>
}

export function searchedDemo(locale: Locale): SearchedDemo {
  const demo = demoDocuments(locale)
  const files = searchFiles([...demo.documents.values()], { locale, year: 2026 })
  files.set(...searchHead(locale, { years: [2026], ...demo }))
  const load = loadFrom(files)
  const ask = (asks: string, filters: Record<string, string> = {}) => {
    const question = understood(readAsked(new URLSearchParams({ q: asks, ...filters })))
    if (!question.ok) throw new Error(question.reason)
    return find(load, locale, question.value)
  }
  const nameOf = new Map(
    [...demo.documents].map(([name, { week, slug }]) => [`${week} ${slug}`, name]),
  )
  return {
    ...demo,
    ask,
    pieces: async (asks, filters = {}) => {
      const { pages, results } = await ask(asks, filters)
      const more = await Promise.all(
        Array.from({ length: Math.max(0, pages - 1) }, async (_, at) => {
          return (await ask(asks, { ...filters, page: String(at + 2) })).results
        }),
      )
      return [...results, ...more.flat()].map(
        ({ week, slug }) => nameOf.get(`${week} ${slug}`) ?? '',
      )
    },
  }
}

/** Files of an index in memory, as they would lie in an edition. */
export function loadFrom(files: ReadonlyMap<string, string>): LoadFile {
  return async (name) => {
    const script = files.get(name)
    return script === undefined ? null : fromScript(name, script)
  }
}

/** The pieces that a query means, by the forms that its words may have. */
export function meant({ documents, sections, analysts }: DemoDocuments, query: Query): string[] {
  const patterns = query.means.map(
    (forms) =>
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu'),
  )
  const nameOf = (named: typeof sections, slug: string | null) =>
    named.find((one) => one.slug === slug)?.name.text ?? ''
  return [...documents]
    .filter(([, document]) => isAskedFor(document, query))
    .filter(([, { title, lead, reason, body, section, analysts: by }]) => {
      const names = [nameOf(sections, section), ...by.map((slug) => nameOf(analysts, slug))]
      const words = [title, lead, reason, body, ...names].join('\n')
      return patterns.every((pattern) => pattern.test(words))
    })
    .map(([name]) => name)
}

function isAskedFor(document: SearchDocument, { filters = {} }: Query): boolean {
  const { section, analyst, verdict, from, to } = filters
  return (
    (!section || document.section === section) &&
    (!analyst || document.analysts.includes(analyst)) &&
    (!verdict || document.verdict === verdict) &&
    (!from || document.week >= from) &&
    (!to || document.week <= to)
  )
}

export type Measured = {
  query: Query
  recall: number
  precision: number
  lacks: string[]
  late: string[]
  strange: string[]
}

/** How well one query is answered; `precision` is of the first five, or of all when they are fewer. */
export async function measured(demo: SearchedDemo, query: Query): Promise<Measured> {
  const right = meant(demo, query)
  const found = await demo.pieces(query.asks, query.filters)
  const five = found.slice(0, 5)
  return {
    query,
    recall:
      right.length === 0 ? 1 : right.filter((name) => found.includes(name)).length / right.length,
    precision:
      five.length === 0
        ? Number(right.length === 0)
        : five.filter((name) => right.includes(name)).length / five.length,
    lacks: right.filter((name) => !found.includes(name)),
    late: (query.first ?? []).filter((name) => !five.includes(name)),
    strange: found.filter((name) => !right.includes(name)),
  }
}
