import { spawnSync } from 'node:child_process'
import type { MongoServer } from '../support/mongo'
import { startMongoJavaServer } from '../support/mongo-java-server'
import { startMongod } from '../support/mongod'

/** The MongoDB of TEST_MONGODB_URI, or one of our own where that is possible, or none. */
export async function findMongo(): Promise<MongoServer | null> {
  const given = process.env.TEST_MONGODB_URI
  if (given) return givenServer(given)
  if (runs('mongod', '--version')) return startMongod()
  return runs('mvn', '--version') && runs('javac', '-version') ? startMongoJavaServer() : null
}

function givenServer(address: string): MongoServer {
  const [, server, rest] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(address) ?? []
  if (!server) throw new Error('TEST_MONGODB_URI should be mongodb://… or mongodb+srv://….')
  return {
    name: 'the server of TEST_MONGODB_URI',
    uriOf: (database) => `${server}/${database}${rest ?? ''}`,
    compat: process.env.MONGODB_COMPAT === 'basic' ? 'basic' : 'full',
    stop: async () => {},
  }
}

function runs(program: string, flag: string): boolean {
  return spawnSync(program, [flag], { stdio: 'ignore' }).status === 0
}
