import type { Payload, Where } from 'payload'
import {
  type PublicationState,
  publicationState,
  type ReleaseState,
} from '../../domain/publication'
import type { Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import type { Within } from '../storage/as-one-write'
import { writePublicationStates } from './write-publication-states'

/** More than any number of releases that change the same publications at the same moment. */
const mostLooks = 20

/**
 * Lets the publications that a release printed, and those that it takes the place of, say where they
 * stand now, by the states of releases, which alone decide. Looks again until nothing differs, so of
 * two processes that do this at once the one that looked later has the last word. May be repeated,
 * and is part of the transaction of `req`, if it has one.
 */
export async function followRelease(
  payload: Payload,
  release: string,
  req?: Within,
): Promise<void> {
  for (let look = 0; look < mostLooks; look += 1) {
    const printed = await standingWhere(payload, { release: { equals: release } }, req)
    const replaced = await standingReplaced(payload, release, printed, req)
    if (!(await letFollow(payload, [...printed, ...replaced], req))) return
  }
  throw new Error(`The publications of release ${release} do not come to rest.`)
}

/** A publication with what decides where it stands, and what it says itself. */
export type Standing = Pick<Publication, 'id' | keyof typeof standingFields>

export const standingFields = {
  kind: true,
  release: true,
  retiredBy: true,
  state: true,
  text: true,
} as const

/** Writes where some publications stand; answers whether any of them said something else. */
export async function letFollow(
  payload: Payload,
  publications: readonly Standing[],
  req?: Within,
): Promise<boolean> {
  if (publications.length === 0) return false
  const states = await statesOf(payload, publications, req)
  const changed = new Map<string, PublicationState>()
  for (const { id, release, retiredBy, state } of publications) {
    // Of a release that is no more nobody saw anything.
    const own = states.get(idOf(release)) ?? 'staged'
    const now = publicationState(own, states.get(idOf(retiredBy)) ?? null)
    if (now !== state) changed.set(id, now)
  }
  await writePublicationStates(payload, changed, req)
  return changed.size > 0
}

/** The states of the releases that some publications name, by id. */
async function statesOf(
  payload: Payload,
  publications: readonly Standing[],
  req?: Within,
): Promise<Map<string | null, ReleaseState>> {
  const named = publications.flatMap(({ release, retiredBy }) => [idOf(release), idOf(retiredBy)])
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { id: { in: [...new Set(named.filter((id) => id !== null))] } },
    select: { state: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(docs.map(({ id, state }) => [id, state]))
}

/**
 * What a release put its publications in the place of. Asked for by text: hardly any publication is
 * ever replaced, so SQLite thinks little of that index and would read the whole archive.
 */
async function standingReplaced(
  payload: Payload,
  release: string,
  printed: readonly Standing[],
  req?: Within,
): Promise<Standing[]> {
  const later = printed.filter(({ kind }) => kind !== 'first')
  const texts = later.flatMap(({ text }) => idOf(text) ?? [])
  if (texts.length === 0) return []
  const where: Where = { and: [{ text: { in: texts } }, { retiredBy: { equals: release } }] }
  return standingWhere(payload, where, req)
}

async function standingWhere(payload: Payload, where: Where, req?: Within): Promise<Standing[]> {
  const { docs } = await payload.db.find<Publication>({
    ...{ collection: 'publications', where, select: standingFields },
    ...{ pagination: false, limit: 0, req },
  })
  return docs
}
