import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Payload } from 'payload'
import { discardUnfinishedImports } from '../cms/actions/discard-unfinished-imports'
import { releaseArchive } from '../cms/actions/release-archive'
import { actorFrom, theSystem } from '../cms/actor'
import type { Person } from '../cms/person'
import { refreshStatistics } from '../cms/storage/refresh-statistics'
import { deskArchive, dryArchive, type Imported } from './desk-archive'
import { findFiles } from './find-files'
import { type Screen, showProgress } from './progress'
import { type FileReport, ReportWriter, type Totals } from './report'
import { runImport } from './run'

/** So many pages at once make SQLite's statistics useless. */
const manyPages = 200

const keptRefusals = 100

export type ImportOrder = {
  payload: Payload
  paths: readonly string[]
  dryRun: boolean
  report: ReportWriter
  releaseAs: Person | null
  screen: Screen
  stopped(): boolean
}

export type Imports = {
  totals: Totals
  /** Files that were not looked into. */
  skipped: string[]
  refused: FileReport[]
  released: number | null
  stopped: boolean
}

/** Opens the report, and so finds out that it cannot be written before anything is imported. */
export async function openReport(path: string): Promise<ReportWriter> {
  await mkdir(dirname(path), { recursive: true })
  return ReportWriter.open(path)
}

/** The whole import: finds the files, brings in their pages, releases them if asked, reports. */
export async function importArchive(order: ImportOrder): Promise<Imports> {
  const { payload, dryRun, report, releaseAs, screen } = order
  const { files, skipped } = await findFiles(order.paths)
  report.skip(skipped)
  if (!dryRun) await discardUnfinishedImports(payload)
  const imported: Imported | null = releaseAs && !dryRun ? new Map() : null
  const actor = releaseAs ? actorFrom(releaseAs) : theSystem
  const archive = dryRun ? dryArchive(payload) : await deskArchive(payload, actor, imported)
  const refused: FileReport[] = []
  const progress = showProgress(files.length, screen)
  await runImport({
    files,
    archive,
    releases: releaseAs !== null,
    stopped: order.stopped,
    async report(entry) {
      if (entry.outcome === 'refused' && refused.length < keptRefusals) refused.push(entry)
      await report.add(entry)
    },
    done: () => progress.step(),
  })
  progress.end()
  await report.close()
  if (!dryRun && report.totals.created + report.totals.undated >= manyPages)
    await refreshStatistics(payload)
  const released = releaseAs && imported ? await releaseAll(order, releaseAs, imported) : null
  return { totals: report.totals, skipped, refused, released, stopped: order.stopped() }
}

async function releaseAll(order: ImportOrder, admin: Person, imported: Imported): Promise<number> {
  const progress = showProgress(imported.size, order.screen)
  let printed = 0
  for (const [issue, commentaries] of imported) {
    if (order.stopped()) break
    const release = await releaseArchive(order.payload, admin, { issue, commentaries })
    if (release.ok) printed += release.value.printed
    progress.step()
    await new Promise((next) => setImmediate(next))
  }
  progress.end()
  return printed
}
