import { expect, test } from 'vitest'
import { databaseInWords } from '../../src/cli/database-in-words'

test.each([
  ['file:./data/review.db', 'SQLite, in ./data/review.db'],
  [
    'mongodb://desk:s3cret@db.example:27017/review?replicaSet=rs0',
    'MongoDB, review at db.example:27017; a replica set, with transactions',
  ],
  [
    'mongodb://a:27017,b:27017/review?retryWrites=true',
    'MongoDB, review at a:27017,b:27017; a single server or mongos, because the address names no replicaSet: without transactions, each document is kept whole by itself',
  ],
  [
    'mongodb+srv://desk:p%40ss@cluster.example/review',
    'MongoDB, review at cluster.example; with transactions if its DNS record names a replica set',
  ],
])('%s is told to people without its password', (uri, words) => {
  expect(databaseInWords(uri)).toBe(words)
})
