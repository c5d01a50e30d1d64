import { setImmediate } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Analyst, Publication } from '../../payload-types'
import { idOf } from '../person'
import { isOfCommitted } from '../publication-states'
import { changeDocument } from '../storage/change-document'

const bodiesAtOnce = 200

/**
 * Hides bylines, sections and pictures that readers knew from some publications, unless another
 * publication that stands or stood shows them. Called when these were taken back.
 */
export async function hideFromReaders(
  payload: Payload,
  publications: readonly Publication[],
): Promise<void> {
  const analysts = idsIn(publications.flatMap(({ analysts }) => analysts ?? []))
  const sections = idsIn(publications.map(({ section }) => section))
  const hidden = await unused(payload, analysts, (id) => ({ analysts: { in: [id] } }))
  await hide(payload, 'analysts', hidden)
  const deserted = await unused(payload, sections, (id) => ({ section: { equals: id } }))
  await hide(payload, 'sections', deserted)
  const portraits = (await analystsWhere(payload, { id: { in: hidden } })).map(({ photo }) => photo)
  const shown = publications.flatMap(({ body }) => picturesIn(body))
  await hide(payload, 'media', await unseen(payload, [...shown, ...idsIn(portraits)]))
}

async function unused(payload: Payload, ids: readonly string[], shows: (id: string) => Where) {
  const found: string[] = []
  for (const id of new Set(ids)) {
    const { totalDocs } = await payload.count({
      collection: 'publications',
      where: { and: [shows(id), isOfCommitted] },
      overrideAccess: true,
    })
    if (totalDocs === 0) found.push(id)
  }
  return found
}

/**
 * The pictures that are neither the portrait of a known byline nor in a body. No database can be
 * asked which bodies show a picture, so they are read, newest first, until all are accounted for.
 */
async function unseen(payload: Payload, pictures: readonly string[]): Promise<string[]> {
  const left = new Set(pictures)
  const known = await analystsWhere(payload, {
    and: [{ photo: { in: [...left] } }, { isPublic: { equals: true } }],
  })
  for (const id of idsIn(known.map(({ photo }) => photo))) left.delete(id)
  for (let page = 1; left.size > 0; page += 1) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: isOfCommitted,
      select: { body: true },
      sort: ['-publishedAt', 'id'],
      limit: bodiesAtOnce,
      page,
      depth: 0,
      overrideAccess: true,
    })
    for (const id of docs.flatMap(({ body }) => picturesIn(body))) left.delete(id)
    if (docs.length < bodiesAtOnce) break
    // Lets others have their turn of the event loop, and libSQL free what it holds.
    await setImmediate()
  }
  return [...left]
}

async function analystsWhere(payload: Payload, where: Where): Promise<Analyst[]> {
  const { docs } = await payload.find({
    collection: 'analysts',
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

async function hide(
  payload: Payload,
  collection: 'analysts' | 'sections' | 'media',
  ids: readonly string[],
): Promise<void> {
  for (const id of ids)
    await changeDocument(payload, { collection, id }, ({ isPublic }) =>
      isPublic ? { isPublic: false } : null,
    )
}

function idsIn(values: readonly ({ id: string } | string | null | undefined)[]): string[] {
  return values.flatMap((value) => idOf(value) ?? [])
}
