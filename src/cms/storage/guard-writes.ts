import type {
  BaseDatabaseAdapter,
  CollectionSlug,
  CreateArgs,
  CreateGlobalArgs,
  DeleteManyArgs,
  PayloadRequest,
  UpdateGlobalArgs,
  UpdateManyArgs,
  UpdateOneArgs,
  Where,
} from 'payload'
import type { Logged } from './logged'
import { markTaken, takenPath } from './taken'
import type { Transactions } from './transactions'
import { NotThere, SavedMeanwhile } from './write-conflict'

type Asked = { req?: Partial<PayloadRequest> }
type Command = (args: Asked) => Promise<unknown>

/** Commands of an adapter that write, and those that read. */
const writes = [
  ...['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany', 'updateJobs'],
  ...['createVersion', 'updateVersion', 'deleteVersions', 'createGlobal', 'updateGlobal'],
  ...['createGlobalVersion', 'updateGlobalVersion'],
] as const
const reads = [
  ...['find', 'findOne', 'findDistinct', 'count', 'findGlobal', 'findGlobalVersions'],
  ...['findVersions', 'countVersions', 'countGlobalVersions', 'queryDrafts'],
] as const

/**
 * What stands apart from what people change of a document: counters of failed log-ins, and what was
 * put down because it stands in the log.
 */
const apart = ['loginAttempts', 'lockUntil', 'unlogged', 'isUnlogged', 'updatedAt']

function isApart(data: object): boolean {
  return Object.keys(data).every((key) => apart.includes(key))
}

type Guarded = Record<(typeof writes | typeof reads)[number], Command>

/**
 * Holds every command of an adapter to one rule, whoever sends it: a write of a document that people
 * change names the revision it is based on, and is refused when another one stands there; it makes
 * the next revision; and what it adds to the audit log is sent there once it is stored.
 */
export function guardWrites(database: BaseDatabaseAdapter, transactions: Transactions): void {
  const guarded = database as unknown as Guarded
  const rules = rulesOf(database)
  for (const name of writes) {
    const send: Command = guarded[name].bind(database)
    guarded[name] = (args) =>
      transactions.write(args.req?.transactionID, (id) => rules(name, withId(args, id), send))
  }
  for (const name of reads) {
    const send: Command = guarded[name].bind(database)
    guarded[name] = (args) =>
      transactions.read(args.req?.transactionID, (isWithin) =>
        isWithin ? readWithin(name, args, send) : send(args),
      )
  }
}

/** Milliseconds that MongoDB may let a write wait for a transaction that holds what it writes to. */
const longestWrite = 5000

/**
 * A request of this transaction, so that what the adapter finds is within it. Outside of any, a write
 * waits for those that hold what it writes to, but not for ever.
 */
function withId(args: Asked, id: string | undefined): Asked {
  if (id === undefined) {
    const { options } = args as Asked & { options?: object }
    return Object.assign({}, args, { options: { maxTimeMS: longestWrite, ...options } })
  }
  return args.req?.transactionID === id
    ? args
    : { ...args, req: { ...args.req, transactionID: id } }
}

/** What MongoDB refuses within a transaction, or would send as two commands at once. */
function readWithin(name: string, args: Asked, send: Command): Promise<unknown> {
  const { limit, pagination, where } = args as Asked & {
    limit?: number
    pagination?: boolean
    where?: Where
  }
  const isPage = name.startsWith('find') && pagination !== false && Boolean(limit)
  if (isPage) return send({ ...args, req: { ...args.req, transactionID: undefined } })
  const isCountOfAll = name.startsWith('count') && Object.keys(where ?? {}).length === 0
  return send(isCountOfAll ? Object.assign({}, args, { where: anything }) : args)
}

const anything: Where = { id: { exists: true } }

type Written = { value: unknown; logged: Logged[] }

function rulesOf(database: BaseDatabaseAdapter) {
  const isSqlite = database.name === 'sqlite'
  const { payload } = database

  const keeps = (fields: readonly { name?: string }[] | undefined) =>
    fields?.some(({ name }) => name === 'revision') === true
  const isKept = (slug: CollectionSlug) =>
    keeps(payload.collections[slug]?.config.flattenedFields as { name?: string }[])
  const isKeptGlobal = (slug: string) =>
    keeps(
      payload.globals.config.find((one) => one.slug === slug)?.flattenedFields as {
        name?: string
      }[],
    )

  async function updateOne(args: UpdateOneArgs, send: Command): Promise<Written> {
    const { data } = args
    const based = data.revision
    if (typeof based !== 'number') return { value: await send(await stepped(args)), logged: [] }
    const where: Where = { and: [wanted(args), isRevision(based)] }
    const select = args.returning === false ? { id: true as const } : args.select
    const next = { ...data, revision: based + 1 }
    const value = (await send({
      ...{ ...args, id: undefined, where, data: next, returning: true, select },
    } as Asked)) as { id: string } | null
    if (!value) throw new SavedMeanwhile(args.collection)
    data.revision = based + 1
    return {
      value: args.returning === false ? null : value,
      logged: loggedOf(args.collection, String(value.id), data),
    }
  }

  /** A write that is based on nothing it read, such as a mark, makes the next revision all the same. */
  async function stepped(args: UpdateOneArgs): Promise<Asked> {
    const { collection, data, options, req } = args
    if (isApart(data)) return args
    if (!isSqlite || options?.atomic === true)
      return { ...args, data: { ...data, revision: { $inc: 1 } } } as unknown as Asked
    const now = (await database.findOne({
      ...{ collection, req, where: wanted(args), select: { revision: true } },
    })) as { revision?: number | null } | null
    return { ...args, data: { ...data, revision: (now?.revision ?? 1) + 1 } } as unknown as Asked
  }

  async function updateGlobal(args: UpdateGlobalArgs, send: Command): Promise<Written> {
    const { revision, ...data } = args.data as { revision?: number }
    const based = revision ?? 1
    if (isSqlite) {
      const now = await database.findGlobal<{ revision?: number }>({
        slug: args.slug,
        req: args.req,
      })
      if ((now?.revision ?? 1) !== based) throw new SavedMeanwhile(args.slug)
    }
    const next = { ...data, revision: isApart(data) ? based : based + 1 }
    const options = isSqlite ? args.options : { ...args.options, basedOn: based }
    const value = await send({ ...args, data: next, options, returning: true } as Asked)
    if (!value) throw new SavedMeanwhile(args.slug)
    return { value, logged: loggedOfGlobal(args.slug, next) }
  }

  return async (name: (typeof writes)[number], args: Asked, send: Command): Promise<Written> => {
    if (name === 'updateGlobal' && isKeptGlobal((args as UpdateGlobalArgs).slug))
      return updateGlobal(args as UpdateGlobalArgs, send)
    if (name === 'createGlobal') {
      const { data, slug } = args as CreateGlobalArgs
      return { value: await send(args), logged: loggedOfGlobal(slug, data) }
    }
    const { collection } = args as { collection?: CollectionSlug }
    if (collection === 'audit-inbox' && name === 'create')
      return { value: await send(args), logged: [{ kind: 'inbox' }] }
    if (collection === undefined || !isKept(collection))
      return { value: await send(args), logged: [] }
    if (name === 'updateOne')
      return chosenAnew(collection, () => updateOne(args as UpdateOneArgs, send))
    if (name === 'updateMany')
      throw new Error(`Many ${collection} cannot be changed at once: ${pathsOf(args)}`)
    if (name === 'deleteOne') return { value: await deleteOne(collection, args, send), logged: [] }
    if (name !== 'create') return { value: await send(args), logged: [] }
    const { customID, data } = args as CreateArgs
    const first = { ...args, data: { ...data, revision: 1 } } as Asked
    const value = (await chosenAnew(collection, () => send(first))) as { id: string } | null
    return { value, logged: loggedOf(collection, String(value?.id ?? customID), data) }
  }
}

/** Payload does not expect that somebody else deletes at the same moment what a person deletes. */
async function deleteOne(collection: string, args: Asked, send: Command): Promise<unknown> {
  // An adapter that is not asked for what it deletes answers null in any case.
  const deleted = await send({ ...args, returning: true } as Asked)
  const isOfPerson = args.req?.t !== undefined
  if (deleted === null && isOfPerson) throw new NotThere(collection)
  return deleted
}

/**
 * Keys that the system chooses by looking what is there: when somebody else has chosen the same at
 * the same moment, whoever asked chooses again.
 */
const chosenKeys: Readonly<Record<string, string>> = { issues: 'numberKey', users: 'seat' }

async function chosenAnew<Value>(collection: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write()
  } catch (error) {
    markTaken(error)
    const path = takenPath(error)
    if (path === null || path !== chosenKeys[collection]?.toLowerCase()) throw error
    throw new SavedMeanwhile(collection)
  }
}

function wanted({ id, where }: UpdateOneArgs): Where {
  return where ?? { id: { equals: id } }
}

/** The first revision may not be written down in documents that are older than revisions. */
function isRevision(number: number): Where {
  const same: Where = { revision: { equals: number } }
  return number > 1 ? same : { or: [same, { revision: { exists: false } }] }
}

function pathsOf(args: Asked): string {
  return Object.keys((args as UpdateManyArgs & DeleteManyArgs).where ?? {}).join(', ')
}

function loggedOf(collection: string, id: string, data: Record<string, unknown>): Logged[] {
  if (data.isUnlogged !== true) return []
  const { entries, unlogged } = data
  return [{ kind: 'document', collection, id, entries: Number(entries), unlogged }]
}

function loggedOfGlobal(slug: string, data: Record<string, unknown>): Logged[] {
  if (data.isUnlogged !== true) return []
  return [{ kind: 'global', slug, entries: Number(data.entries), unlogged: data.unlogged }]
}
