import { canonicalJson } from './content-hash'

/** What one field held when a person opened it, what they made of it, and what is stored now. */
export type Wordings = { path: string; base: unknown; mine: unknown; stored: unknown }

/** Who has changed a field since: nobody but them, nobody but others, or both, each in their way. */
export type Changed = Wordings & { by: 'me' | 'others' | 'both' }

/** The fields that differ from what was opened; the same change on both sides is none any more. */
export function changedFields(fields: readonly Wordings[]): Changed[] {
  return fields.flatMap((field): Changed[] => {
    const isMine = !isSameValue(field.base, field.mine)
    const isOthers = !isSameValue(field.base, field.stored)
    if (isSameValue(field.mine, field.stored)) return []
    if (isMine && isOthers) return [{ ...field, by: 'both' }]
    return isMine ? [{ ...field, by: 'me' }] : [{ ...field, by: 'others' }]
  })
}

/** An empty field is stored in several ways. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonicalJson(plain(one)) === canonicalJson(plain(other))
}

function plain(value: unknown): unknown {
  const isEmpty =
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return isEmpty ? null : value
}

/** Both wordings one under the other, to be merged by hand; null where they cannot stand so. */
export function bothWordings(mine: unknown, stored: unknown): unknown {
  if (typeof mine === 'string' && typeof stored === 'string') return `${mine}\n\n${stored}`
  if (!hasChildren(mine) || !hasChildren(stored)) return null
  const children = [...mine.root.children, ...stored.root.children]
  return { ...mine, root: { ...mine.root, children } }
}

function hasChildren(value: unknown): value is { root: { children: unknown[] } } {
  const root: unknown = Object(value).root
  return Array.isArray(Object(root).children)
}
