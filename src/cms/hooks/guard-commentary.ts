import { APIError, type CollectionBeforeChangeHook } from 'payload'
import type { Commentary } from '../../payload-types'
import { isOtherFacts } from '../content'
import { sentence } from '../messages/sentence'
import { idOf, idsIn, personOf, profileOf, withPerson } from '../person'

/**
 * Keeps an analyst's own byline on what they begin, and remembers who began it and who set its facts,
 * which they do not approve.
 */
export const guardCommentary: CollectionBeforeChangeHook<Commentary> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  if (!person) return data
  const kept =
    operation === 'create' || !originalDoc
      ? { ...data, createdBy: person.id, contributors: [person.id] }
      : {
          ...{ ...data, createdBy: idOf(originalDoc.createdBy) },
          contributors: isOtherFacts({ ...originalDoc, ...data }, originalDoc)
            ? withPerson(originalDoc.contributors, person)
            : idsIn(originalDoc.contributors ?? []),
        }
  const profile = profileOf(person)
  if (person.role !== 'analyst' || profile === null) return kept
  const analysts = (data.analysts ?? []).map((analyst) => idOf(analyst))
  if (operation === 'create' && analysts.length === 0) return { ...kept, analysts: [profile] }
  if (data.analysts !== undefined && !analysts.includes(profile))
    throw new APIError(sentence(req, 'commentaryNotYours'), 403)
  return kept
}
