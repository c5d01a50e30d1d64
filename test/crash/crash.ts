import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { MongoServer } from '../support/mongo'
import { dropDatabases } from '../support/mongo-driver'
import { compile } from './compile'
import { findMongo } from './find-mongo'
import { killInTurn } from './lane'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    quiet: { type: 'boolean', default: false },
  },
})

const ownDatabase = `review-crash-${process.pid}`

process.exit(await main(Number(values.kills), Number(values.seed)))

/** Kills processes in the middle of their work, on every database there is. 0 when nothing broke. */
async function main(kills: number, seed: number): Promise<number> {
  const start = Date.now()
  console.log(`Seed ${seed}: the same kills again with --kills ${kills} --seed ${seed}.`)
  const script = compile('test/crash/child.ts', 'node_modules/.cache/crash')
  const folder = mkdtempSync(join(tmpdir(), 'review-crash-'))
  const mongo = await findMongo()
  const databases = [
    { name: 'SQLite', settings: { DATABASE_URI: `file:${join(folder, 'review.db')}` } },
    ...(mongo ? [{ name: 'MongoDB', settings: settingsOf(mongo, ownDatabase) }] : []),
  ]
  const outcomes = await Promise.all(
    databases.map(({ name, settings }) =>
      killInTurn({
        script,
        settings: {
          ...settings,
          MEDIA_DIR: join(folder, 'media'),
          PAYLOAD_SECRET: 'a-secret-that-only-tests-would-ever-use',
        },
        kills,
        seed,
        say: (line) => values.quiet || console.log(`${name}: ${line}`),
      }),
    ),
  )
  if (mongo) await dropDatabases(mongo.uriOf('admin'), ownDatabase)
  await mongo?.stop()
  rmSync(folder, { recursive: true, force: true })
  for (const [index, { faults }] of outcomes.entries()) {
    for (const fault of faults) console.log(`${databases[index]?.name}: ${fault}`)
    const partial = faults.filter((fault) => fault.startsWith('PARTIAL')).length
    const others = faults.length - partial
    console.log(
      `${databases[index]?.name}: ${kills} kills, ${partial} partial${others ? `, ${others} other faults` : ''}`,
    )
  }
  if (!mongo) console.log('MongoDB: none was found, so nobody was killed on it.')
  console.log(`${Math.round((Date.now() - start) / 1000)} s`)
  return outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0
}

function settingsOf(mongo: MongoServer, database: string) {
  return { DATABASE_URI: mongo.uriOf(database), MONGODB_COMPAT: mongo.compat }
}
