/** Which kind of database an address names. */
export function databaseKind(address: string): 'mongodb' | 'sqlite' {
  return /^mongodb(\+srv)?:/.test(address) ? 'mongodb' : 'sqlite'
}

/** The file that an address of SQLite names. */
export function filePath(address: string): string {
  return address.replace(/^file:(?:\/\/(?=\/))?/, '')
}

/** Which database of which servers an address of MongoDB names: never with its password. */
export function placeOfMongo(address: string): string {
  const [, hosts, name] = /^mongodb(?:\+srv)?:\/\/(?:[^/]*@)?([^/]+)\/([^?]*)/.exec(address) ?? []
  return `${name} at ${hosts}`
}

/**
 * What an address of MongoDB may say of reading and writing, where anything else would let a save
 * fail, or a release that readers have seen be rolled back with a server that died.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  readpreference: ['primary'],
  w: ['majority'],
  journal: ['true'],
  j: ['true'],
  readconcernlevel: ['majority'],
  retrywrites: ['true'],
  retryreads: ['true'],
  readpreferencetags: [],
  maxstalenessseconds: [],
  fsync: [],
  wtimeout: [],
  wtimeoutms: [],
}

/** The first option in an address that this system must not be run with, such as `w=1`; else null. */
export function unsafeOption(address: string): string | null {
  const [, query = ''] = /^[^?]*\?(.*)$/.exec(address) ?? []
  for (const [name, value] of new URLSearchParams(query)) {
    const values = allowed[name.toLowerCase()]
    if (values && !values.includes(value.toLowerCase())) return `${name}=${value}`
  }
  return null
}
