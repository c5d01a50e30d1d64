import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { dropDatabases } from './mongo-driver'
import type { MongoWay } from './mongo-ways'
import { startMongo } from './start-mongo'

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
    mongoWay: MongoWay
    mongodb: { uri: string; compat: 'full' | 'basic' }
  }
}

/** In the place of a name in the address that tests are given; each test file names its own. */
export const databasePlaceholder = 'DATABASE-OF-THIS-TEST-FILE'

/** Vitest calls this once before the tests of each project that uses MongoDB. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startMongo(project.getProvidedContext().mongoWay)
  const run = `review-test-${randomBytes(3).toString('hex')}`
  console.log(`The ${project.name} tests use ${server.name}.`)
  project.provide('mongodb', {
    uri: server.uriOf(`${run}-${databasePlaceholder}`),
    compat: server.compat,
  })
  return async () => {
    await dropDatabases(server.uriOf('admin'), run)
    await server.stop()
  }
}
