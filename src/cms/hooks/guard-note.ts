import { APIError, type CollectionBeforeChangeHook } from 'payload'
import type { ReviewNote } from '../../payload-types'
import { sentence } from '../messages/sentence'
import { idOf, personOf } from '../person'

/** A note stays as it was written; others can only say that it is seen to. */
export const guardNote: CollectionBeforeChangeHook<ReviewNote> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  if (!person) throw new APIError(sentence(req, 'notLoggedIn'), 401)
  if (operation === 'update' && originalDoc)
    return { ...originalDoc, isDone: data.isDone ?? originalDoc.isDone }
  const { totalDocs } = await req.payload.count({
    collection: 'texts',
    where: { id: { equals: idOf(data.text) ?? '' } },
    overrideAccess: false,
    user: person,
    req,
  })
  if (totalDocs === 0) throw new APIError(sentence(req, 'noSuchText'), 403)
  return { ...data, author: person.id, authorName: person.name }
}
