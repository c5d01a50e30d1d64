import type { Locale } from '../domain/locale'
import type { ArchiveIndex, ArchiveRecord } from './archive-index'
import { sameness } from './clean-text'
import { type Digests, wordsDigest } from './digests'
import type { Page } from './page'
import type { Problem } from './problem'
import { sectionMatch } from './section-names'

/** A page together with the file it came from. */
export type FiledPage = {
  page: Page & { language: Locale }
  file: string
  fileKey: string
  digests: Digests
}

/** What became of an imported page at the desk. */
export type Standing = {
  language: Locale
  title: string
  /** Lead and body, a line a block. */
  lines: string[]
  /** First day of its week. */
  week: string | null
  /** See `sectionMatch`. */
  section: string | null
  /** Every text of the commentary is still a draft. */
  isDraft: boolean
  /** Somebody has changed its words or facts since it was imported. */
  isEdited: boolean
}

export type Decision =
  | { act: 'create' }
  | { act: 'update'; record: ArchiveRecord }
  | { act: 'keep'; outcome: 'unchanged' | 'duplicate'; record: ArchiveRecord; problems: Problem[] }

type Look = (id: string) => Promise<Standing | null>

/**
 * What importing a page means for the archive as it is: the identity rule of docs/importer.md. In
 * doubt it keeps what is there, and says so; it never lets one page take another's place.
 */
export async function decide(filed: FiledPage, index: ArchiveIndex, look: Look): Promise<Decision> {
  const { digests, file, fileKey } = filed
  const own = index.find('fileKey', fileKey)
  const same = own.find((record) => record.fingerprint === digests.fingerprint)
  if (same) return keep('unchanged', same)
  for (const record of own) {
    const standing = await look(record.id)
    if (standing && isSamePage(filed, standing)) return changed(record, standing)
  }
  const twin = index.find('fingerprint', digests.fingerprint)[0]
  if (twin)
    return twin.file === file && !index.isClaimed(twin.id)
      ? keep('unchanged', twin)
      : duplicate(twin, true)
  for (const record of index.find('file', file).filter(({ id }) => !index.isClaimed(id))) {
    const standing = await look(record.id)
    if (standing && hasMoved(filed, standing)) return changed(record, standing)
  }
  return (await findDouble(filed, index, look)) ?? { act: 'create' }
}

/** Another file of the same language, week and title: the same page saved twice. */
async function findDouble(
  { page, digests }: FiledPage,
  index: ArchiveIndex,
  look: Look,
): Promise<Decision | null> {
  for (const record of index.find('match', digests.match)) {
    const known = index.madeInRun(record.id) ?? inDatabase(await look(record.id))
    if (known === null) continue
    const sameWords = known.words === digests.words
    const otherSection =
      known.section !== null &&
      page.section !== null &&
      known.section !== sectionMatch(page.section)
    if (sameWords || (page.week !== null && !otherSection)) return duplicate(record, sameWords)
  }
  return null
}

function inDatabase(standing: Standing | null) {
  if (standing === null) return null
  const words = wordsDigest([standing.title, ...standing.lines])
  return { words, section: standing.section }
}

/** The file of a record holds another page only if nothing ties the two together. */
function isSamePage({ page }: FiledPage, standing: Standing): boolean {
  if (page.language !== standing.language) return false
  const sameWeek = page.week !== null && page.week.start === standing.week
  return sameTitle(page, standing) || sameWeek || shared(page, standing) >= 0.5
}

/** A file of the same name elsewhere is the same page only if the words say so. */
function hasMoved({ page }: FiledPage, standing: Standing): boolean {
  if (page.language !== standing.language) return false
  const otherWeek =
    page.week !== null && standing.week !== null && page.week.start !== standing.week
  const share = shared(page, standing)
  return share >= 0.5 || (sameTitle(page, standing) && !otherWeek && share > 0)
}

function sameTitle(page: Page, standing: Standing): boolean {
  return sameness(page.title).toLowerCase() === sameness(standing.title).toLowerCase()
}

/** The part of the shorter page's lines that the other has too, 0 to 1. */
function shared(page: Page, standing: Standing): number {
  const mine = new Set(
    [page.lead ?? '', ...page.body.map((block) => block.text)].map(sameness).filter(Boolean),
  )
  const theirs = new Set(standing.lines.map(sameness).filter(Boolean))
  const common = [...mine].filter((line) => theirs.has(line)).length
  return common / Math.max(1, Math.min(mine.size, theirs.size))
}

function changed(record: ArchiveRecord, standing: Standing): Decision {
  if (standing.isDraft && !standing.isEdited) return { act: 'update', record }
  const why = standing.isDraft
    ? 'was edited at the desk since it was imported'
    : 'is no longer a draft'
  const message = `The file has changed, but its page ${why}, so nothing was changed. Make the change at the desk.`
  return keep('unchanged', record, [
    { line: 1, code: standing.isDraft ? 'edited-at-desk' : 'no-longer-draft', message },
  ])
}

function duplicate(record: ArchiveRecord, sameWords: boolean): Decision {
  const message = sameWords
    ? `The same page is in the archive already, from ${record.file}.`
    : `A page of the same language, week and title is in the archive already, from ${record.file}, in other words. Nothing was changed; compare the two files.`
  return keep('duplicate', record, [
    { line: 1, code: sameWords ? 'duplicate' : 'words-differ', message },
  ])
}

function keep(
  outcome: 'unchanged' | 'duplicate',
  record: ArchiveRecord,
  problems: Problem[] = [],
): Decision {
  return { act: 'keep', outcome, record, problems }
}
