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

/** What a person keeps of a field that both have changed. */
export type Choice = 'mine' | 'stored' | 'both'

/** The values that change in the form, by their paths; or what is to be asked anew instead. */
export type Answer = { values: ReadonlyMap<string, unknown> } | { again: Changed[] }

/**
 * What an answer does to the form, whose words are `now` others than they were when it was `asked`.
 * Words typed since then are never replaced by what was chosen without having seen them.
 */
export function answered(
  asked: readonly Changed[],
  now: readonly Changed[],
  choices: Readonly<Record<string, Choice>>,
): Answer {
  const values = new Map<string, unknown>()
  for (const field of now) {
    const { by, mine, path, stored } = field
    if (by === 'me') continue
    const before = asked.find((one) => one.path === path && one.by !== 'me')
    // A field that only others had changed has no choice yet.
    const choice = before?.by === 'both' ? (choices[path] ?? 'mine') : 'stored'
    const isSeen = before !== undefined && isSameValue(before.mine, mine)
    if (!isSeen && (choice === 'stored' || by !== before?.by)) return { again: [...now] }
    if (choice === 'stored') values.set(path, stored)
    if (choice === 'both') values.set(path, bothWordings(mine, stored) ?? mine)
  }
  return { values }
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
