import type { FlattenedField, Payload } from 'payload'

/** The fields of a collection or global, with those of groups inside. */
function fieldsOf(payload: Payload, slug: string): FlattenedField[] {
  const collection = payload.config.collections.find((one) => one.slug === slug)
  const owner = collection ?? payload.config.globals.find((one) => one.slug === slug)
  return owner?.flattenedFields ?? []
}

/** The field at a path such as `about.title`; null where there is none. */
export function fieldAt(payload: Payload, slug: string, path: string): FlattenedField | null {
  const [first, ...rest] = path.split('.')
  const within = (fields: readonly FlattenedField[], name: string | undefined) =>
    fields.find((field) => field.name === name) ?? null
  return rest.reduce<FlattenedField | null>(
    (field, name) =>
      field && 'flattenedFields' in field ? within(field.flattenedFields, name) : null,
    within(fieldsOf(payload, slug), first),
  )
}

/** Whether a field has a value for each language. */
export function isLocalized(payload: Payload, slug: string, path: string): boolean {
  return Boolean(fieldAt(payload, slug, path)?.localized)
}
