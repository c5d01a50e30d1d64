import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { languageOf } from './sentence'

type Said = { path?: unknown; message?: unknown }

/**
 * What a refusal says of each field, as sentences: «Body – Paragraph 3 – …». Payload's own words name
 * the fields and nothing else. Null when it speaks of no field. A dash, because the desk takes what
 * follows a colon for a list.
 */
export function saidOfFields(req: PayloadRequest, data: unknown): string | null {
  const { errors } = Object(data) as { errors?: unknown }
  if (!Array.isArray(errors)) return null
  const said = (errors as Said[]).flatMap(({ message, path }) => {
    if (typeof message !== 'string' || message === '') return []
    const name = nameOf(req, String(path ?? ''))
    return [name ? `${name} – ${message}` : message]
  })
  return said.length > 0 ? [...new Set(said)].join(' ') : null
}

/** What a field is called at the desk, with what it stands in; empty for what nobody sees there. */
function nameOf(req: PayloadRequest, path: string): string {
  let fields = fieldsOf(req)
  const names: string[] = []
  for (const part of path.split('.')) {
    const field = fields.find(({ name }) => name === part)
    if (!field) continue
    const isUnseen = 'hidden' in field && field.hidden
    if (isUnseen || ('admin' in field && field.admin?.hidden)) return ''
    if ('label' in field) names.push(labelIn(req, field.label))
    fields = 'flattenedFields' in field ? field.flattenedFields : []
  }
  return names.filter((name) => name !== '').join(' › ')
}

function fieldsOf({ payload, routeParams }: PayloadRequest): readonly FlattenedField[] {
  const { collection, global } = routeParams ?? {}
  if (typeof collection === 'string')
    return payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  return payload.globals.config.find(({ slug }) => slug === global)?.flattenedFields ?? []
}

function labelIn(req: PayloadRequest, label: unknown): string {
  if (typeof label === 'string') return label
  const inLanguage: unknown = Object(label)[languageOf(req)]
  return typeof inLanguage === 'string' ? inLanguage : ''
}
