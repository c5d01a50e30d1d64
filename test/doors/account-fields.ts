import { type ActorName, atDesk, type People } from './people'

/** What colleagues at the desk see of each other. */
const ofColleagues = [
  ...['id', 'name', 'role', 'languages', 'isRetired', 'collection', 'createdAt', 'updatedAt'],
]

/** The fields of other people's accounts in an answer that somebody must not be shown. */
export function accountsShown(answer: unknown, actor: ActorName, people: People): string[] {
  if (actor === 'admin') return []
  const self = actor === 'nobody' ? null : people[actor].id
  const others = new Set(Object.values(people).map(({ id }) => id))
  if (self !== null) others.delete(self)
  const allowed = atDesk.includes(actor) ? ofColleagues : ['id']
  return [...new Set(found(answer, others, allowed))]
}

function found(value: unknown, others: ReadonlySet<string>, allowed: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => found(item, others, allowed))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((item) => found(item, others, allowed))
  if (!('id' in value) || typeof value.id !== 'string' || !others.has(value.id)) return inside
  const shown = Object.entries(value).filter(
    ([key, item]) => !allowed.includes(key) && !isEmpty(item),
  )
  return [...inside, ...shown.map(([key]) => `${key} of another account`)]
}

/** Payload answers an empty list for a list of rows that is not to be read. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}
