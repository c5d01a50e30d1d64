import type { Payload, Where } from 'payload'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { type Address, addressesOf, readAddresses } from './addresses'
import { readAroundInSections } from './around-in-sections'
import { readWeeks } from './years'

/** What was printed, replaced, hidden or shown again, and where it is. */
export type News = {
  /** The releases themselves, and those whose copies they replaced or showed again, by id. */
  releases: string[]
  /** The publications, by id. */
  publications: string[]
  /** Their addresses. */
  own: Address[]
  /** Weeks of their issues, and of those before and after them. */
  weeks: string[]
  neighbouringWeeks: string[]
  /** Those among the neighbours that tell what changed since the week before. */
  laterWeeks: string[]
}

/** The news, and what else readers see differently because of them. */
export type Around = News & {
  /** Pages of other commentaries that name one of these. */
  others: Address[]
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
  text: true,
  week: true,
} as const
export type Printed = Pick<Publication, 'id' | keyof typeof fields>

/** What some releases printed, replaced, hid or showed again, and issues that changed by themselves. */
export async function readNews(
  payload: Payload,
  releases: readonly string[],
  issues: readonly string[] = [],
): Promise<News> {
  return newsOf(payload, await printedBy(payload, releases), { releases, issues })
}

/** The same, with what surrounds it. */
export async function readAround(
  payload: Payload,
  releases: readonly string[],
  issues: readonly string[] = [],
): Promise<Around> {
  return aroundOf(payload, await printedBy(payload, releases), { releases, issues })
}

/** The same of publications that were read already. */
export async function aroundOf(
  payload: Payload,
  printed: readonly Printed[],
  asked: Asked,
): Promise<Around> {
  const others = await Promise.all([
    readAddresses(payload, { commentary: { in: idsOf(printed, 'commentary') } }),
    readAddresses(payload, { issue: { in: idsOf(printed, 'issue') } }),
    readAroundInSections(payload, printed),
  ])
  const corrected = printed.filter(({ kind }) => kind !== 'first')
  return {
    ...(await newsOf(payload, printed, asked)),
    others: others.flat(),
    sections: await slugsOf(payload, 'sections', idsOf(printed, 'section')),
    analysts: await slugsOf(payload, 'analysts', [
      ...new Set(
        printed.flatMap(({ analysts }) => (analysts ?? []).flatMap((one) => idOf(one) ?? [])),
      ),
    ]),
    correctionYears: [...new Set(corrected.map(({ publishedAt }) => yearOf(publishedAt)))],
  }
}

type Asked = { releases: readonly string[]; issues: readonly string[] }

async function newsOf(
  payload: Payload,
  printed: readonly Printed[],
  { releases, issues }: Asked,
): Promise<News> {
  const weeks = await weeksOf(payload, printed, issues)
  return {
    releases: [...new Set([...releases, ...printed.flatMap(({ release }) => idOf(release) ?? [])])],
    publications: printed.map(({ id }) => id),
    own: addressesOf(printed),
    weeks,
    ...(await beside(payload, weeks)),
  }
}

/** Also what is not or no longer shown, so nothing of it but its place goes out. */
async function printedBy(payload: Payload, releases: readonly string[]): Promise<Printed[]> {
  if (releases.length === 0) return []
  const ids = [...releases]
  const printed = await printedWhere(payload, { release: { in: ids } })
  const later = printed.filter(({ kind }) => kind !== 'first')
  const texts = later.flatMap(({ text }) => idOf(text) ?? [])
  if (texts.length === 0) return printed
  // By text as well, or SQLite reads the whole archive: hardly anything is ever replaced.
  const replaced = await printedWhere(payload, {
    and: [{ text: { in: texts } }, { retiredBy: { in: ids } }, { release: { not_in: ids } }],
  })
  return [...printed, ...replaced]
}

/** Some publications, as far as what is around them depends on it. */
export async function printedWhere(payload: Payload, where: Where): Promise<Printed[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    select: fields,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as Printed[]
}

async function weeksOf(payload: Payload, printed: readonly Printed[], issues: readonly string[]) {
  const weeks = printed.flatMap(({ week }) => week ?? [])
  if (issues.length === 0) return [...new Set(weeks)]
  const named = await readWeeks(payload, { where: { id: { in: [...issues] } } })
  return [...new Set([...weeks, ...named])]
}

/** The released weeks before, among and after some weeks. */
async function beside(
  payload: Payload,
  weeks: readonly string[],
): Promise<Pick<News, 'neighbouringWeeks' | 'laterWeeks'>> {
  const [first, last] = [[...weeks].sort()[0], [...weeks].sort().at(-1)]
  if (first === undefined || last === undefined) return { neighbouringWeeks: [], laterWeeks: [] }
  const [before, among, after] = await Promise.all([
    readWeeks(payload, { where: { week: { less_than: first } }, sort: '-week', limit: 1 }),
    readWeeks(payload, {
      where: { and: [{ week: { greater_than: first } }, { week: { less_than: last } }] },
    }),
    readWeeks(payload, { where: { week: { greater_than: last } }, sort: 'week', limit: 1 }),
  ])
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

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
