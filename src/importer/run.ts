import { briefly } from '../cms/server-log/cut-down'
import { storageFailure } from '../cms/storage/storage-failure'
import type { Locale } from '../domain/locale'
import { slugOf } from '../domain/slug'
import { ArchiveIndex, type ArchiveRecord } from './archive-index'
import { countsOf } from './body-state'
import { type Decision, decide, type FiledPage, type Standing } from './decide'
import { digestsOf } from './digests'
import { type FoundFile, fileKeyOf, isPageName } from './find-files'
import type { Page } from './page'
import type { Problem } from './problem'
import { readPageFile } from './read-file'
import { readPages } from './read-page'
import type { FileReport, Outcome } from './report'
import { sectionMatch } from './section-names'

/** Where pages are kept. A dry run has one that writes nothing. */
export type Archive = {
  records(): AsyncIterable<ArchiveRecord>
  look(id: string): Promise<Standing | null>
  create(filed: FiledPage): Promise<{ id: string }>
  /** False when somebody has touched the page at the desk since `look`, or it is gone. */
  update(id: string, filed: FiledPage): Promise<boolean>
  /** The page is in the archive already, unchanged. */
  keep(id: string): Promise<void>
}

export type Run = {
  files: readonly FoundFile[]
  archive: Archive
  /** Imported pages are to be released; those that cannot be have a problem more. */
  releases: boolean
  /** Called for each page, of which a file may hold several. */
  report(entry: FileReport): Promise<void>
  /** Called after each file. */
  done(): void
  /** Asked before each file; the run then ends early. */
  stopped(): boolean
}

/** Imports files one after another, whatever is wrong with any of them. */
export async function runImport(run: Run): Promise<void> {
  const records: ArchiveRecord[] = []
  for await (const record of run.archive.records()) records.push(record)
  const index = new ArchiveIndex(records)
  for (const file of run.files) {
    if (run.stopped()) return
    await importFile(run, index, file)
    run.done()
    // The embedded database frees its memory only between turns of the event loop.
    await new Promise((next) => setImmediate(next))
  }
}

async function importFile(run: Run, index: ArchiveIndex, found: FoundFile): Promise<void> {
  try {
    const read = await readPageFile(found.path)
    if (!read.ok) return await run.report(refused(found, [{ line: 1, ...read.reason }]))
    if (!isPageName(found.path)) return await run.report(refused(found, [notAPageFile]))
    const pages = readPages(read.value.text)
    const names = namesOf(pages)
    for (const [place, page] of pages.entries()) {
      if (run.stopped() && place > 0) return
      const own = pages.length === 1 ? found : partOf(found, names[place] ?? '')
      await run.report(await importPage(run, index, own, page, read.value.problems))
      await new Promise((next) => setImmediate(next))
    }
  } catch (error) {
    await run.report(refused(found, [failed(error)]))
  }
}

/**
 * A page among several of a file is known by its title: by its place it would take that of another
 * where one is added before it.
 */
function namesOf(pages: readonly (Page | { refused: Problem })[]): string[] {
  const uses = new Map<string, number>()
  return pages.map((page, place) => {
    const name = ('refused' in page ? '' : slugOf(page.title)) || String(place + 1)
    const use = (uses.get(name) ?? 0) + 1
    uses.set(name, use)
    return use === 1 ? name : `${name}-${use}`
  })
}

function partOf({ path, file }: FoundFile, name: string): FoundFile {
  return { path: `${path}#${name}`, file: `${file}#${name}` }
}

async function importPage(
  run: Run,
  index: ArchiveIndex,
  found: FoundFile,
  page: Page | { refused: Problem },
  problems: readonly Problem[],
): Promise<FileReport> {
  try {
    if ('refused' in page) return refused(found, [page.refused, ...problems])
    const whole = { ...page, problems: [...problems, ...page.problems] }
    const { language } = whole
    if (language === null) return reportOf(found, whole, 'refused', [unknownLanguage])
    return await fileIn(run, index, found, { ...whole, language })
  } catch (error) {
    return refused(found, [failed(error)])
  }
}

function failed(error: unknown): Problem {
  // A failed query repeats in its message all that was to be stored.
  const isOurs = error instanceof Error && !('query' in error) && storageFailure(error) === null
  const said = isOurs ? error.message.split('\n')[0] : briefly(error)
  return { line: 1, code: 'failed', message: `The page could not be stored: ${said}` }
}

async function fileIn(
  run: Run,
  index: ArchiveIndex,
  found: FoundFile,
  page: Page & { language: Locale },
): Promise<FileReport> {
  const filed = { page, file: found.file, fileKey: fileKeyOf(found.path), digests: digestsOf(page) }
  const { decision, id } = await decideAndDo(run.archive, index, filed)
  const { file, fileKey, digests } = filed
  if (decision.act !== 'keep') {
    const section = page.section === null ? null : sectionMatch(page.section)
    index.put({ id, file, fileKey, ...digests }, { words: digests.words, section })
  }
  if (decision.act !== 'keep' || decision.outcome === 'unchanged') index.claim(id)
  const problems = decision.act === 'keep' ? decision.problems : []
  return reportOf(found, page, outcomeOf(decision, page), [
    ...problems,
    ...(run.releases && decision.act !== 'keep' ? hindrances(page) : []),
  ])
}

/** Decides again when what was decided cannot be done any more. */
async function decideAndDo(
  archive: Archive,
  index: ArchiveIndex,
  filed: FiledPage,
): Promise<{ decision: Decision; id: string }> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const decision = await decide(filed, index, archive.look)
    if (decision.act === 'create') return { decision, id: (await archive.create(filed)).id }
    const { id } = decision.record
    if (decision.act === 'update' && !(await archive.update(id, filed))) continue
    if (decision.act === 'keep' && decision.outcome === 'unchanged') await archive.keep(id)
    return { decision, id }
  }
  throw new Error('It is being changed at the desk. Import it again later.')
}

const attempts = 3

function outcomeOf(decision: Decision, page: Page): Outcome {
  if (decision.act === 'keep') return decision.outcome
  if (decision.act === 'update') return 'updated'
  return page.week === null ? 'undated' : 'created'
}

/** Why a page stays at the desk although the archive is released. */
function hindrances(page: Page): Problem[] {
  const why =
    page.week === null ? 'it has no week' : page.body.length === 0 ? 'it has no body' : null
  if (why === null) return []
  const message = `The page is not released, because ${why}. Complete it at the desk.`
  return [{ line: 1, code: 'not-released', message }]
}

const notAPageFile: Problem = {
  line: 1,
  code: 'not-a-page-file',
  message:
    'The name of the file is not that of a page (.txt, .html, .htm, .xhtml, .mhtml, .mht, .xml). Rename it if it is one.',
}

const unknownLanguage: Problem = {
  line: 1,
  code: 'language-unknown',
  message: 'The words are in none of our languages, or too few to tell. Import the page by hand.',
}

function reportOf(
  { file }: FoundFile,
  page: Page,
  outcome: Outcome,
  more: readonly Problem[],
): FileReport {
  const { week, section, verdict, title, byline, lead, language } = page
  return {
    ...{ file, outcome, week, section, verdict, title },
    byline: byline.length > 0 ? byline.join(', ') : null,
    ...{ lead, language },
    ...countsOf(page.body),
    problems: [...page.problems, ...more],
  }
}

function refused({ file }: FoundFile, problems: Problem[]): FileReport {
  const nothing = { week: null, section: null, verdict: null, title: null, byline: null }
  return {
    file,
    outcome: 'refused',
    ...nothing,
    lead: null,
    language: null,
    paragraphs: 0,
    lists: 0,
    problems,
  }
}
