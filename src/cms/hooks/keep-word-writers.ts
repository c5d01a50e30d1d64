import type { CollectionBeforeChangeHook } from 'payload'
import { isLocale, locales } from '../../domain/locale'
import { isSameValue } from '../../domain/waiting-change'
import type { Issue } from '../../payload-types'
import { writersOf } from '../issue-words'
import { type Person, personOf } from '../person'
import { fieldsThat } from '../public-fields'

const fields = fieldsThat('issues', 'approved')

/** Remembers for ever who wrote words of an issue, because none of them approves them. */
export const keepWordWriters: CollectionBeforeChangeHook<Issue> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = personOf(req)
  const known = writersOf({ ...originalDoc })
  const isWritten = fields.some(
    (field) => !isSameValue(Reflect.get(data, field), Reflect.get({ ...originalDoc }, field)),
  )
  const written = isLocale(req.locale) ? [req.locale] : locales
  const wordWriters =
    person && isWritten
      ? { ...known, ...Object.fromEntries(written.map((one) => [one, joined(known[one], person)])) }
      : known
  // Only the action approves; of an issue that somebody makes nothing is approved.
  const approvedWords = operation === 'create' ? null : (originalDoc?.approvedWords ?? null)
  return { ...data, wordWriters, approvedWords }
}

function joined(writers: readonly string[] | undefined, { id }: Person): string[] {
  return [...new Set([...(writers ?? []), id])]
}
