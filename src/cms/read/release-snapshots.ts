import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import { plainTextWithNotes } from '../../domain/plain-text'
import type { PublicationKind } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import type { Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import { visibleNow } from '../publications-now'
import { byId } from './as-reader'
import { compare } from './compare'
import { textKey } from './correction-notes'
import { analystsIn, verdictIn } from './data-rows'
import { loadNames } from './names'
import { findSeenReleases, snapshotOf } from './seen-releases'
import type { YearOfPublications } from './year-of-publications'

/** What became of a printed copy: readers still see it, see a later one, or see nothing. */
export type PrintedStatus = 'current' | 'replaced' | 'withdrawn'

/**
 * One copy as a release printed it. Of what was replaced stay the facts of the correction alone, of
 * what was withdrawn its names: the words that were taken from readers are not kept here either.
 */
export type PrintedRow = {
  /** Of the publication's row in the open data. */
  id: string
  commentary: string
  number: number | null
  week: string
  language: Locale
  kind: PublicationKind
  status: PrintedStatus
  section: string | null
  analysts: { slug: string; name: string }[]
  verdict: Verdict | null
  previousVerdict: Verdict | null
  title: string | null
  lead: string | null
  reason: string | null
  text: string | null
  /** Why it was corrected or retracted. */
  note: string | null
  slug: string | null
}

/** A release as readers may know it; dates are ISO timestamps. */
export type ReleaseSnapshot = {
  id: string
  date: string
  /** When it was taken back as a whole; null while it stands. */
  withdrawnAt: string | null
  /** By week, place in the issue and language. */
  printed: PrintedRow[]
}

/** What one release printed, as far as readers may still read it; null for what nobody saw. */
export async function readReleaseSnapshot(
  payload: Payload,
  id: string,
): Promise<ReleaseSnapshot | null> {
  const [release] = await findSeenReleases(payload, { where: { id: { equals: id } } })
  if (!release) return null
  return { ...snapshotOf(release), printed: await printedBy(payload, release) }
}

async function printedBy(
  payload: Payload,
  { id, state }: Pick<Release, 'id' | 'state'>,
): Promise<PrintedRow[]> {
  const of: Where = { release: { equals: id } }
  const [publications, visible] = await Promise.all([
    printed(payload, of),
    state === 'committed' ? visibleAmong(payload, of) : new Set<string>(),
  ])
  const people = publications.flatMap(({ analysts }) => analysts ?? [])
  const ids = people.flatMap((one) => idOf(one) ?? [])
  const [names, analysts] = await Promise.all([loadNames(payload), byId(payload, 'analysts', ids)])
  const named = { names, analysts }
  return publications.map((copy) => {
    if (state === 'takenBack') return rowOf(copy, 'withdrawn')
    if (!visible.has(copy.id)) return { ...rowOf(copy, 'replaced'), ...corrected(copy, named) }
    return { ...rowOf(copy, 'current'), ...corrected(copy, named), ...words(copy, named) }
  })
}

/** The ids of those that readers see now, among some publications. */
export async function visibleAmong(payload: Payload, where: Where): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [where, await visibleNow(payload)] },
    select: { language: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Set(docs.map(({ id }) => id))
}

async function printed(payload: Payload, where: Where): Promise<Publication[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.toSorted(
    (a, b) =>
      compare(a.week ?? '', b.week ?? '') ||
      (a.position ?? 0) - (b.position ?? 0) ||
      compare(textKey(a), textKey(b)),
  )
}

function rowOf(copy: Publication, status: PrintedStatus): PrintedRow {
  const { commentary, number, week, language, kind } = copy
  return {
    ...{ id: textKey(copy), commentary: idOf(commentary) ?? '', number: number ?? null },
    ...{ week: week ?? '', language, kind, status },
    ...{ section: null, analysts: [], verdict: null, previousVerdict: null },
    ...{ title: null, lead: null, reason: null, text: null, note: null, slug: null },
  }
}

type Named = Pick<YearOfPublications, 'names' | 'analysts'>

/** What the ledger and the history of verdicts tell of every copy, replaced or not. */
function corrected(copy: Publication, named: Named): Partial<PrintedRow> {
  const isRetraction = copy.kind === 'retraction'
  return {
    verdict: isRetraction ? null : verdictIn(copy.verdict, named),
    previousVerdict: isRetraction ? null : verdictIn(copy.previousVerdict, named),
    note: copy.note || null,
  }
}

function words(copy: Publication, named: Named): Partial<PrintedRow> {
  const { title, lead, reason, body, slug, section } = copy
  return {
    section: named.names.sections.get(idOf(section) ?? '')?.slug ?? null,
    analysts: analystsIn(copy, named),
    ...{ title: title ?? null, lead: lead ?? null, reason: reason ?? null, slug: slug ?? null },
    text: plainTextWithNotes(body) || null,
  }
}
