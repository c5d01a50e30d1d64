import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { sentence } from '../messages/sentence'

/** What readers have seen stays; and a commentary does not go while it has texts. */
export function keepPublished(what: 'commentary' | 'text'): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const where = { [what]: { equals: id } }
    const printed = await req.payload.count({
      collection: 'publications',
      where,
      overrideAccess: true,
      req,
    })
    if (printed.totalDocs > 0) throw new APIError(sentence(req, 'hasPublications'), 409)
    if (what === 'text') return
    const texts = await req.payload.count({ collection: 'texts', where, overrideAccess: true, req })
    if (texts.totalDocs > 0) throw new APIError(sentence(req, 'hasTexts'), 409)
  }
}
