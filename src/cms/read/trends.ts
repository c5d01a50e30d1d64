import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { isWithin, type TrendsFilter, touches } from '../../domain/trends-filter'
import type { Verdict } from '../../domain/verdict'
import { findAsReader } from './as-reader'
import { weekLink } from './links'
import { loadNames, type Names } from './names'
import { saidIn } from './said'
import type { KeptMark, MarksOfYear } from './trends-marks'
import type { Said, VerdictWords, WeekLink } from './types'
import { yearsWithIssues } from './years'

/** Gives the marks of a year: `marksOfYear`, or something that keeps past years in memory. */
export type LoadYear = (year: number) => Promise<MarksOfYear>

/** A section or an analyst that the trends can be shown of. */
export type TrendsName = { slug: string; name: Said }

/** One commentary with a verdict that holds. */
export type TrendMark = {
  week: WeekLink
  section: TrendsName | null
  verdict: Verdict
  /** Where its words are: in the asked-for language, else in one in which it can be read. */
  locale: Locale
  slug: string
  title: string
}

export type Trends = {
  filter: TrendsFilter
  /** The chosen ones. */
  section: TrendsName | null
  analyst: TrendsName | null
  /** Oldest first, within a week in the order of the issue. */
  marks: TrendMark[]
  /** As the editors word them. */
  verdicts: VerdictWords[]
  /** What else can be chosen; beside a year only what was judged, and who judged, in it. */
  choices: {
    /** In their order. */
    sections: TrendsName[]
    /** By name. */
    analysts: TrendsName[]
    /** Newest first. */
    years: number[]
  }
}

/**
 * The verdicts that a filter lets through, with names in a language. Null when readers know no such
 * section, analyst or year. `load` is asked only for years that the filter touches.
 */
export async function readTrends(
  payload: Payload,
  locale: Locale,
  filter: TrendsFilter,
  load: LoadYear,
): Promise<Trends | null> {
  const [names, people, years] = await Promise.all([
    loadNames(payload),
    analystsById(payload, locale),
    yearsWithIssues(payload),
  ])
  const sections = sectionsById(names, locale)
  const section = chosenOf(sections, filter.section)
  const analyst = chosenOf(people, filter.analyst)
  if (section === undefined || analyst === undefined) return null
  if (filter.year !== undefined && !years.includes(filter.year)) return null
  const loaded = await marksIn(years, filter, locale, load)
  const marks = loaded.filter(
    (mark) =>
      (!section || mark.section === section.id) && (!analyst || mark.analysts.includes(analyst.id)),
  )
  const isThere = filter.year === undefined ? () => true : namedIn(loaded)
  return {
    filter,
    section: section?.name ?? null,
    analyst: analyst?.name ?? null,
    marks: withNames(marks, sections),
    verdicts: verdictWords(names, locale),
    choices: {
      sections: [...sections].filter(([id]) => isThere(id)).map(([, name]) => name),
      analysts: [...people].filter(([id]) => isThere(id)).map(([, name]) => name),
      years,
    },
  }
}

type ById = ReadonlyMap<string, TrendsName>
type Chosen = { id: string; name: TrendsName }

/** Undefined for an unknown one, null when none was asked for. */
function chosenOf(all: ById, slug: string | undefined): Chosen | null | undefined {
  if (slug === undefined) return null
  return [...all].map(([id, name]) => ({ id, name })).find(({ name }) => name.slug === slug)
}

async function marksIn(
  years: readonly number[],
  filter: TrendsFilter,
  locale: Locale,
  load: LoadYear,
): Promise<KeptMark[]> {
  const marks: KeptMark[] = []
  for (const year of years.filter((one) => touches(filter, one)).reverse())
    marks.push(...(await load(year))[locale])
  return marks.filter(({ week }) => isWithin(filter, week))
}

function namedIn(marks: readonly KeptMark[]): (id: string) => boolean {
  const ids = new Set(marks.flatMap(({ section, analysts }) => [section, ...analysts]))
  return (id) => ids.has(id)
}

function withNames(marks: readonly KeptMark[], sections: ById): TrendMark[] {
  const weeks = new Map<string, WeekLink>()
  return marks.map(({ week, section, verdict, locale, slug, title }) => {
    const link = weeks.get(week) ?? weekLink(week)
    weeks.set(week, link)
    return {
      week: link,
      section: sections.get(section ?? '') ?? null,
      verdict,
      locale,
      slug,
      title,
    }
  })
}

function sectionsById(names: Names, locale: Locale): ById {
  return byId([...names.sections.values()], locale)
}

async function analystsById(payload: Payload, locale: Locale): Promise<ById> {
  const { docs } = await findAsReader(payload, 'analysts', {
    sort: 'slug',
    select: { name: true, slug: true },
  })
  const named = [...byId(docs, locale)]
  return new Map(named.sort(([, a], [, b]) => a.name.text.localeCompare(b.name.text, locale)))
}

function byId(docs: readonly { id: string; slug: string; name: unknown }[], locale: Locale): ById {
  return new Map(
    docs.flatMap(({ id, slug, name }) => {
      const said = saidIn(name, locale)
      return said ? [[id, { slug, name: said }]] : []
    }),
  )
}

function verdictWords({ verdicts }: Names, locale: Locale): VerdictWords[] {
  return [...verdicts.values()].flatMap(({ value, label }) => {
    const said = saidIn(label, locale)
    return said ? { value, label: said } : []
  })
}
