import { expect, test } from 'vitest'
import { databaseKind, unsafeOption } from '../../src/domain/database-address'

test('An address says which kind of database it names', () => {
  expect(databaseKind('file:./data/review.db')).toBe('sqlite')
  expect(databaseKind('mongodb://a,b/review?replicaSet=rs0')).toBe('mongodb')
  expect(databaseKind('mongodb+srv://a/review')).toBe('mongodb')
})

test.each([
  ['readPreference=secondaryPreferred', 'readPreference=secondaryPreferred'],
  ['replicaSet=rs0&w=1', 'w=1'],
  ['w=0', 'w=0'],
  ['journal=false', 'journal=false'],
  ['readConcernLevel=local', 'readConcernLevel=local'],
  ['retryWrites=false', 'retryWrites=false'],
  ['readPreferenceTags=dc:east', 'readPreferenceTags=dc:east'],
  ['w=majority&wtimeoutMS=100', 'wtimeoutMS=100'],
  ['wtimeout=100', 'wtimeout=100'],
  ['replicaSet=rs0&w=majority&readPreference=primary&retryWrites=true', null],
  ['replicaSet=rs0&authSource=admin&tls=true', null],
])('Of the options %s it is refused to be run with %s', (options, refused) => {
  expect(unsafeOption(`mongodb://db.example/review?${options}`)).toBe(refused)
})

test('An address without options has none that is refused', () => {
  expect(unsafeOption('mongodb://db.example/review')).toBeNull()
  expect(unsafeOption('file:./data/review.db')).toBeNull()
})
