import { APIError, type CollectionBeforeChangeHook } from 'payload'
import type { Commentary } from '../../payload-types'
import { sentence } from '../messages/sentence'
import { idOf, personOf, profileOf } from '../person'

/** Keeps an analyst's own byline on what they begin, and remembers who began it. */
export const guardCommentary: CollectionBeforeChangeHook<Commentary> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  if (!person) return data
  const kept =
    operation === 'create'
      ? { ...data, createdBy: person.id }
      : { ...data, createdBy: idOf(originalDoc?.createdBy) }
  const profile = profileOf(person)
  if (person.role !== 'analyst' || profile === null) return kept
  const analysts = (data.analysts ?? []).map((analyst) => idOf(analyst))
  if (operation === 'create' && analysts.length === 0) return { ...kept, analysts: [profile] }
  if (data.analysts !== undefined && !analysts.includes(profile))
    throw new APIError(sentence(req, 'commentaryNotYours'), 403)
  return kept
}
