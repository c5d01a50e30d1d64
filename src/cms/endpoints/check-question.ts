import { validOperators } from 'payload/shared'

type Query = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

/** The highest numbers that a question may name; Payload goes no deeper than ten. */
const highest = { depth: 10, limit: 1_000_000, page: 1_000_000 } as const

/** How deep conditions may stand within conditions. */
const deepestWhere = 12

/** No field here is a place on a map, which these ask about. */
const operators = new Set<string>(
  validOperators.filter((one) => !['near', 'within', 'intersects'].includes(one)),
)

const checks: Readonly<Record<string, Check>> = {
  where: isWhere,
  // With it Payload answers with what whoever asks says that a document holds.
  data: () => false,
  depth: upTo(highest.depth),
  limit: upTo(highest.limit),
  page: upTo(highest.page),
  sort: isOrder,
  select: isObject,
  populate: isObject,
  joins: (value) => value === 'false' || isObject(value),
}

/**
 * The name of the first parameter of a question that makes no sense, which Payload would take for a
 * fault of its own; null when all do. Whether fields are there, and for whom, is Payload's to say.
 */
export function unreadableIn(query: Query | undefined): string | null {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return given.find(([name, value]) => checks[name]?.(value) === false)?.[0] ?? null
}

function upTo(most: number): Check {
  return (value) =>
    (typeof value === 'string' || typeof value === 'number') &&
    /^\d{1,9}$/.test(String(value)) &&
    Number(value) <= most
}

/** Fields by their names, as `-start,title` or one by one; MongoDB cannot sort by a name of nothing. */
function isOrder(value: unknown): boolean {
  const fields = typeof value === 'string' ? value.split(',') : value
  return Array.isArray(fields) && fields.every((one) => /^\s*-?\w[\w.-]*\s*$/.test(String(one)))
}

/** Payload takes some of them as JSON, too. */
function isObject(value: unknown): value is Query {
  const read = typeof value === 'string' ? parsed(value) : value
  return typeof read === 'object' && read !== null && !Array.isArray(read)
}

function isWhere(value: unknown, depth = 0): boolean {
  const where = typeof value === 'string' ? parsed(value) : value
  if (depth > deepestWhere || !isObject(where)) return false
  return Object.entries(where).every(([name, one]) => {
    if (/^(and|or)$/i.test(name)) return isListOfWheres(one, depth + 1)
    return (
      isObject(one) &&
      Object.entries(one).every(([operator, value]) => operators.has(operator) && isValue(value))
    )
  })
}

/** What a field may be compared with: one value, or a list of them. */
function isValue(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((one) => typeof one !== 'object' || one === null)
    : typeof value !== 'object' || value === null
}

function isListOfWheres(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return value === ''
  return Object.values(value).every((one) => isWhere(one, depth))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: no object, and so refused.
    return undefined
  }
}
