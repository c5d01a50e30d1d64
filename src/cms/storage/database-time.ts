import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { setClock } from '../clock'

/**
 * Sets the clock of this process by that of the database, so that servers whose clocks differ date
 * what they do alike and agree on when an hour has come.
 */
export async function setTimeFrom({ db: database }: Payload): Promise<void> {
  const asked = Date.now()
  const told = await (database.name === 'sqlite'
    ? timeOfSqlite(database as unknown as SQLiteAdapter)
    : timeOfMongo(database as unknown as MongooseAdapter))
  // The answer was made about half-way.
  if (told !== null) setClock(told - (asked + Date.now()) / 2)
}

async function timeOfSqlite({ client }: SQLiteAdapter): Promise<number | null> {
  const { rows } = await client.execute("select strftime('%Y-%m-%dT%H:%M:%fZ', 'now') as told")
  const told = rows[0]?.told
  return typeof told === 'string' ? Date.parse(told) : null
}

async function timeOfMongo({ connection }: MongooseAdapter): Promise<number | null> {
  // Servers that only speak the protocol know the older name alone.
  const told = (await connection.db?.command({ isMaster: 1 }))?.localTime
  return told instanceof Date ? told.getTime() : null
}
