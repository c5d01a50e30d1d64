import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { dropDatabases } from './mongo-driver'
import { startMongoJavaServer } from './mongo-java-server'
import { startMongod } from './mongod'

export type MongoServer = {
  /** What was found, as a person would name it. */
  name: string
  /** Where a database called `name` is, or will be. */
  uriOf(database: string): string
  compat: 'full' | 'basic'
  stop(): Promise<void>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** What vitest.config.ts found. */
    mongoFrom: keyof typeof start
    mongodb: { uri: string; compat: 'full' | 'basic' }
  }
}

/** In the place of a name in the address that tests are given; each test file names its own. */
export const databasePlaceholder = 'DATABASE-OF-THIS-TEST-FILE'

/** Vitest calls this once before the tests of the `mongodb` project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await start[project.getProvidedContext().mongoFrom]()
  const run = `review-test-${randomBytes(3).toString('hex')}`
  console.log(`The MongoDB tests use ${server.name}.`)
  project.provide('mongodb', {
    uri: server.uriOf(`${run}-${databasePlaceholder}`),
    compat: server.compat,
  })
  return async () => {
    await dropDatabases(server.uriOf('admin'), run)
    await server.stop()
  }
}

const start = {
  TEST_MONGODB_URI: async () => givenServer(process.env.TEST_MONGODB_URI ?? ''),
  mongod: startMongod,
  'mongo-java-server': startMongoJavaServer,
} satisfies Record<string, () => Promise<MongoServer>>

function givenServer(address: string): MongoServer {
  const [, server, rest] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(address) ?? []
  if (!server) throw new Error('TEST_MONGODB_URI should be mongodb://… or mongodb+srv://….')
  return {
    name: `the server of TEST_MONGODB_URI, ${server.replace(/\/\/.*@/, '//')}`,
    uriOf: (database) => `${server}/${database}${rest ?? ''}`,
    compat: process.env.MONGODB_COMPAT === 'basic' ? 'basic' : 'full',
    stop: async () => {},
  }
}
