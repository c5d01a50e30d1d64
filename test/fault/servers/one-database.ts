import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Application } from './application'
import { checkLog } from './check-log'
import { checkCreations, checkImports } from './check-others'
import { checkPlans } from './check-plans'
import { checkReaders } from './check-readers'
import { checkReleases } from './check-releases'
import { checkSamples } from './check-samples'
import { checkSaves } from './check-saves'
import { openDatabase } from './databases'
import { startAgain } from './disturb'
import { followNames } from './follow-names'
import { openRun } from './open-run'
import { type Kind, lineAgain, type Options } from './options'
import { judgeAnswers } from './refusals'
import type { Run } from './run'
import { setUp } from './set-up'
import { leftIn, settled } from './settle'
import { faultsInWords, tableOf } from './summary'
import { workUntil } from './work'

/** Works on one kind of database, looks at everything afterwards, and answers how many faults there are. */
export async function workOnOne(kind: Kind, options: Options): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'review-servers-'))
  const compiled = `node_modules/.cache/fault-servers-${process.pid}`
  const database = await openDatabase(kind, folder)
  const servers: Application[] = []
  const close = async () => {
    for (const server of servers) await server.end('SIGKILL')
    await database.close()
    for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(130)))
  try {
    const run = await openRun({ kind, options, database, folder, compiled, servers })
    console.log(`${database.name}, servers: ${servers.length}, seed ${options.seed}`)
    await work(run)
    await look(run)
    console.log(`\n${tableOf(run.answers)}\n\n${faultsInWords(run.faults)}`)
    console.log(`${kind}: ${savesInWords(run)}, ${run.faults.count} faults.`)
    console.log(`The same again: ${lineAgain(kind, options)}\n`)
    return run.faults.count
  } finally {
    await close()
  }
}

async function work(run: Run): Promise<void> {
  try {
    const newsroom = await setUp(run)
    console.log(`  Everything is set up; ${run.options.seconds} s of work begin.`)
    await workUntil(run, newsroom, performance.now() + run.options.seconds * 1000)
  } catch (error) {
    run.faults.add('work', `Nobody could go on: ${error instanceof Error ? error.message : error}`)
  }
  for (const server of run.servers) if (!server.isUp) await startAgain(run, server, server.shift)
}

async function look(run: Run): Promise<void> {
  if (run.options.edition) await followNames(run)
  const found = await settled(run)
  run.faults.add('release', ...leftIn(found, run))
  checkSaves(run, found)
  await checkLog(run, found)
  checkReleases(run, found)
  checkPlans(run, found)
  checkCreations(run, found)
  checkImports(run, found)
  checkSamples(run, found)
  // Pages of a server that prints are looked at when they are printed.
  if (run.options.edition) {
    const { checkEdition } = await import('./check-edition')
    await checkEdition(run)
  }
  await checkReaders(run, found)
  judgeAnswers(run.answers, run.faults)
}

function savesInWords({ ledger }: Run): string {
  const saves = ledger.documents.flatMap(({ slots }) => slots.flatMap((slot) => slot.saves))
  const stored = saves.filter(({ outcome }) => outcome === 'done').length
  return `${ledger.lostSaves} of ${stored} stored saves lost`
}
