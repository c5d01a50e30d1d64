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

/** The database is busy for longer than anybody should wait. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy'
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

/** Whether the same work may succeed when it is done again from its beginning. */
export function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code, errorLabels, name } = error as Known
  // By name: the build has two copies of this class.
  if (name === 'SavedMeanwhile' || name === 'DatabaseBusy' || passingCodes.includes(code))
    return true
  const labels = errorLabels instanceof Set ? [...errorLabels] : errorLabels
  if (Array.isArray(labels) && labels.includes('TransientTransactionError')) return true
  return cause !== undefined && cause !== error && isPassing(cause)
}

/** Whether the database could not be reached, so that nobody knows when it will be. */
export function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { cause, name } = error as Known
  if (/^Mongo(oose)?(Network|ServerSelection|NotConnected|Topology|PoolCleared)/.test(String(name)))
    return true
  return cause !== undefined && cause !== error && isUnreachable(cause)
}

/** What went wrong, without what it was about: a message of a database may repeat whole rows. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
