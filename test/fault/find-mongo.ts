import type { MongoServer } from '../support/mongo'
import { type MongoKind, wayTo } from '../support/mongo-ways'
import { startMongo } from '../support/start-mongo'

/** A MongoDB of this kind, the best one that can be had here, or null when none can be had. */
export async function findMongo(kind: MongoKind): Promise<MongoServer | null> {
  const way = wayTo(kind)
  return way ? startMongo(way) : null
}
