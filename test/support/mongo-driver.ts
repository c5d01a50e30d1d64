import { createRequire } from 'node:module'

type Client = {
  connect(): Promise<Client>
  close(): Promise<void>
  db(name?: string): {
    command(command: object): Promise<Record<string, unknown>>
    dropDatabase(): Promise<unknown>
    admin(): { listDatabases(): Promise<{ databases: { name: string }[] }> }
  }
}

/** The driver comes with Payload's adapter, and is taken from there to be the very same one. */
const adapter = createRequire(import.meta.url).resolve('@payloadcms/db-mongodb')
const fromMongoose = createRequire(createRequire(adapter).resolve('mongoose'))
const { MongoClient } = fromMongoose('mongodb') as {
  MongoClient: new (uri: string, options?: object) => Client
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
