import type { Payload } from 'payload'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { type Address, addressesOf, readAddresses } from './addresses'
import { readAroundInSections } from './around-in-sections'
import { readWeeks } from './years'

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

/** What surrounds the publications that some releases printed, replaced, hid or showed again. */
export async function readAround(
  payload: Payload,
  releases: readonly string[],
  issues: readonly string[] = [],
): Promise<Around> {
  const printed = await printedBy(payload, releases)
  const weeks = await weeksOf(payload, printed, issues)
  const others = await Promise.all([
    readAddresses(payload, { commentary: { in: idsOf(printed, 'commentary') } }),
    readAddresses(payload, { issue: { in: idsOf(printed, 'issue') } }),
    readAroundInSections(payload, printed),
  ])
  const corrected = printed.filter(({ kind }) => kind !== 'first')
  return {
    releases: [...new Set([...releases, ...printed.flatMap(({ release }) => idOf(release) ?? [])])],
    publications: printed.map(({ id }) => id),
    own: addressesOf(printed),
    others: others.flat(),
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
): Promise<Pick<Around, 'neighbouringWeeks' | 'laterWeeks'>> {
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
