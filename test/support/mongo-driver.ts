import { createRequire } from 'node:module'
import type { SentCommand } from './session-faults'

type Answered = { requestId: number }
type Collection = {
  insertOne(document: object, options?: object): Promise<unknown>
  findOne(where: object, options?: object): Promise<object | null>
  countDocuments(where: object, options?: object): Promise<number>
}
type Session = {
  startTransaction(): void
  abortTransaction(): Promise<void>
  endSession(): Promise<void>
}
type Client = {
  startSession(): Session
  /** Whether it tells of its commands; counts when it connects. */
  monitorCommands: boolean
  connect(): Promise<Client>
  on(event: 'commandStarted', hear: (command: SentCommand) => void): Client
  on(event: 'commandSucceeded' | 'commandFailed', hear: (command: Answered) => void): Client
  close(): Promise<void>
  db(name?: string): {
    command(command: object, options?: object): Promise<Record<string, unknown>>
    collection(name: string): Collection
    dropDatabase(): Promise<unknown>
    admin(): { listDatabases(): Promise<{ databases: { name: string }[] }> }
  }
}

/** The driver comes with Payload's adapter, and is taken from there to be the very same one. */
const adapter = createRequire(import.meta.url).resolve('@payloadcms/db-mongodb')
const fromMongoose = createRequire(createRequire(adapter).resolve('mongoose'))
const driver = fromMongoose('mongodb') as {
  BSON: { calculateObjectSize(document: object): number }
  MongoClient: { new (uri: string, options?: object): Client; prototype: Client }
  ObjectId: new (hex: string) => { toHexString(): string }
}
const { BSON, ObjectId } = driver
export const { MongoClient } = driver

/** The very classes that the driver throws, where it takes them from. */
const errors: { MongoTransactionError: new (message: string) => Error } =
  fromMongoose('mongodb/lib/error')

/**
 * Tells of every command that clients send which connect in this process from now on, and of what
 * the driver itself refuses to send in a transaction.
 */
export function tellOfCommands(listener: {
  sent(command: SentCommand): void
  answered(command: Answered): void
  refused(why: string): void
}): void {
  errors.MongoTransactionError = class extends errors.MongoTransactionError {
    constructor(message: string) {
      super(message)
      listener.refused(message)
    }
  }
  const { connect } = MongoClient.prototype
  const told = new WeakSet<Client>()
  MongoClient.prototype.connect = function (this: Client) {
    // Not by the flag: the address of a test's database may have set it already.
    if (!told.has(this)) {
      told.add(this)
      this.monitorCommands = true
      this.on('commandStarted', (command) => listener.sent(command))
      this.on('commandSucceeded', (command) => listener.answered(command))
      this.on('commandFailed', (command) => listener.answered(command))
    }
    return connect.call(this)
  }
}

export function objectId(hex: string): InstanceType<typeof ObjectId> {
  return new ObjectId(hex)
}

/** How many bytes a command has on its way to the server. */
export function bytesOf(command: object): number {
  return BSON.calculateObjectSize(command)
}

export async function dropDatabases(uri: string, prefix: string): Promise<void> {
  await withClient(uri, async (client) => {
    const { databases } = await client.db().admin().listDatabases()
    for (const { name } of databases)
      if (name.startsWith(prefix)) await client.db(name).dropDatabase()
  })
}

/** Makes a single mongod a replica set of one, so that transactions are on; ends when it is ready. */
export async function initiateReplicaSet(port: number, name: string): Promise<void> {
  const uri = `mongodb://127.0.0.1:${port}/admin?directConnection=true`
  await withClient(uri, async (client) => {
    const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
    await client.db().command({ replSetInitiate: { _id: name, members } })
    while (!(await client.db().command({ hello: 1 })).isWritablePrimary)
      await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

async function withClient(uri: string, act: (client: Client) => Promise<void>): Promise<void> {
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 30_000 }).connect()
  try {
    await act(client)
  } finally {
    await client.close()
  }
}
