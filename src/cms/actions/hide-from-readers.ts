import { setImmediate } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Publication } from '../../payload-types'
import { idsIn } from '../person'
import { isOfCommitted } from '../publication-states'
import { analystsWhere, setPublic } from './known-to-readers'

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
  await setPublic(payload, 'analysts', hidden, false)
  const deserted = await unused(payload, sections, (id) => ({ section: { equals: id } }))
  await setPublic(payload, 'sections', deserted, false)
  const portraits = (await analystsWhere(payload, { id: { in: hidden } })).map(({ photo }) => photo)
  const shown = publications.flatMap(({ body }) => picturesIn(body))
  await setPublic(payload, 'media', await unseen(payload, [...shown, ...idsIn(portraits)]), false)
}

/** Hides the pictures of texts that a retraction takes away, unless another text shows them. */
export async function hideRetractedPictures(
  payload: Payload,
  publications: readonly Publication[],
): Promise<void> {
  const texts = idsIn(publications.flatMap(({ kind, text }) => (kind === 'retraction' ? text : [])))
  if (texts.length === 0) return
  const { docs } = await payload.find({
    collection: 'publications',
    where: { text: { in: texts } },
    select: { body: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const pictures = docs.flatMap(({ body }) => picturesIn(body))
  await setPublic(payload, 'media', await unseen(payload, pictures), false)
}

/** Texts of which readers have nothing but that they were retracted. */
async function retractedTexts(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ kind: { equals: 'retraction' } }, { state: { equals: 'visible' } }] },
    select: { text: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return idsIn(docs.map(({ text }) => text))
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
  if (left.size === 0) return []
  const retracted = await retractedTexts(payload)
  const among: Where = retracted.length === 0 ? {} : { text: { not_in: retracted } }
  const known = await analystsWhere(payload, {
    and: [{ photo: { in: [...left] } }, { isPublic: { equals: true } }],
  })
  for (const id of idsIn(known.map(({ photo }) => photo))) left.delete(id)
  for (let page = 1; left.size > 0; page += 1) {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { and: [isOfCommitted, among] },
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
