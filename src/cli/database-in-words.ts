import { databaseKind, placeOfMongo } from '../domain/database-address'

/** Which database an address means, for people: never with its password. */
export function databaseInWords(uri: string): string {
  if (databaseKind(uri) === 'sqlite') return `SQLite, in ${uri.slice('file:'.length)}`
  return `MongoDB, ${placeOfMongo(uri)}; ${kindInWords(uri)}`
}

/** Transactions are used exactly when the driver was told of a replica set. */
function kindInWords(uri: string): string {
  if (/[?&]replicaSet=./.test(uri)) return 'a replica set, with transactions'
  if (uri.startsWith('mongodb+srv:'))
    return 'with transactions if its DNS record names a replica set'
  return (
    'a single server or mongos, because the address names no replicaSet: without transactions, ' +
    'each document is kept whole by itself'
  )
}
