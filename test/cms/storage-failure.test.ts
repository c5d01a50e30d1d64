import { expect, test } from 'vitest'
import { storageFailure } from '../../src/cms/storage/storage-failure'
import { DatabaseBusy, isPassing, SavedMeanwhile } from '../../src/cms/storage/write-conflict'

const error = (more: object) => Object.assign(new Error('x'), more)
const caused = (cause: unknown) => new Error('Failed query', { cause })

test.each([
  ['a disk that is full, to SQLite', error({ code: 'SQLITE_FULL' }), 'full'],
  ['a write that the system refused to SQLite', error({ code: 'SQLITE_IOERR_WRITE' }), 'full'],
  ['the same within another error', caused(caused(error({ code: 'SQLITE_FULL' }))), 'full'],
  ['a disk that is full, to MongoDB', error({ name: 'MongoServerError', code: 14031 }), 'full'],
  ['a disk that is full, to the system', error({ code: 'ENOSPC' }), 'full'],
  ['a quota that is used up', error({ code: 'EDQUOT' }), 'full'],
  ['a disk that cannot be read', error({ code: 'SQLITE_IOERR_READ' }), 'broken'],
  ['a file that is no database', error({ code: 'SQLITE_NOTADB' }), 'broken'],
  ['a database that is read-only', error({ code: 'SQLITE_READONLY' }), 'broken'],
  ['a disk that is read-only', error({ code: 'EROFS' }), 'broken'],
  ['a database that was closed', error({ code: 'CLIENT_CLOSED' }), 'broken'],
  ['a lock', error({ code: 'SQLITE_BUSY' }), 'busy'],
  ['a write conflict of MongoDB', error({ code: 112 }), 'busy'],
  ['a queue that is too long', new DatabaseBusy('x'), 'busy'],
  ['somebody else who was first', new SavedMeanwhile('x'), 'conflict'],
  ['a server that is away', error({ name: 'MongoServerSelectionError' }), 'away'],
  [
    'a write of which no majority could say that it has it, which may stay',
    error({ name: 'MongoWriteConcernError', code: 50 }),
    'away',
  ],
  ['a key that is taken', error({ code: 'SQLITE_CONSTRAINT_UNIQUE' }), null],
  ['a fault in the code', new TypeError('x'), null],
  ['nothing', undefined, null],
])('%s', (_, given, failure) => {
  expect(storageFailure(given)).toBe(failure)
})

test('What is stored already, as far as anybody knows, is not done again', () => {
  expect(isPassing(error({ name: 'MongoWriteConcernError', code: 50 }))).toBe(false)
  expect(isPassing(error({ name: 'MongoServerError', code: 50 }))).toBe(true)
})
