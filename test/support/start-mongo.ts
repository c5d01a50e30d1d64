import type { MongoServer } from './mongo'
import { startMongoJavaServer } from './mongo-java-server'
import type { MongoWay } from './mongo-ways'
import { startMongod } from './mongod'
import { startSecantus } from './secantus'

export function startMongo(way: MongoWay): Promise<MongoServer> {
  return start[way]()
}

const start: Record<MongoWay, () => Promise<MongoServer>> = {
  TEST_MONGODB_URI: async () => givenServer(process.env.TEST_MONGODB_URI ?? ''),
  mongod: startMongod,
  SecantusDB: startSecantus,
  'mongo-java-server': startMongoJavaServer,
}

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
