import { readCommandLine, usage } from '../importer/command-line'
import { importArchive, openReport } from '../importer/import-archive'
import { summary } from '../importer/summary'

process.exit(await main())

/** Brings saved pages of the old site to the desk. 0 when the run ended, 2 when it was not begun. */
async function main(): Promise<number> {
  const order = readCommandLine(process.argv.slice(2))
  if (!order.ok) return refuse(`${order.reason}\n${usage}`)
  const { paths, dryRun, releaseAs } = order.value
  const report = await openReport(order.value.report).catch(() => null)
  if (!report) return refuse(`The report cannot be written to ${order.value.report}.`)
  // Only now, because it reads the settings and connects to the database.
  const desk = await import('./import-desk')
  const payload = await desk.openDesk()
  const admin = releaseAs === null ? null : await desk.adminNamed(payload, releaseAs)
  if (releaseAs !== null && !admin)
    return refuse(`Nobody with the e-mail ${releaseAs} is an admin.`)
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
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
