import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { weekBetween } from './years'

/** The address of a commentary in one language. */
export type Address = { language: Locale; week: string; slug: string }

/** What readers see differently since something was printed or taken back. */
export type Around = {
  /** The releases themselves, and those whose copies they replaced or showed again, by id. */
  releases: string[]
  /** Of what was printed, replaced, hidden or shown again, by id. */
  publications: string[]
  /** Printed or hidden itself. */
  own: Address[]
  /** Pages of other commentaries that name one of these. */
  others: Address[]
  /** Weeks of the issues themselves, and of those before and after them. */
  weeks: string[]
  neighbouringWeeks: string[]
  /** Those among the neighbours that tell what changed since the week before. */
  laterWeeks: string[]
  /** Slugs. */
  sections: string[]
  analysts: string[]
  /** Years whose ledger of corrections shows a difference. */
  correctionYears: number[]
}

const fields = {
  analysts: true,
  commentary: true,
  issue: true,
  kind: true,
  language: true,
  publishedAt: true,
  release: true,
  section: true,
  slug: true,
  week: true,
} as const
type Printed = Pick<Publication, 'id' | keyof typeof fields>

/** A trend shows twelve verdicts; two more commentaries of one issue in one section are allowed for. */
const laterInTrend = 14
const languagesOfOne = 3

/** What surrounds the publications that some releases printed, replaced, hid or showed again. */
export async function readAround(
  payload: Payload,
  releases: readonly string[],
  issues: readonly string[] = [],
): Promise<Around> {
  const printed = await printedBy(payload, releases)
  const weeks = await weeksOf(payload, printed, issues)
  const others = await Promise.all([
    shown(payload, { commentary: { in: idsOf(printed, 'commentary') } }),
    shown(payload, { issue: { in: idsOf(printed, 'issue') } }),
    ...eachSection(printed).flatMap(({ section, first, last }) => [
      nearestBefore(payload, section, first),
      between(payload, section, first, last),
      following(payload, section, last),
    ]),
  ])
  const corrected = printed.filter(({ kind }) => kind !== 'first')
  return {
    releases: [...new Set([...releases, ...printed.flatMap(({ release }) => idOf(release) ?? [])])],
    publications: printed.map(({ id }) => id),
    own: addressesOf(printed),
    others: addressesOf(others.flat()),
    weeks,
    ...(await beside(payload, weeks)),
    sections: await slugsOf(payload, 'sections', idsOf(printed, 'section')),
    analysts: await slugsOf(payload, 'analysts', [
      ...new Set(
        printed.flatMap(({ analysts }) => (analysts ?? []).flatMap((one) => idOf(one) ?? [])),
      ),
    ]),
    correctionYears: [...new Set(corrected.map(({ publishedAt }) => yearOf(publishedAt)))],
  }
}

/** Also what is not or no longer shown, so nothing of it but its place goes out. */
async function printedBy(payload: Payload, releases: readonly string[]): Promise<Printed[]> {
  if (releases.length === 0) return []
  const ids = [...releases]
  const { docs } = await payload.find({
    collection: 'publications',
    where: { or: [{ release: { in: ids } }, { retiredBy: { in: ids } }] },
    select: fields,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as Printed[]
}

async function shown(payload: Payload, where: Where, more: { sort?: string; limit?: number } = {}) {
  return (await findAsReader(payload, 'publications', { where, select: fields, ...more })).docs
}

type Span = { section: string; first: string; last: string }

/** The first and the last week in which each section is concerned. */
function eachSection(printed: readonly Printed[]): Span[] {
  const spans = new Map<string, Span>()
  for (const { section: related, week } of printed) {
    const section = idOf(related)
    if (section === null || !week) continue
    const span = spans.get(section) ?? { section, first: week, last: week }
    spans.set(section, {
      section,
      first: week < span.first ? week : span.first,
      last: week > span.last ? week : span.last,
    })
  }
  return [...spans.values()]
}

async function nearestBefore(payload: Payload, section: string, week: string) {
  const docs = await shown(
    payload,
    { and: [{ section: { equals: section } }, { week: { less_than: week } }] },
    { sort: '-week', limit: laterInTrend * languagesOfOne },
  )
  // Each language has its own nearest week.
  const nearest = new Map<string, string>()
  for (const { language, week: its } of docs)
    if (!nearest.has(language)) nearest.set(language, its ?? '')
  return docs.filter((doc) => nearest.get(doc.language) === doc.week)
}

function between(payload: Payload, section: string, first: string, last: string) {
  if (first === last) return Promise.resolve([])
  return shown(payload, { and: [{ section: { equals: section } }, weekBetween(first, last)] })
}

function following(payload: Payload, section: string, week: string) {
  return shown(
    payload,
    { and: [{ section: { equals: section } }, { week: { greater_than: week } }] },
    { sort: 'week', limit: laterInTrend * languagesOfOne },
  )
}

async function weeksOf(payload: Payload, printed: readonly Printed[], issues: readonly string[]) {
  const weeks = printed.flatMap(({ week }) => week ?? [])
  if (issues.length === 0) return [...new Set(weeks)]
  const { docs } = await findAsReader(payload, 'issues', {
    where: { id: { in: [...issues] } },
    select: { week: true },
  })
  return [...new Set([...weeks, ...docs.flatMap(({ week }) => week ?? [])])]
}

/** The released weeks before, among and after some weeks. */
async function beside(
  payload: Payload,
  weeks: readonly string[],
): Promise<Pick<Around, 'neighbouringWeeks' | 'laterWeeks'>> {
  const [first, last] = [[...weeks].sort()[0], [...weeks].sort().at(-1)]
  if (first === undefined || last === undefined) return { neighbouringWeeks: [], laterWeeks: [] }
  const select = { week: true } as const
  const found = await Promise.all([
    findAsReader(payload, 'issues', {
      where: { week: { less_than: first } },
      sort: '-week',
      limit: 1,
      select,
    }),
    findAsReader(payload, 'issues', {
      where: { and: [{ week: { greater_than: first } }, { week: { less_than: last } }] },
      select,
    }),
    findAsReader(payload, 'issues', {
      where: { week: { greater_than: last } },
      sort: 'week',
      limit: 1,
      select,
    }),
  ])
  const [before = [], among = [], after = []] = found.map(({ docs }) =>
    docs.flatMap(({ week }) => week ?? []),
  )
  return {
    neighbouringWeeks: [...before, ...among, ...after],
    laterWeeks: [...among, ...after],
  }
}

async function slugsOf(
  payload: Payload,
  collection: 'sections' | 'analysts',
  ids: readonly string[],
) {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection,
    where: { id: { in: [...ids] } },
    select: { slug: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ slug }) => slug)
}

function idsOf(printed: readonly Printed[], key: 'commentary' | 'issue' | 'section'): string[] {
  return [...new Set(printed.flatMap((one) => idOf(one[key]) ?? []))]
}

function addressesOf(docs: readonly Printed[]): Address[] {
  return docs.flatMap(({ language, week, slug }) => (week && slug ? { language, week, slug } : []))
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
