import { APIError, type CollectionBeforeChangeHook } from 'payload'
import type { Media } from '../../payload-types'
import { approvedTextsShowing } from '../actions/reopen-texts'
import { sentence } from '../messages/sentence'
import { idsIn, isAtDesk, personOf, withPerson } from '../person'
import { isOtherPicture } from '../shown-pictures'
import { carriedOutIn } from './hold-back'

/**
 * Remembers who brought a picture in and who gave it its words, who do not approve them, and keeps
 * them as they were read: once readers see it, or an approved text shows it, only the desk changes
 * them.
 */
export const guardCaption: CollectionBeforeChangeHook<Media> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  if (operation === 'create' || !originalDoc)
    return { ...data, uploadedBy: person?.id ?? null, contributors: person ? [person.id] : [] }
  const { contributors, id, isPublic } = originalDoc
  const isOther = isOtherPicture({ ...originalDoc, ...data }, originalDoc)
  // Two people have read words that waited, so whoever said yes to them is nobody's writer.
  const isAccepted = carriedOutIn(context)?.entry.step === 'acceptChange'
  if (!person || !isOther || isAccepted) return { ...data, contributors: idsIn(contributors ?? []) }
  if (!isAtDesk(person)) {
    const approved = await approvedTextsShowing(req, { collection: 'media', id })
    if (isPublic || approved.length > 0) throw new APIError(sentence(req, 'captionStays'), 409)
  }
  return { ...data, contributors: withPerson(contributors, person) }
}
