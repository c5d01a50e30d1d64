import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { weekFromId, weekId, weekOf } from '../../domain/week'
import { sentence } from '../messages/sentence'

/**
 * An issue is entered by any day of its week (or its ISO name) and kept as Monday, Sunday and ISO
 * name.
 */
export const deriveWeek: CollectionBeforeValidateHook = ({ data, req }) => {
  if (data?.start === undefined) return { ...data, week: undefined, end: undefined }
  const given = String(data.start).trim().slice(0, 10)
  const week = /W/i.test(given) ? weekFromId(given.toUpperCase()) : weekOf(given)
  if (!week.ok) {
    const message = sentence(req, 'notAWeek')
    throw new ValidationError({ collection: 'issues', errors: [{ path: 'start', message }], req })
  }
  return { ...data, start: week.value.start, end: week.value.end, week: weekId(week.value) }
}
