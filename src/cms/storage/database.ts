import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { databaseKind, filePath } from '../../domain/database-address'
import { env } from '../../env'
import { sendToLog } from '../log/send-to-log'
import { line } from '../server-log/log-line'
import { engines } from './engines'
import { guardWrites } from './guard-writes'
import { indexLocales } from './index-locales'
import { mongoEngine, withoutTransactions } from './mongo-engine'
import { nameRevisionOfGlobals } from './mongo-globals'
import { leaveProcesses, noteSession } from './processes'
import { repeatLocalSaves } from './repeat-local'
import { sqliteEngine } from './sqlite-engine'
import { type Engine, Transactions } from './transactions'
import { closeFile, keepFileWhole, makeRoom } from './whole-file'

/** The adapter that serves `DATABASE_URI`, every write of it held to one rule. */
export function database() {
  return databaseKind(env.DATABASE_URI) === 'mongodb'
    ? guarded(mongodb(), (adapter) => {
        nameRevisionOfGlobals(adapter.globals as never)
        const isReplicaSet = Boolean(adapter.connection.getClient().options.replicaSet)
        const note = (session: string) => noteSession(adapter.payload, session)
        return isReplicaSet ? mongoEngine(adapter, note) : withoutTransactions
      })
    : guarded(withWholeFile(sqlite()), (adapter) =>
        sqliteEngine(
          () => adapter.client,
          (text) => tell(adapter, text),
        ),
      )
}

function withWholeFile(adapter: DatabaseAdapterObj<SQLiteAdapter>): typeof adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const connect = database.connect?.bind(database)
      const destroy = database.destroy?.bind(database)
      database.connect = async (options) => {
        makeRoom(filePath(env.DATABASE_URI))
        await connect?.(options)
        keepFileWhole(database)
      }
      database.destroy = async () => {
        await closeFile(database)
        await destroy?.()
      }
      return database
    },
  }
}

function guarded<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
  engineOf: (database: Adapter) => Engine,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const connect = database.connect?.bind(database)
      const destroy = database.destroy?.bind(database)
      database.connect = async (options) => {
        await connect?.(options)
        // While a file is edited, the development server connects again.
        if (engines.has(database)) return
        const engine = engineOf(database)
        const transactions = new Transactions(
          engine,
          (logged) => sendToLog(database.payload, logged),
          (text) => tell(database, text),
        )
        engines.set(database, { engine, transactions })
        transactions.attachTo(database)
        guardWrites(database, transactions)
        repeatLocalSaves(database.payload)
      }
      database.destroy = async () => {
        await leaveProcesses(database.payload)
        await destroy?.()
      }
      return database
    },
  }
}

function tell({ payload }: BaseDatabaseAdapter, text: string): void {
  payload.logger.warn(line`${text}`)
}

function mongodb(): DatabaseAdapterObj<MongooseAdapter> {
  const isBasic = env.MONGODB_COMPAT === 'basic'
  return mongooseAdapter({
    url: env.DATABASE_URI,
    // Made once, by whoever starts first: see `prepare`.
    ensureIndexes: false,
    connectOptions: {
      autoIndex: false,
      // What readers have seen is not rolled back with a server that died.
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
      readPreference: 'primary',
      retryWrites: !isBasic,
      retryReads: true,
    },
    ...(isBasic ? { useJoinAggregations: false, usePipelineInSortLookup: false } : {}),
  }) as DatabaseAdapterObj<MongooseAdapter>
}

function sqlite(): DatabaseAdapterObj<SQLiteAdapter> {
  return sqliteAdapter({
    client: { url: env.DATABASE_URI },
    idType: 'uuid',
    push: false,
    migrationDir: 'migrations/sqlite',
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 5000,
    beforeSchemaInit: [indexLocales],
  }) as DatabaseAdapterObj<SQLiteAdapter>
}
