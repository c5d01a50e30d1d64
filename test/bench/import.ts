import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeOldPages } from './old-pages'

const seed = 20200914
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    release: { type: 'boolean', default: false },
  },
})
const pages = Number(values.pages)
const folder = mkdtempSync(join(tmpdir(), 'review-bench-'))
process.env.DATABASE_URI = `file:${join(folder, 'review.db')}`
process.env.PAYLOAD_SECRET = 'a-secret-that-only-the-bench-would-ever-use'
process.env.MEDIA_DIR = join(folder, 'media')
mkdirSync(process.env.MEDIA_DIR)

try {
  console.log(`${pages} pages, seed ${seed}, in ${folder}`)
  writeOldPages(join(folder, 'pages'), pages, seed)
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function bench() {
  const desk = await import('../../src/cli/import-desk')
  const { importArchive, openReport } = await import('../../src/importer/import-archive')
  const payload = await desk.openDesk()
  const admin = values.release
    ? await payload.create({
        collection: 'users',
        data: {
          email: 'a@bench.example',
          password: 'a-password-for-the-bench',
          name: 'Bench',
          role: 'admin',
        },
        overrideAccess: true,
      })
    : null
  const run = async (name: string, releaseAs: typeof admin) => {
    const report = await openReport(join(folder, 'report.json'))
    const [start, used] = [performance.now(), process.cpuUsage()]
    const done = await importArchive({
      ...{ payload, dryRun: false, report, releaseAs },
      paths: [join(folder, 'pages')],
      screen: withMemory(),
      stopped: () => false,
    })
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(used)
    const busy = (user + system) / 1_000_000
    console.log(
      `${name}: ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(0)} pages/s (${busy.toFixed(1)} s of processor time)`,
    )
    console.log(
      `  ${JSON.stringify(done.totals)}${done.released === null ? '' : `, ${done.released} released`}`,
    )
    console.log(`  memory now ${megabytes()} MB`)
  }
  await run('import', null)
  await run('the same again', null)
  if (admin) await run('the same again, released', admin)
  await payload.destroy()
}

/** Prints the memory of the process beside each line of progress. */
function withMemory() {
  return {
    isTTY: false,
    write: (line: string) => console.log(`  ${line.trim()}, ${megabytes()} MB`),
  }
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 1024 / 1024)
}
