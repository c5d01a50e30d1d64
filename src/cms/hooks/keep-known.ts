import { APIError, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'
import { sentence } from '../messages/sentence'

type Known = { isPublic?: boolean | null; releasedAt?: string | null }

/** What publications show is not deleted: an issue, a byline, a section, a picture. */
export function keepKnown(
  collection: 'issues' | 'analysts' | 'sections' | 'media',
): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const doc: Known | null = await req.payload.findByID({
      collection,
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    const isKnown = doc?.isPublic || doc?.releasedAt
    if (isKnown || (collection === 'issues' && (await wasReleased(String(id), req))))
      throw new APIError(sentence(req, 'hasPublications'), 409)
  }
}

/** Also when all of it was taken back: its addresses go on saying so. */
async function wasReleased(issue: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'releases',
    where: { issue: { equals: issue } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
