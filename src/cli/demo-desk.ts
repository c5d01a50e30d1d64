import { once } from 'node:events'
import { fill } from '../demo/fill'
import { keepLogIns } from '../demo/log-ins'
import { readDemonstration } from '../demo/read-folder'
import { standingOf } from '../demo/standing'
import { env } from '../env'
import { databaseInWords } from './database-in-words'
import { type FromDesk, logInsFile, type ToDesk } from './demo-messages'
import { openUntouched } from './open-payload'

// Started by demo-process.ts, in a process of its own: the site is built beside it, and its
// settings are the demonstration's. Without whoever started it, it has nothing to do.
process.on('disconnect', () => process.exit(1))

await main().catch((error: unknown) => say({ kind: 'refused', sentence: sentenceOf(error) }))
process.exit(0)

async function main(): Promise<void> {
  const read = readDemonstration('demo')
  const payload = await openUntouched()
  const emails = read.ok ? read.value.people.map(({ email }) => email) : []
  await say({
    kind: 'found',
    standing: await standingOf(payload, emails),
    problems: read.ok ? [] : read.reason,
  })
  const [order] = (await once(process, 'message')) as [ToDesk]
  if (order === 'leave' || !read.ok) return
  const filled = await fill(payload, read.value, {
    begin: (work) => void say({ kind: 'begun', work }),
    done: (work) => void say({ kind: 'done', work }),
    keep: (logIns) => keepLogIns(logInsFile, databaseInWords(env.DATABASE_URI), logIns),
  })
  await payload.destroy()
  await say(
    filled.ok
      ? { kind: 'filled' }
      : { kind: 'refused', sentence: 'The database holds something else by now.' },
  )
}

function say(message: FromDesk): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()))
}

/** The database's own words, which drivers wrap. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause !== undefined) return sentenceOf(error.cause)
  return env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message
}
