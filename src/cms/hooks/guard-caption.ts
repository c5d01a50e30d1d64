import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Media } from '../../payload-types'
import { sentence } from '../messages/sentence'
import { isAtDesk, personOf } from '../person'

/**
 * Remembers who brought a picture in, and keeps its words as they were read: once readers see it, or
 * an approved text shows it, only the desk changes them.
 */
export const guardCaption: CollectionBeforeChangeHook<Media> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  if (operation === 'create') return { ...data, uploadedBy: person?.id ?? null }
  if (!person || isAtDesk(person) || !originalDoc) return data
  const { docs: approved } = await req.payload.find({
    collection: 'texts',
    where: { state: { equals: 'approved' } },
    select: { body: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const isRead = approved.some(({ body }) => picturesIn(body).includes(originalDoc.id))
  if (originalDoc.isPublic || isRead) throw new APIError(sentence(req, 'captionStays'), 409)
  return data
}
