import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { WriterNews } from './log-writer'

const { values } = parseArgs({
  options: {
    writers: { type: 'string', default: '10' },
    entries: { type: 'string', default: '20' },
  },
})
const [count, entries] = [Number(values.writers), Number(values.entries)]
Object.assign(process.env, {
  MEDIA_DIR: 'unused',
  PAYLOAD_SECRET: 'a-secret-that-only-the-bench-would-ever-use',
  LOG_LEVEL: 'fatal',
  NODE_ENV: 'production',
})

/**
 * How often servers that write at the same moment have to try until their entries stand in the audit
 * log: each is a process of its own, on the database of DATABASE_URI, which has to be empty.
 */
const { getPayload } = await import('payload')
const { default: config } = await import('../../payload.config')
const { prepare } = await import('../../src/cms/prepare')
const { verifyAuditLog } = await import('../../src/cms/read/audit-chain')
const payload = await getPayload({ config })
await prepare(payload)
const before = await payload.count({ collection: 'audit-entries', overrideAccess: true })

const script = fileURLToPath(new URL('log-writer.ts', import.meta.url))
const execArgv = ['--import', 'tsx', '--conditions=production']
const writers = Array.from({ length: count }, () => fork(script, { execArgv }))
for (const writer of writers) await hears(writer)
const done = await Promise.all(
  writers.map((writer, name) => {
    writer.send({ entries, name: `writer-${name}` })
    return hears(writer)
  }),
)
const after = await payload.count({ collection: 'audit-entries', overrideAccess: true })
const verified = await verifyAuditLog(payload)
const told = done.flatMap((news) => (news.is === 'done' ? [news] : []))
const tries = told.reduce((sum, one) => sum + one.tries, 0)
const [cpu] = cpus()
console.log(`${cpus().length} x ${cpu?.model.trim()}, node ${process.version}, ${payload.db.name}
${count} writers with ${entries} entries each: ${after.totalDocs - before.totalDocs} entries stand in the log
${tries} tries, ${(tries / (count * entries)).toFixed(2)} an entry; the most between two saves of one writer ${Math.max(...told.map(({ most }) => most))}
slowest writer ${(Math.max(...told.map(({ ms }) => ms)) / 1000).toFixed(1)} s; the chain ${verified.ok ? 'holds' : 'does not hold'}`)
await payload.destroy()
process.exit(0)

async function hears(writer: ChildProcess): Promise<WriterNews> {
  const ended = once(writer, 'exit').then(() => {
    throw new Error('A writer ended before it was done.')
  })
  const [news]: WriterNews[] = await Promise.race([once(writer, 'message'), ended])
  if (!news) throw new Error('A writer said nothing.')
  return news
}
