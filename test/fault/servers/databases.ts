import { join } from 'node:path'
import type { MongoServer } from '../../support/mongo'
import type { MongoKind } from '../../support/mongo-ways'
import { findMongo } from '../find-mongo'
import type { Kind } from './options'

/** An empty database for servers, commands and whoever looks at what they did. */
export type Database = {
  name: string
  settings: { DATABASE_URI: string; MONGODB_COMPAT: string }
  /** How many servers it allows. */
  most: number
  close(): Promise<void>
}

export function openDatabase(kind: Kind, folder: string): Promise<Database> {
  return open[kind](folder)
}

const open = {
  sqlite: async (folder) => ({
    name: 'SQLite',
    settings: { DATABASE_URI: `file:${join(folder, 'review.db')}`, MONGODB_COMPAT: 'full' },
    most: 1,
    close: async () => {},
  }),
  standalone: () => openMongo('standalone'),
  'replica-set': () => openMongo('replica-set'),
} satisfies Record<Kind, (folder: string) => Promise<Database>>

async function openMongo(kind: MongoKind): Promise<Database> {
  const server = await findMongo(kind)
  if (server === null) throw new Error(`No MongoDB was found for the kind ${kind}.`)
  return databaseOf(server)
}

function databaseOf({ compat, name, stop, uriOf }: MongoServer): Database {
  const settings = { DATABASE_URI: uriOf('fault-servers'), MONGODB_COMPAT: compat }
  return { name, settings, most: Number.POSITIVE_INFINITY, close: stop }
}
