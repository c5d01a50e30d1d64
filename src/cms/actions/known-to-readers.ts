import type { Payload, PayloadRequest, Where } from 'payload'
import type { Analyst } from '../../payload-types'
import { idOf } from '../person'
import { changeDocument } from '../storage/change-document'
import { waitingIn } from '../storage/waiting-fields'

/** Says of some documents whether readers may know them. */
export async function setPublic(
  payload: Payload,
  collection: 'analysts' | 'sections' | 'media',
  ids: Iterable<string>,
  isPublic: boolean,
): Promise<void> {
  for (const id of new Set(ids))
    await changeDocument(payload, { collection, id }, (known) =>
      Boolean(known.isPublic) === isPublic ? null : { isPublic },
    )
}

/**
 * Lets readers know the pictures in bodies. Somebody has approved what is said of them, so nobody is
 * kept any more from approving another text that shows one.
 */
export async function openPictures(payload: Payload, ids: Iterable<string>): Promise<void> {
  for (const id of new Set(ids))
    await changeDocument(payload, { collection: 'media', id }, ({ contributors, isPublic }) =>
      isPublic && !contributors?.length ? null : { isPublic: true, contributors: [] },
    )
}

export async function analystsWhere(payload: Payload, where: Where): Promise<Analyst[]> {
  const { docs } = await payload.find({
    collection: 'analysts',
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

type Known = { id?: string; isPublic?: boolean | null }

/**
 * Whether what a document says has been read by somebody else already, so that it does not change on
 * one person's word: readers know it, or a text that somebody approved goes out with it. What belongs
 * to the whole publication, readers know from the first release on.
 */
export async function isKnown(
  req: PayloadRequest,
  slug: string,
  { id, isPublic }: Known,
): Promise<boolean> {
  if (isPublic) return true
  if (slug === 'verdicts' || slug === 'site-settings') return somethingWasReleased(req)
  if (slug === 'media' && id !== undefined) return isPortrait(req, id)
  const belongs = belonging[slug]
  if (id === undefined || belongs === undefined) return false
  return (await isApproved(req, belongs(id))) || isPrinted(req, belongs(id))
}

/** What goes out with a document, of commentaries and publications alike. */
const belonging: Readonly<Record<string, (id: string) => Where>> = {
  analysts: (id) => ({ analysts: { in: [id] } }),
  sections: (id) => ({ section: { equals: id } }),
  issues: (id) => ({ issue: { equals: id } }),
}

/** Whether a byline that is known shows a picture, or would with somebody's yes. */
async function isPortrait(req: PayloadRequest, picture: string): Promise<boolean> {
  const { docs } = await req.payload.db.find<Analyst>({
    collection: 'analysts',
    where: { or: [{ photo: { equals: picture } }, { isWaiting: { equals: true } }] },
    ...{ pagination: false, limit: 0, req },
  })
  for (const analyst of docs) {
    const asked = waitingIn(analyst).find(({ field }) => field === 'photo')
    if (asked?.to === picture) return true
    if (idOf(analyst.photo) === picture && (await isKnown(req, 'analysts', analyst))) return true
  }
  return false
}

async function somethingWasReleased(req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.find({
    ...{ collection: 'releases', where: { state: { in: ['committed', 'takenBack'] } } },
    ...{ select: {}, limit: 1, depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.length > 0
}

/** Whether readers are just getting it: that they know it is marked some moments after the release. */
async function isPrinted(req: PayloadRequest, where: Where): Promise<boolean> {
  const stands: Where = { state: { in: ['staged', 'visible', 'replaced'] } }
  const { docs } = await req.payload.find({
    ...{ collection: 'publications', where: { and: [where, stands] } },
    ...{ select: {}, limit: 1, depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.length > 0
}

/** Whether an approved text belongs to one of some commentaries. */
async function isApproved(req: PayloadRequest, where: Where): Promise<boolean> {
  const asked = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const approved = await req.payload.find({
    ...{ collection: 'texts', where: { state: { equals: 'approved' } }, ...asked },
    select: { commentary: true },
  })
  const ids = approved.docs.flatMap(({ commentary }) => idOf(commentary) ?? [])
  if (ids.length === 0) return false
  const { docs } = await req.payload.find({
    ...{ collection: 'commentaries', where: { and: [{ id: { in: ids } }, where] }, ...asked },
    ...{ select: {}, limit: 1 },
  })
  return docs.length > 0
}
