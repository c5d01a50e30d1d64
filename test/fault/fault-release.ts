import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dropDatabases } from '../support/mongo-driver'
import { type MongoKind, whyMissing } from '../support/mongo-ways'
import { compile } from './compile'
import { findMongo } from './find-mongo'
import { planKills } from './kill-plan'
import { type Killed, Lane } from './lane'
import { works } from './messages'
import { lineOf, tableOf } from './table'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    database: { type: 'string' },
    /** One of the works alone, such as `steps`. */
    work: { type: 'string' },
    seconds: { type: 'string', default: '3600' },
    lanes: { type: 'string', default: String(availableParallelism()) },
    quiet: { type: 'boolean', default: false },
  },
})

const common = {
  MEDIA_DIR: 'unused',
  PAYLOAD_SECRET: 'a-secret-that-only-tests-would-ever-use',
}

type Settings = Record<string, string>
type Database = { name: string; settingsOf(lane: number): Settings; close(): Promise<void> }

const [kills, seed] = [Number(values.kills), Number(values.seed)]
const folder = mkdtempSync(join(tmpdir(), 'review-fault-'))
/** Within the project, where the packages are found. */
const compiled = `node_modules/.cache/fault-${process.pid}`
const isGood = await main()
for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true })
process.exit(isGood ? 0 : 1)

/**
 * Kills processes at every write of releases and of steps, on every database there is or on the one
 * that was asked for. Several lanes do it side by side, each with a database of its own.
 */
async function main(): Promise<boolean> {
  const script = compile('test/fault/child.ts', compiled)
  const kinds = ['sqlite', 'replica-set', 'standalone'] as const
  const chosen = kinds.filter((kind) => (values.database ?? kind) === kind)
  if (chosen.length === 0) throw new Error(`--database is one of ${kinds.join(', ')}.`)
  const verdicts: string[] = []
  let isGood = true
  for (const kind of chosen) {
    const database = kind === 'sqlite' ? openSqlite() : await openMongo(kind)
    if (typeof database === 'string') {
      verdicts.push(`${kind}: nothing was killed. ${database}`)
      isGood &&= values.database === undefined && !process.env.CI
      continue
    }
    const { isWhole, verdict } = await killOn(database, script)
    await database.close()
    verdicts.push(verdict)
    isGood &&= isWhole
  }
  console.log(verdicts.join('\n'))
  return isGood
}

async function killOn({ name, settingsOf }: Database, script: string) {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  const lanes = Array.from(
    { length: Math.max(1, Math.min(Number(values.lanes), kills)) },
    (_, lane) => new Lane({ script, settings: settingsOf(lane) }),
  )
  const writes = (await lanes[0]?.rehearse()) ?? new Map()
  const asked = works.filter((work) => (values.work ?? work) === work)
  if (asked.length === 0) throw new Error(`--work is one of ${[...writes.keys()].join(', ')}.`)
  const planned = planKills(writes, asked, { kills, seed })
  const done: Killed[] = []
  const next = () => (seconds() < Number(values.seconds) ? (planned.shift() ?? null) : null)
  await Promise.all(
    lanes.map((lane) =>
      lane.kill(next, (killed) => {
        done.push(killed)
        if (!values.quiet || killed.faults.length > 0) console.log(`${name}: ${lineOf(killed)}`)
      }),
    ),
  )
  await Promise.all(lanes.map((lane) => lane.end()))
  console.log(tableOf(name, writes, done))
  console.log(`${seconds()} s; the same again with --kills ${kills} --seed ${seed}\n`)
  const partial = done.filter(({ faults }) => faults.length > 0).length
  const verdict = `${name}: ${done.length} kills, ${partial} partial (seed ${seed})`
  return { isWhole: done.length > 0 && partial === 0, verdict }
}

function openSqlite(): Database {
  const place = (lane: number) => `file:${join(folder, `review-${lane}.db`)}`
  return {
    name: 'SQLite',
    settingsOf: (lane) => ({ ...common, DATABASE_URI: place(lane) }),
    close: async () => {},
  }
}

/** Or says why there is none. */
async function openMongo(kind: MongoKind): Promise<Database | string> {
  const mongo = await findMongo(kind)
  if (!mongo) return whyMissing(kind)
  console.log(`The ${kind} is ${mongo.name}.`)
  const prefix = `review-fault-${process.pid}`
  return {
    name: kind === 'replica-set' ? 'MongoDB as a replica set' : 'MongoDB without transactions',
    settingsOf: (lane) => ({
      ...{ ...common, DATABASE_URI: mongo.uriOf(`${prefix}-${lane}`) },
      MONGODB_COMPAT: mongo.compat,
    }),
    async close() {
      await dropDatabases(mongo.uriOf('admin'), prefix)
      await mongo.stop()
    },
  }
}
