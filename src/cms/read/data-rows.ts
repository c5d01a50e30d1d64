import type { Locale } from '../../domain/locale'
import { isVerdict, type Verdict } from '../../domain/verdict'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { compare } from './compare'
import { textKey } from './correction-notes'
import { latestOfEach } from './last-changes'
import { saidIn } from './said'
import type { YearOfPublications } from './year-of-publications'

/** What became of what was printed; `withdrawn` was taken back and is seen no more. */
export type RowStatus = 'current' | 'corrected' | 'retracted' | 'withdrawn'

/**
 * A commentary in one language, for the open data. Dates are ISO timestamps. What was withdrawn has
 * nothing but its names, its place in time and the date of that.
 */
export type PublicationRow = {
  /** Of the commentary and the language; it stays whatever becomes of the words. */
  id: string
  commentary: string
  number: number | null
  week: string
  year: number
  language: Locale
  status: RowStatus
  section: { slug: string; name: string } | null
  analysts: { slug: string; name: string }[]
  verdict: Verdict | null
  reason: string | null
  title: string | null
  /** The last part of its address. */
  slug: string | null
  isArchive: boolean
  firstPublished: string | null
  lastChanged: string
  /** Earliest first. */
  corrections: { date: string; note: string; previousVerdict: Verdict | null }[]
  retraction: { date: string; note: string } | null
}

/** The commentaries of one ISO year, a row for each language. */
export function publicationRows(year: YearOfPublications): PublicationRow[] {
  const gone = [...latestOfEach(year.withdrawn)].map(
    ([id, { commentary, week, number, language, date }]) => ({
      ...nothingMore,
      ...{ id, commentary: idOf(commentary) ?? '', number: number ?? null, week: week ?? '' },
      ...{ year: year.year, language, lastChanged: date },
    }),
  )
  const rows = [...year.visible.map((publication) => rowOf(publication, year)), ...gone]
  // The sort is stable: what was withdrawn follows the others of its week, by its name.
  const rank = (row: PublicationRow) => (row.status === 'withdrawn' ? row.id : '')
  return rows.sort((a, b) => compare(a.week, b.week) || compare(rank(a), rank(b)))
}

const nothingMore = {
  ...{ status: 'withdrawn', section: null, analysts: [], verdict: null, reason: null },
  ...{ title: null, slug: null, isArchive: false, firstPublished: null },
  ...{ corrections: [], retraction: null },
} satisfies Partial<PublicationRow>

const statuses = { first: 'current', correction: 'corrected', retraction: 'retracted' } as const

function rowOf(publication: Publication, year: YearOfPublications): PublicationRow {
  const { kind, week, number, language, title, reason, slug, note, publishedAt } = publication
  const isRetracted = kind === 'retraction'
  return {
    id: textKey(publication),
    commentary: idOf(publication.commentary) ?? '',
    number: number ?? null,
    week: week ?? '',
    year: year.year,
    language,
    status: statuses[kind],
    section: sectionIn(publication, year),
    analysts: analystsIn(publication, year),
    verdict: isRetracted ? null : verdictIn(publication.verdict, year),
    reason: isRetracted ? null : (reason ?? null),
    title: title ?? null,
    slug: slug ?? null,
    isArchive: publication.isArchive === true,
    firstPublished: publication.firstPublishedAt,
    lastChanged: year.changeOf(publication),
    corrections: year
      .notesOf(publication)
      .map(({ date, note, previousVerdict }) => ({
        ...{ date, note, previousVerdict: previousVerdict?.value ?? null },
      }))
      .reverse(),
    retraction: isRetracted ? { date: publishedAt, note: note ?? '' } : null,
  }
}

function sectionIn({ section, language }: Publication, { names }: YearOfPublications) {
  const found = names.sections.get(idOf(section) ?? '')
  const name = saidIn(found?.name, language)
  return found && name ? { slug: found.slug, name: name.text } : null
}

/** The bylines of a publication in its language, as far as readers know the analysts. */
export function analystsIn(
  { analysts, language }: Publication,
  { analysts: known }: Pick<YearOfPublications, 'analysts'>,
): PublicationRow['analysts'] {
  return (analysts ?? []).flatMap((related) => {
    const found = known.get(idOf(related) ?? '')
    const name = saidIn(found?.name, language)
    return found && name ? { slug: found.slug, name: name.text } : []
  })
}

/** The value of a verdict that a publication names; null without one. */
export function verdictIn(
  related: Publication['verdict'],
  { names }: Pick<YearOfPublications, 'names'>,
): Verdict | null {
  const value = names.verdicts.get(idOf(related) ?? '')?.value
  return isVerdict(value) ? value : null
}
