import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Engine } from './transactions'

type ClientSession = Awaited<ReturnType<MongooseAdapter['connection']['startSession']>>

/** A MongoDB that keeps nothing together: a single server, or a cluster behind mongos. */
export const withoutTransactions: Engine = {
  hasTransactions: false,
  isExclusive: false,
  begin: async () => {},
  commit: async () => {},
  rollback: async () => {},
}

/** All of a transaction, seen by a majority, or none of it; read as of its first command. */
const options = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
  readPreference: 'primary',
} as const

const commitAttempts = 5

/** Transactions of a replica set, in the sessions where Payload's adapter looks for them. */
export function mongoEngine(
  adapter: MongooseAdapter,
  note: (session: string) => Promise<void>,
): Engine {
  // Payload's types know the sessions of its other adapters as well.
  const sessions = adapter.sessions as Record<string, ClientSession>
  const take = (id: string): ClientSession | undefined => {
    const session = sessions[id]
    delete sessions[id]
    return session
  }
  return {
    hasTransactions: true,
    isExclusive: false,
    async begin(id) {
      const session = await adapter.connection.startSession()
      await note(idOfSession(session))
      session.startTransaction(options)
      sessions[id] = session
    },
    async commit(id) {
      const session = take(id)
      try {
        for (let attempt = 1; ; attempt += 1)
          try {
            await session?.commitTransaction()
            return
          } catch (error) {
            if (!isUnknown(error) || attempt === commitAttempts) throw error
          }
      } finally {
        await session?.endSession()
      }
    },
    async rollback(id) {
      const session = take(id)
      try {
        if (session?.inTransaction()) await session.abortTransaction()
      } finally {
        await session?.endSession()
      }
    },
  }
}

/** How the server knows a session, as hexadecimal digits. */
function idOfSession({ id }: ClientSession): string {
  return Buffer.from(bytesOf(id).buffer).toString('hex')
}

type Bytes = { buffer: Uint8Array; constructor: unknown }

function bytesOf(id: ClientSession['id']): Bytes {
  return (id as unknown as { id: Bytes }).id
}

/**
 * Ends sessions of a process that is gone, with the transactions that it left open: else what these
 * wrote to is held for up to a minute.
 */
export async function endSessions(
  { connection }: MongooseAdapter,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const own = await connection.startSession()
  // The driver's class for bytes, which comes with Payload's adapter and is not ours to import.
  const Binary = bytesOf(own.id).constructor as new (bytes: Buffer, kind: number) => unknown
  const killSessions = ids.map((id) => ({ id: new Binary(Buffer.from(id, 'hex'), 4) }))
  await own.endSession()
  await connection.getClient().db('admin').command({ killSessions })
}

/** The answer to a commit was lost; the same commit can be sent again. */
function isUnknown(error: unknown): boolean {
  const { hasErrorLabel } = Object(error) as { hasErrorLabel?: (label: string) => boolean }
  return hasErrorLabel?.call(error, 'UnknownTransactionCommitResult') === true
}
