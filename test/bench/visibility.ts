import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { monitored, watchCommands } from '../support/database-commands'

const { values } = parseArgs({
  options: {
    releases: { type: 'string', default: '200,2000,20000' },
    rounds: { type: 'string', default: '15' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'review-visibility-'))
// A database of its own, empty; an embedded one in the folder when none is named.
process.env.DATABASE_URI = monitored(
  process.env.DATABASE_URI ?? `file:${join(folder, 'review.db')}`,
)
process.env.MEDIA_DIR = join(folder, 'media')
process.env.PAYLOAD_SECRET = 'a-secret-that-only-the-bench-would-ever-use'
process.env.LOG_LEVEL = 'fatal'
mkdirSync(process.env.MEDIA_DIR)

try {
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

/**
 * What readers' questions cost as releases grow in number: bytes that are sent to the database,
 * commands, and milliseconds. Each release prints one commentary in three languages, every tenth a
 * correction of the one before it. The rows are written without actions.
 */
async function bench(): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { prepare } = await import('../../src/cms/prepare')
  const { refreshStatistics } = await import('../../src/cms/storage/refresh-statistics')
  const { beginArchive } = await import('./archive-of-releases')
  const payload = await getPayload({ config })
  await prepare(payload)
  const archive = await beginArchive(payload)
  const [cpu] = cpus()
  console.log(
    `${cpus().length} x ${cpu?.model.trim()}, node ${process.version}, ${payload.db.name}`,
  )
  console.log('releases  question              commands  bytes sent   p50 ms   max ms')
  for (const size of values.releases.split(',').map(Number)) {
    const middle = await archive.growTo(size)
    await refreshStatistics(payload)
    for (const [name, ask] of Object.entries(await questions(payload, middle)))
      tell(size, name, await measure(payload, ask))
  }
  await payload.destroy()
}

type Ask = () => Promise<unknown>

async function questions(
  payload: Payload,
  { week, slug }: { week: string; slug: string },
): Promise<Record<string, Ask>> {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { readCommentary } = await import('../../src/cms/read/commentary')
  const { readHome } = await import('../../src/cms/read/published')
  return {
    'ten publications': async () => {
      const request = new Request('http://localhost:3000/api/publications?limit=10')
      const response = await handleEndpoints({ config, request })
      const { docs } = await response.json()
      if (docs?.length !== 10) throw new Error(`Readers were answered ${response.status}.`)
    },
    'commentary page': async () => {
      const page = await readCommentary(payload, 'en', week, slug)
      if (page?.slug !== slug) throw new Error(`There is no page for ${slug}.`)
    },
    'home page': async () => {
      const home = await readHome(payload, 'en')
      if (!home?.issue.commentaries.length) throw new Error('There is nothing at home.')
    },
  }
}

type Measured = { commands: number; bytes: number; times: number[] }

async function measure(payload: Payload, ask: Ask): Promise<Measured> {
  await ask()
  const watch = watchCommands(payload)
  await ask()
  watch.stop()
  const times: number[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
  }
  const bytes = watch.commands.reduce((sum, command) => sum + command.bytes, 0)
  return { commands: watch.commands.length, bytes, times: times.sort((a, b) => a - b) }
}

function tell(size: number, name: string, { bytes, commands, times }: Measured): void {
  const cells = [
    commands.toFixed(0).padStart(8),
    bytes.toLocaleString('en').padStart(12),
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(1).padStart(9),
    (times.at(-1) ?? 0).toFixed(1).padStart(9),
  ]
  console.log(`${String(size).padStart(8)}  ${name.padEnd(20)}  ${cells.join('')}`)
}
