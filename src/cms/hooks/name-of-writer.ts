import type { FieldHook } from 'payload'
import type { ReviewNote } from '../../payload-types'
import { personOf } from '../person'
import { namesOf } from '../shown-names'

/** Who wrote a note, as whoever reads it may know them. */
export const nameOfWriter: FieldHook<ReviewNote> = async ({ originalDoc, req }) => {
  // As it is stored: the document here is what was asked for, without what is closed to who asks.
  const where = { id: { equals: originalDoc?.id ?? '' } }
  const note = await req.payload.db.findOne<ReviewNote>({ collection: 'review-notes', where, req })
  if (!note) return null
  const actor = note.author ?? null
  const nameOf = await namesOf(req.payload, personOf(req), [actor])
  return nameOf({ actor, actorName: note.authorName ?? '', actorRole: '', step: 'note' })
}
