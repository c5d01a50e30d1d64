import { briefly } from '../cms/server-log/cut-down'
import { type Order, readCommandLine, usage } from '../importer/command-line'
import { importArchive, openReport } from '../importer/import-archive'
import type { ReportWriter } from '../importer/report'
import { summary } from '../importer/summary'
import { endWith } from './end-with'

await endWith(main)

/** Brings saved pages of the old site to the desk. 0 when the run ended, 2 when it was not begun. */
async function main(): Promise<number> {
  const order = readCommandLine(process.argv.slice(2))
  if (!order.ok) return refuse(`${order.reason}\n${usage}`)
  const report = await openReport(order.value.report).catch(() => null)
  if (!report) return refuse(`The report cannot be written to ${order.value.report}.`)
  const code = await importInto(report, order.value)
  if (code === 2) await report.discard()
  return code
}

async function importInto(
  report: ReportWriter,
  { paths, dryRun, releaseAs }: Order,
): Promise<number> {
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
  // Only now, because it reads the settings and connects to the database.
  const desk = await import('./import-desk')
  const payload = await desk.openNewDesk().catch((error: unknown) => briefly(error))
  if (typeof payload === 'string')
    return refuse(`The database cannot be used (${payload}); check DATABASE_URI.`)
  const admin = releaseAs === null ? null : await desk.adminNamed(payload, releaseAs)
  if (releaseAs !== null && !admin)
    return refuse(`Nobody with the e-mail ${releaseAs} is an admin.`)
  const done = await importArchive({
    ...{ payload, paths, dryRun, report, releaseAs: admin },
    screen: process.stderr,
    stopped: () => stopped,
  })
  const waiting = await desk.waitingToBeDated(payload)
  if (dryRun) waiting.count += done.totals.undated
  process.stdout.write(summary({ ...done, dryRun, report: report.path, waiting }))
  await payload.destroy()
  return stopped ? 130 : 0
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
