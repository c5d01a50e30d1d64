import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

type Row = Record<string, unknown>

/**
 * The database below Payload, as far as it must be known before Payload may touch it: it may be of
 * an older schema, half made, or somebody else's. Names are as on SQLite: `audit_entries`.
 */
export type RawDatabase = {
  /** The tables or collections that hold anything. */
  filled(): Promise<string[]>
  /** The rows with these values; none when there is no such table. */
  find(table: string, where: Record<string, string | number>): Promise<Row[]>
  /** The row with the highest value in a column; null when there is no such table, or no row. */
  last(table: string, column: string): Promise<Row | null>
  /** Takes everything of ours away, on SQLite the tables too, and leaves what is not ours. */
  clear(): Promise<void>
}

export function rawDatabase(payload: Payload): RawDatabase {
  return payload.db.name === 'sqlite'
    ? sqlite(payload.db as unknown as SQLiteAdapter)
    : mongodb(payload.db as unknown as MongooseAdapter)
}

function sqlite({ client, tables }: SQLiteAdapter): RawDatabase {
  const rows = async (sql: string, values: (string | number)[] = []): Promise<Row[]> =>
    (await client.execute({ sql, args: values })).rows
  const present = async () =>
    (await rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
      .map(({ name }) => String(name))
      .filter((name) => !name.startsWith('sqlite_'))
  return {
    async filled() {
      const names: string[] = []
      for (const name of await present())
        if ((await rows(`SELECT 1 FROM "${name}" LIMIT 1`)).length > 0) names.push(name)
      return names
    },
    async find(table, where) {
      if (!(await present()).includes(table)) return []
      const conditions = Object.keys(where).map((column) => `"${column}" = ?`)
      const clause = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
      return rows(`SELECT * FROM "${table}"${clause}`, Object.values(where))
    },
    async last(table, column) {
      if (!(await present()).includes(table)) return null
      const [row] = await rows(`SELECT * FROM "${table}" ORDER BY "${column}" DESC LIMIT 1`)
      return row ?? null
    },
    async clear() {
      await client.execute('PRAGMA foreign_keys = OFF')
      for (const name of await present())
        if (name in tables || name === 'payload_migrations')
          await client.execute(`DROP TABLE "${name}"`)
      await client.execute('PRAGMA foreign_keys = ON')
      await client.execute('VACUUM')
    },
  }
}

function mongodb({ connection }: MongooseAdapter): RawDatabase {
  const present = async () => {
    const found = (await connection.db?.listCollections({}, { nameOnly: true }).toArray()) ?? []
    return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
  }
  const nameOf = async (table: string) =>
    (await present()).find((one) => one.replaceAll('-', '_') === table)
  return {
    async filled() {
      const names: string[] = []
      for (const name of await present())
        if (await connection.collection(name).findOne({})) names.push(name.replaceAll('-', '_'))
      return names
    },
    async find(table, where) {
      const name = await nameOf(table)
      return name === undefined ? [] : connection.collection(name).find(where).toArray()
    },
    async last(table, column) {
      const name = await nameOf(table)
      if (name === undefined) return null
      return connection.collection(name).findOne({}, { sort: { [column]: -1 } })
    },
    async clear() {
      const ours = Object.values(connection.models).map(({ collection }) => collection.name)
      for (const name of await present())
        if (ours.includes(name)) await connection.collection(name).deleteMany({})
    },
  }
}
