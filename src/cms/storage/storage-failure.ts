import { AsyncLocalStorage } from 'node:async_hooks'
import { onePerProcess } from '../one-per-process'
import { isPassing, isUnreachable } from './write-conflict'

/**
 * Why something could not be stored: somebody else was first, others take too long, the database
 * cannot be reached, the disk is full, or the disk or the file of the database is out of order.
 */
export type StorageFailure = 'conflict' | 'busy' | 'away' | 'full' | 'broken'

/** No room: SQLite's word, MongoDB's, and the system's for a disk, a quota and a limit of files. */
const full: readonly unknown[] = ['SQLITE_FULL', 14031, 'ENOSPC', 'EDQUOT', 'EFBIG']

/** SQLite knows of a quota or a limit only that a write failed. */
const failedWrite = /^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMMAP)$/

const broken =
  /^(SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|PERM|NOMEM|PROTOCOL)|CLIENT_CLOSED$|EIO$|EROFS$|EACCES$|EPERM$|EMFILE$|ENFILE$)/

type Known = { name?: unknown; code?: unknown; cause?: unknown }

/** Null for what is no failure of the storage: a refusal by a rule, or a fault in the code. */
export function storageFailure(error: unknown): StorageFailure | null {
  if (isUnreachable(error)) return 'away'
  if (isFull(error)) return 'full'
  if (isPassing(error)) return isConflict(error) ? 'conflict' : 'busy'
  return anyOf(error, ({ code }) => broken.test(String(code))) ? 'broken' : null
}

function isFull(error: unknown): boolean {
  return anyOf(error, ({ code }) => full.includes(code) || failedWrite.test(String(code)))
}

function isConflict(error: unknown): boolean {
  return anyOf(error, ({ name }) => name === 'SavedMeanwhile')
}

/** Whether it is true of an error or of what caused it. */
function anyOf(error: unknown, claim: (known: Known) => boolean): boolean {
  if (typeof error !== 'object' || error === null) return false
  const known = error as Known
  return claim(known) || (known.cause !== error && anyOf(known.cause, claim))
}

/** What failed while somebody asked, also where whoever asked for it went on without it. */
type Failures = { first: unknown }

const noticing = onePerProcess('storage-failures', () => ({
  failures: new AsyncLocalStorage<Failures>(),
  lastFull: Number.NEGATIVE_INFINITY,
}))

/** Milliseconds for which a disk that was full is worth a try before anything is answered. */
const lately = 60_000

/** Whether any write of this process found no room in the last minute. */
export function wasFullLately(): boolean {
  return performance.now() - noticing.lastFull < lately
}

/** Keeps in mind for the answer that a write failed for want of room, or of a disk that works. */
export function notice(error: unknown): void {
  const failures = noticing.failures.getStore()
  const failure = storageFailure(error)
  if (failure === 'full') noticing.lastFull = performance.now()
  if (failures && (failure === 'full' || failure === 'broken')) failures.first ??= error
}

/**
 * What some work answers; or what kept a write of it from being stored, when the work was refused or
 * failed. Payload goes on without some writes, fails again while it tidies up, and calls what fails
 * in a change of many documents a mistake: the first reason is the true one.
 */
export async function orWhyUnstored<Value>(
  work: () => Promise<Value>,
  isRefusal: (value: Value) => boolean,
): Promise<Value> {
  const failures: Failures = { first: null }
  try {
    const value = await noticing.failures.run(failures, work)
    if (failures.first === null || !isRefusal(value)) return value
  } catch (error) {
    if (failures.first === null) throw error
  }
  throw failures.first
}
