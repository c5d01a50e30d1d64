import type { CollectionAfterReadHook } from 'payload'
import { personOf } from '../person'

/** Readers get the words of an issue as its last release printed them, not as they stand now. */
export const withPrintedWords: CollectionAfterReadHook = ({ doc, overrideAccess, req }) => {
  if (overrideAccess === true || personOf(req) !== null) return doc
  const { title = null, lead = null, editorsNote = null } = doc.printed ?? {}
  return { ...doc, title, lead, editorsNote }
}
