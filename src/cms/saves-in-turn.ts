import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { isOwnTurn, takeTurn } from './actions/in-turn'

/**
 * Lets one save after another through. Payload reads a document, merges what was sent, and writes
 * all of it back: of two saves at the same moment one would undo the other, another language of the
 * same document included, and on SQLite, where relationships are deleted and written anew, lists
 * such as the analysts of a commentary or the writers of a text would double or vanish.
 *
 * Payload puts every save between the begin and the end of a transaction, whether the database has
 * transactions or not, so the turn begins and ends with it.
 */
export function savesInTurn<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { connect } = database
      // The MongoDB adapter chooses its transactions while it connects.
      database.connect = async (options) => {
        await connect?.call(database, options)
        takeTurns(database)
      }
      return database
    },
  }
}

const takingTurns = new WeakSet<BaseDatabaseAdapter['beginTransaction']>()

function takeTurns(database: BaseDatabaseAdapter): void {
  if (takingTurns.has(database.beginTransaction)) return
  const begin = database.beginTransaction.bind(database)
  const commit = database.commitTransaction.bind(database)
  const rollback = database.rollbackTransaction.bind(database)
  const turns = new Map<string, () => void>()

  const end = async (id: Parameters<typeof commit>[0], how: typeof commit) => {
    const known = String(await id)
    try {
      await how(id)
    } finally {
      turns.get(known)?.()
      turns.delete(known)
    }
  }

  database.beginTransaction = async (options) => {
    if (isOwnTurn()) return begin(options)
    const done = await takeTurn()
    try {
      const id = String((await begin(options)) ?? randomUUID())
      turns.set(id, done)
      return id
    } catch (error) {
      done()
      throw error
    }
  }
  database.commitTransaction = (id) => end(id, commit)
  database.rollbackTransaction = (id) => end(id, rollback)
  takingTurns.add(database.beginTransaction)
}
