import { APIError } from 'payload'

/**
 * A document is no longer what a write was based on: somebody else stored another revision of it
 * meanwhile. Nothing was written; whoever asked reads it again and tries anew.
 */
export class SavedMeanwhile extends APIError {
  constructor(what: string) {
    super(`${what} was saved by somebody else at the same moment.`, 409, undefined, true)
    this.name = 'SavedMeanwhile'
  }
}

/** What somebody wanted to delete is gone already. */
export class NotThere extends APIError {
  static override readonly name = 'NotThere'

  constructor(what: string) {
    super(`${what} is not there any more.`, 404, undefined, true)
    this.name = 'NotThere'
  }
}

/** The database is busy for longer than anybody should wait. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy'
}

/**
 * Somebody went on writing, or wanted to store, what had been stored or undone already. To do it again
 * is no mend: nobody knows here which of the two.
 */
export class TransactionEnded extends Error {
  override name = 'TransactionEnded'

  constructor() {
    super('A save went on after it had ended.')
  }
}

type Known = { name?: unknown; code?: unknown; errorLabels?: unknown; cause?: unknown }

/**
 * Codes of errors that go away by themselves: a write conflict, a lost transaction, one that took
 * too long or met a lock (MongoDB 112, 251, 50, 24, 246), and a writer before us (SQLite).
 */
const passingCodes: readonly unknown[] = [
  ...[112, 251, 50, 24, 246],
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'],
]

const unreachable =
  /^Mongo(oose)?(Network|ServerSelection|NotConnected|Topology|PoolCleared|WriteConcern)/

/** Whether the same work may succeed when it is done again from its beginning. */
export function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code, errorLabels, name } = error as Known
  // What it complains about is stored, so the same work would do it twice.
  if (name === 'MongoWriteConcernError') return false
  // By name: the build has two copies of this class.
  if (name === 'SavedMeanwhile' || name === 'DatabaseBusy' || passingCodes.includes(code))
    return true
  const labels = errorLabels instanceof Set ? [...errorLabels] : errorLabels
  if (Array.isArray(labels) && labels.includes('TransientTransactionError')) return true
  return cause !== undefined && cause !== error && isPassing(cause)
}

/**
 * Whether the database could not be reached, or could not say that a majority has what it was sent:
 * nobody knows whether that stays, nor when the database will be there again.
 */
export function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { cause, name } = error as Known
  if (unreachable.test(String(name))) return true
  return cause !== undefined && cause !== error && isUnreachable(cause)
}

/** What went wrong, without what it was about: a message of a database may repeat whole rows. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
