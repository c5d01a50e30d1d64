import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { bodyOf } from './make'

/** A document that says a word in every field that can hold words, and where it cannot. */
export function markedDocument(
  { collections }: Payload,
  slug: CollectionSlug,
  word: string,
): Record<string, unknown> {
  const fields = collections[slug]?.config.flattenedFields ?? []
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(field, word)]))
}

function valueFor(field: FlattenedField, word: string): unknown {
  if (field.type === 'richText') return bodyOf(word)
  if (field.type === 'email') return `${word}@newsroom.example`
  if (field.type === 'date') return field.name === 'start' ? '2033-01-05' : word
  if (field.type === 'checkbox') return true
  return 'hasMany' in field && field.hasMany ? [word] : word
}
