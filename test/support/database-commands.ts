import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { bytesOf } from './mongo-driver'

/** What was sent to the database at once. */
export type Command = {
  /** The collection or the first table that it names, as the database calls it. */
  on: string
  /** The command of MongoDB as an object, or the words and values of a statement. */
  said: unknown
  bytes: number
}

export type Watch = { commands: Command[]; stop(): void }

/**
 * Writes down every command that is sent from now on. On MongoDB the driver tells of them only when
 * the address says `monitorCommands=true`, see `monitored`.
 */
export function watchCommands(payload: Payload): Watch {
  return payload.db.name === 'sqlite' ? watchSQLite(payload) : watchMongoDB(payload)
}

/** An address whose commands can be watched. */
export function monitored(uri: string): string {
  if (!uri.startsWith('mongodb')) return uri
  return `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`
}

type Started = { commandName: string; command: Record<string, unknown> }

function watchMongoDB(payload: Payload): Watch {
  const client = (payload.db as unknown as MongooseAdapter).connection.getClient()
  if (!client.options.monitorCommands) throw new Error('The address lacks monitorCommands=true.')
  const commands: Command[] = []
  const listen = ({ commandName, command }: Started) => {
    const said = JSON.parse(JSON.stringify(command))
    commands.push({ on: String(command[commandName]), said, bytes: bytesOf(command) })
  }
  client.on('commandStarted', listen)
  return { commands, stop: () => client.off('commandStarted', listen) }
}

type Statement = Parameters<SQLiteAdapter['client']['execute']>[0]

function watchSQLite(payload: Payload): Watch {
  const { client } = payload.db as unknown as SQLiteAdapter
  const commands: Command[] = []
  const execute = client.execute
  client.execute = (statement: Statement) => {
    const { args, sql } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    const [, on = ''] = /(?:from|into|update)\s+"?(\w+)"?/i.exec(sql) ?? []
    commands.push({ on, said: { sql, args }, bytes: sql.length + JSON.stringify(args).length })
    return execute.call(client, statement)
  }
  return {
    commands,
    stop: () => {
      client.execute = execute
    },
  }
}
