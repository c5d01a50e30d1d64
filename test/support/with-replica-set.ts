import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { wayTo, whyMissing } from './mongo-ways'
import { startMongo } from './start-mongo'

// Runs a command on an empty replica set, which ends with it: `with-replica-set.ts npm run demo`.
const [program, ...options] = process.argv.slice(2)
const way = wayTo('replica-set')
if (!program) end('Which command is to be run on a replica set?')
if (!way) end(whyMissing('replica-set'))
const mongo = await startMongo(way)
console.log(`On ${mongo.name}.`)
const command = spawn(program, options, {
  stdio: 'inherit',
  env: {
    ...process.env,
    DATABASE_URI: mongo.uriOf(`review-${process.pid}`),
    MONGODB_COMPAT: mongo.compat,
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => command.kill(signal))
const [code, signal] = (await once(command, 'exit')) as [number, NodeJS.Signals | null]
await mongo.stop()
process.exit(signal ? 128 + constants.signals[signal] : code)

function end(why: string): never {
  console.error(why)
  process.exit(2)
}
