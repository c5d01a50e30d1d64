import type { CollectionBeforeValidateHook, Field, GlobalBeforeValidateHook } from 'payload'
import { cleanWords } from '../../domain/clean-words'

/** What people may choose freely, since nobody ever reads it. */
const untouched: ReadonlySet<string> = new Set(['password'])

/** Takes out of everything that is saved what nobody sees and no feed or file name should hold. */
export function keepWordsClean(
  fields: readonly Field[],
): CollectionBeforeValidateHook & GlobalBeforeValidateHook {
  const lines = new Set(fields.flatMap(linesIn))
  return ({ data }: { data?: unknown }) => cleanWords(data, lines, untouched)
}

/** The names of fields of one line, also of those in rows and groups. */
function linesIn(field: Field): string[] {
  if ('fields' in field) return field.fields.flatMap(linesIn)
  return field.type === 'text' ? [field.name] : []
}
