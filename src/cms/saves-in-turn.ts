import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { isMigrating, isOwnTurn, patience, takeTurn, whileMigrating } from './actions/in-turn'

/** How a database that Payload knows no transactions of writes several rows as one. */
export type OneWrite = { begin(): Promise<unknown>; end(): Promise<unknown> }

/**
 * Lets one save after another through. Payload reads a document, merges what was sent, and writes
 * all of it back: of two saves at the same moment one would undo the other, another language of the
 * same document included, and on SQLite, where relationships are deleted and written anew, lists
 * such as the analysts of a commentary or the writers of a text would double or vanish.
 *
 * Payload puts every save between the begin and the end of a transaction, whether the database has
 * transactions or not, so the turn begins and ends with it. With `oneWrite`, so does what the save
 * writes: a crash leaves all of it or none.
 */
export function savesInTurn<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
  oneWrite?: (database: Adapter) => OneWrite,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const connect = database.connect?.bind(database)
      const migrate = database.migrate.bind(database)
      // The MongoDB adapter chooses its transactions while it connects.
      database.connect = async (options) => {
        await connect?.(options)
        takeTurns(database, oneWrite?.(database))
      }
      database.migrate = (options) => whileMigrating(() => migrate(options))
      return database
    },
  }
}

const takingTurns = new WeakSet<BaseDatabaseAdapter['beginTransaction']>()

function takeTurns(database: BaseDatabaseAdapter, oneWrite?: OneWrite): void {
  if (takingTurns.has(database.beginTransaction)) return
  const begin = database.beginTransaction.bind(database)
  const commit = database.commitTransaction.bind(database)
  const rollback = database.rollbackTransaction.bind(database)
  const open = oneWrite ? opening(database, oneWrite) : async () => null
  const turns = new Map<string, () => Promise<void>>()

  const end = async (id: Parameters<typeof commit>[0], how: typeof commit) => {
    const known = String(await id)
    try {
      await how(id)
    } finally {
      await turns.get(known)?.()
      turns.delete(known)
    }
  }

  database.beginTransaction = async (options) => {
    const isOurs = !isOwnTurn()
    const done = isOurs ? await takeTurn() : () => {}
    try {
      const close = isMigrating() ? null : await open()
      const id = (await begin(options)) ?? (isOurs || close ? randomUUID() : null)
      if (id !== null)
        turns.set(String(id), async () => {
          await close?.()
          done()
        })
      return id
    } catch (error) {
      done()
      throw error
    }
  }
  database.commitTransaction = (id) => end(id, commit)
  // What a refused save has written stays, as it does where nothing holds writes together: other
  // writes of this process may stand between them.
  database.rollbackTransaction = (id) => end(id, rollback)
  takingTurns.add(database.beginTransaction)
}

/** Begins one write, unless one is open already; answers how to end it. Never fails. */
function opening(database: BaseDatabaseAdapter, { begin, end }: OneWrite) {
  let isOpen = false
  return async () => {
    if (isOpen) return null
    const attempt = (what: () => Promise<unknown>) =>
      what().then(
        () => true,
        (error: unknown) => {
          database.payload.logger.warn(`Several rows are not written as one: ${error}`)
          return false
        },
      )
    isOpen = await attempt(begin)
    if (!isOpen) return null
    let isEnded = false
    const close = async () => {
      clearTimeout(timer)
      if (!isEnded) await attempt(end)
      if (!isEnded) isOpen = false
      isEnded = true
    }
    const timer = setTimeout(close, patience).unref()
    return close
  }
}
