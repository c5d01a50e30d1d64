import type { Payload } from 'payload'
import { idOf } from '../../src/cms/person'
import { findAsReader } from '../../src/cms/read/as-reader'
import type { Locale } from '../../src/domain/locale'
import type { PublicationKind } from '../../src/domain/publication'
import type { Publication, Release } from '../../src/payload-types'

export type Seen = { text: string; language: Locale; title: string; kind: PublicationKind }

/** What is seen of an issue, in one line that is the same for the same. */
export function inOneLine(publications: readonly Omit<Seen, 'text'>[]): string {
  const lines = publications.map(({ kind, language, title }) => `${language} ${kind} ${title}`)
  return `[${lines.sort().join(', ')}]`
}

/** What readers see of an issue through their door. */
export async function seenOf(payload: Payload, issue: string): Promise<string> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { issue: { equals: issue } },
    select: { language: true, title: true, kind: true },
  })
  return inOneLine(docs.map(({ title, ...seen }) => ({ ...seen, title: title ?? '' })))
}

/** What readers see of an issue by the rule that a release shows what it printed. */
export async function shownNow(payload: Payload, issue: string): Promise<Seen[]> {
  const { publications, standing } = await printedOf(payload, issue)
  return shownBy(publications, standing)
}

/** What readers would see if each standing release were taken back in turn, the newest first. */
export async function seenWhileTakenBack(payload: Payload, issue: string): Promise<string[]> {
  const { publications, standing } = await printedOf(payload, issue)
  return [...standing.keys(), standing.length].map((gone) =>
    inOneLine(shownBy(publications, standing.slice(gone))),
  )
}

/** All that was printed of an issue, and the releases of it that stand, newest first. */
async function printedOf(payload: Payload, issue: string) {
  const asked = { depth: 0, pagination: false, overrideAccess: true } as const
  const where = { issue: { equals: issue } }
  const publications = await payload.find({ ...asked, collection: 'publications', where })
  const releases = await payload.find({
    ...asked,
    collection: 'releases',
    where: { and: [where, { state: { equals: 'committed' } }] },
    sort: ['-committedAt', '-stagedAt'],
  })
  return { publications: publications.docs, standing: releases.docs }
}

/** The rule of visibility once more, so that the read door is not measured by itself. */
function shownBy(publications: readonly Publication[], standing: readonly Release[]): Seen[] {
  const ids = new Set<string | null>(standing.map(({ id }) => id))
  return publications
    .filter(({ release, retiredBy }) => ids.has(idOf(release)) && !ids.has(idOf(retiredBy)))
    .map(({ kind, language, text, title }) => ({
      ...{ text: idOf(text) ?? '', title: title ?? '' },
      ...{ kind, language },
    }))
}
