/** Which database an address means, for people: never with its password. */
export function databaseInWords(uri: string): string {
  if (uri.startsWith('file:')) return `SQLite, in ${uri.slice('file:'.length)}`
  const [, hosts, name] = /^mongodb(?:\+srv)?:\/\/(?:[^/]*@)?([^/]+)\/([^?]*)/.exec(uri) ?? []
  return `MongoDB, ${name} at ${hosts}; transactions are ${transactionsInWords(uri)}`
}

/** Payload uses transactions exactly when the driver was told of a replica set. */
function transactionsInWords(uri: string): string {
  if (/[?&]replicaSet=./.test(uri)) return 'on'
  if (uri.startsWith('mongodb+srv:')) return 'on if its DNS record names a replica set'
  return 'off, because the address names no replicaSet'
}
