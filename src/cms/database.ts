import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { env } from '../env'
import { indexLocales } from './index-locales'
import { savesInTurn } from './saves-in-turn'

/** Which kind of database an address names. */
export function databaseKind(address: string): 'mongodb' | 'sqlite' {
  return /^mongodb(\+srv)?:/.test(address) ? 'mongodb' : 'sqlite'
}

/** Whether MongoDB can keep several writes together: only a replica set can. */
function hasTransactions(address: string): boolean {
  return address.startsWith('mongodb+srv:') || /[?&]replicaSet=/.test(address)
}

/** The adapter that serves `DATABASE_URI`. */
export function database() {
  return databaseKind(env.DATABASE_URI) === 'mongodb'
    ? savesInTurn(mongodb())
    : savesInTurn(sqlite(), (adapter) => ({
        begin: () => adapter.client.execute('BEGIN IMMEDIATE'),
        end: () => adapter.client.execute('COMMIT'),
      }))
}

function mongodb() {
  const isBasic = env.MONGODB_COMPAT === 'basic'
  return mongooseAdapter({
    url: env.DATABASE_URI,
    ensureIndexes: true,
    transactionOptions: hasTransactions(env.DATABASE_URI) ? {} : false,
    ...(isBasic ? { useJoinAggregations: false, usePipelineInSortLookup: false } : {}),
  })
}

function sqlite() {
  const path = env.DATABASE_URI.replace(/^file:/, '')
  mkdirSync(dirname(path), { recursive: true })
  return sqliteAdapter({
    client: { url: env.DATABASE_URI },
    idType: 'uuid',
    push: false,
    migrationDir: 'migrations/sqlite',
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 5000,
    beforeSchemaInit: [indexLocales],
  })
}
