import {
  APIError,
  type CollectionAfterReadHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { sortByOwnFields } from './hooks/sort-by-own-fields'
import { personOf } from './person'

/** What the public API gives at most: documents in one answer, levels of relations, conditions. */
const publicCaps = { limit: 100, depth: 2, conditions: 20 } as const

type Rules = {
  /** The fields that go out, `id` always among them. */
  fields: readonly string[]
  /** The fields that may be searched and sorted by. */
  queries: readonly string[]
  /** Who reads whole documents instead. */
  seesAll: (person: ReturnType<typeof personOf>) => boolean
}

/**
 * Lets readers into a collection through a narrow door: only listed fields go out, only listed
 * fields can be asked for, answers are capped. Everything is listed by name, so a new field is
 * closed until somebody opens it.
 */
export function publicReading({ fields, queries, seesAll }: Rules): {
  beforeOperation: CollectionBeforeOperationHook[]
  afterRead: CollectionAfterReadHook[]
} {
  const isReader = (req: PayloadRequest, overrideAccess: boolean | undefined) =>
    overrideAccess !== true && !seesAll(personOf(req))
  return {
    beforeOperation: [
      sortByOwnFields,
      ({ args, operation, overrideAccess, req }) => {
        if (!isReader(req, overrideAccess)) return args
        if (operation !== 'read' && operation !== 'count') return args
        const isOutside = req.payloadAPI !== 'local'
        // Readers get what a language really has, never another language's words in its place.
        if (isOutside) req.fallbackLocale = false
        return narrow(args, queries, isOutside)
      },
    ],
    afterRead: [
      ({ doc, overrideAccess, req }) => {
        if (!isReader(req, overrideAccess)) return doc
        return Object.fromEntries(
          ['id', ...fields].filter((field) => field in doc).map((field) => [field, doc[field]]),
        )
      },
    ],
  }
}

type ReadArguments = {
  depth?: number
  draft?: boolean
  joins?: unknown
  limit?: number
  pagination?: boolean
  populate?: unknown
  sort?: string | string[]
  trash?: boolean
  where?: Where
}

function narrow<Arguments extends ReadArguments>(
  args: Arguments,
  queries: readonly string[],
  isOutside: boolean,
): Arguments {
  const asked = [...pathsIn(args.where), ...sortsIn(args.sort)]
  const closed = asked.find((path) => path !== 'id' && !queries.includes(path))
  if (closed !== undefined) throw new APIError(`This cannot be asked for: ${closed}`, 400)
  if (asked.length > publicCaps.conditions) throw new APIError('Too many conditions.', 400)
  const narrowed = { ...args, draft: false, trash: false, joins: false, populate: undefined }
  if (!isOutside) return narrowed
  if (!isPlain(args.where)) throw new APIError('A condition compares with plain values.', 400)
  return {
    ...narrowed,
    depth: wholeUpTo(publicCaps.depth, args.depth, 0),
    limit: wholeUpTo(publicCaps.limit, args.limit, 1),
    pagination: true,
  }
}

/** What was asked for, if it is a whole number; 0 and -1 mean "no limit" to a database. */
function wholeUpTo(most: number, asked: unknown, least: number): number {
  return Number.isInteger(asked) && Number(asked) >= least ? Math.min(Number(asked), most) : most
}

function pathsIn(where: Where | undefined): string[] {
  return Object.entries(where ?? {}).flatMap(([path, condition]) => {
    if (path.toLowerCase() !== 'and' && path.toLowerCase() !== 'or') return [path]
    return Array.isArray(condition) ? condition.flatMap((item) => pathsIn(item)) : [path]
  })
}

/** Whether all conditions compare with what an address can carry, so that no operator hides there. */
function isPlain(where: unknown): boolean {
  if (where === undefined || where === null) return true
  if (typeof where !== 'object' || Array.isArray(where)) return false
  return Object.values(where).every((condition: unknown) => {
    if (Array.isArray(condition)) return condition.every(isPlain)
    if (typeof condition !== 'object' || condition === null) return false
    return Object.entries(condition).every(([operator, value]) => {
      const values = Array.isArray(value) && /^(not_)?in$|^all$/.test(operator) ? value : [value]
      return values.every((one) => typeof one !== 'object' || one === null)
    })
  })
}

function sortsIn(sort: string | string[] | undefined): string[] {
  const sorts = typeof sort === 'string' ? sort.split(',') : (sort ?? [])
  return sorts.map((path) => path.trim().replace(/^-/, '')).filter((path) => path !== '')
}
