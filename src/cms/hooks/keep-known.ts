import { APIError, type CollectionBeforeDeleteHook } from 'payload'
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
    if (doc?.isPublic || doc?.releasedAt) throw new APIError(sentence(req, 'hasPublications'), 409)
  }
}
