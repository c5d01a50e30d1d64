import type { Locale } from '../../domain/locale'
import type { Verdict } from '../../domain/verdict'
import { idOf } from '../person'
import { compare } from './compare'
import { type PublicationRow, publicationRows, type RowStatus, verdictIn } from './data-rows'
import { grouped } from './grouped'
import { isStanding } from './one-of-each'
import type { YearOfPublications } from './year-of-publications'

/** The verdict of a commentary, true in every language. Dates are ISO timestamps. */
export type VerdictRow = {
  /** Of the commentary. */
  id: string
  week: string
  year: number
  /** Slugs. */
  section: string | null
  analysts: string[]
  /** Null where the words that gave its reasons were retracted or withdrawn. */
  value: Verdict | null
  status: RowStatus
  /** Where it can be read. */
  readable: { locale: Locale; slug: string }[]
  /** What it was from which day on, earliest first; null when it no longer stood. */
  history: { date: string; value: Verdict | null }[]
}

/** The verdicts of one ISO year, one for each commentary that has or had one. */
export function verdictRows(year: YearOfPublications): VerdictRow[] {
  const rows = grouped(publicationRows(year), ({ commentary }) => commentary)
  const visible = year.visible.map((copy) => ({ ...copy, stands: isStanding(copy) }))
  const replaced = year.replaced.map((copy) => ({ ...copy, stands: false }))
  const printed = [...replaced, ...visible.filter(({ stands }) => stands)].flatMap((copy) => {
    const value = verdictIn(copy.verdict, year)
    const { commentary, publishedAt: date, stands } = copy
    return value === null ? [] : { commentary: idOf(commentary) ?? '', date, value, stands }
  })
  const verdicts = grouped(printed, ({ commentary }) => commentary)
  return [...rows].flatMap(([id, texts]) => {
    const row = rowOf(id, texts, verdicts.get(id) ?? [])
    return row.history.length > 0 || row.status === 'withdrawn' ? row : []
  })
}

/** Each copy was printed with the verdict of its day. */
type Printed = { date: string; value: Verdict; stands: boolean }

function rowOf(
  id: string,
  texts: readonly PublicationRow[],
  printed: readonly Printed[],
): VerdictRow {
  const standing = texts.filter(({ status }) => status !== 'retracted' && status !== 'withdrawn')
  const known = standing[0] ?? texts.find(({ status }) => status === 'retracted') ?? texts[0]
  const inOrder = printed.toSorted((a, b) => compare(a.date, b.date))
  const value = inOrder.findLast(({ stands }) => stands)?.value ?? null
  const history = historyOf(inOrder, value, lastChange(texts))
  return {
    id,
    week: known?.week ?? '',
    year: known?.year ?? 0,
    section: known?.section?.slug ?? null,
    analysts: (known?.analysts ?? []).map(({ slug }) => slug),
    value,
    status: standing.length === 0 ? (known?.status ?? 'withdrawn') : statusOf(history),
    readable: standing.flatMap(({ language, slug }) => (slug ? { locale: language, slug } : [])),
    history,
  }
}

/** A verdict is corrected when it changed, whatever else was put right in the words. */
function statusOf(history: VerdictRow['history']): RowStatus {
  return history.length > 1 ? 'corrected' : 'current'
}

/** The copies in order tell how it changed; what was retracted in the end, that it ended. */
function historyOf(
  printed: readonly Printed[],
  value: Verdict | null,
  end: string,
): VerdictRow['history'] {
  const changes = printed
    .filter((copy, at) => copy.value !== printed[at - 1]?.value)
    .map(({ date, value }) => ({ date, value }))
  const last = changes.at(-1)
  return last && last.value !== value ? [...changes, { date: end, value }] : changes
}

function lastChange(texts: readonly PublicationRow[]): string {
  return texts.reduce((latest, { lastChanged: at }) => (at > latest ? at : latest), '')
}
