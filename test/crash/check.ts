import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'
import { hashOf } from '../../src/cms/content'
import { idOf } from '../../src/cms/person'
import { findAsReader } from '../../src/cms/read/as-reader'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import { readIssue } from '../../src/cms/read/published'
import { locales } from '../../src/domain/locale'
import type { AuditEntry, Issue } from '../../src/payload-types'
import { textsInAnIssue, titleIn } from './world'

/** How many texts of an issue readers see. */
async function visibleOf(payload: Payload, issue: Issue): Promise<number> {
  const where = { issue: { equals: issue.id } }
  return (await findAsReader(payload, 'publications', { where })).docs.length
}

async function everyIssue(payload: Payload): Promise<Issue[]> {
  return (await newestOf(payload, 'issues', 0)).toReversed()
}

/** The issues of which readers see some texts but not all. There must never be one. */
export async function partialIssues(payload: Payload): Promise<string[]> {
  const partial: string[] = []
  for (const issue of await everyIssue(payload)) {
    const visible = await visibleOf(payload, issue)
    if (visible !== 0 && visible !== textsInAnIssue)
      partial.push(`PARTIAL: readers see ${visible} texts of ${issue.week}`)
  }
  return partial
}

/** As many issues as one process touches, and some that were there before. */
const newest = 4

/**
 * What must be true after a start, whatever happened before; a sentence each that is not. Looks at
 * the newest of everything, which a crash may have touched, and the last time at all there is.
 */
export async function faultsIn(payload: Payload, isLast: boolean): Promise<string[]> {
  const limit = isLast ? 0 : newest * textsInAnIssue
  const issues = await everyIssue(payload)
  const verified = await verifyAuditLog(payload)
  const chain = verified.ok ? [] : [`audit entry ${verified.reason.seq} ${verified.reason.reason}`]
  return [
    ...chain,
    ...(await partialIssues(payload)),
    ...(await faultsInTexts(payload, limit)),
    ...(await faultsInReleases(payload, limit)),
    ...(await faultsInPages(payload, isLast ? issues : issues.slice(-2))),
  ]
}

async function faultsInTexts(payload: Payload, limit: number): Promise<string[]> {
  const faults: string[] = []
  const texts = await newestOf(payload, 'texts', limit)
  const subjects = texts.map(({ id }) => `texts:${id}`)
  const trails = new Map<string, AuditEntry[]>(subjects.map((subject) => [subject, []]))
  const recorded = { subject: { in: subjects } }
  for (const entry of await newestOf(payload, 'audit-entries', 0, recorded))
    trails.get(entry.subject)?.unshift(entry)
  const commentaries = new Map(
    (await newestOf(payload, 'commentaries', limit)).map((doc) => [doc.id, doc]),
  )
  for (const commentary of commentaries.values())
    if (commentary.analysts?.length !== 1)
      faults.push(`${commentary.id} has ${commentary.analysts?.length} analysts`)
  for (const text of texts) {
    const trail = trails.get(`texts:${text.id}`) ?? []
    const last = trail.at(-1)
    const says = `text ${text.id} (${text.state})`
    if (text.state !== (last?.to ?? 'draft')) faults.push(`${says}: the log says ${last?.to}`)
    if (trail.some(({ number }, index) => number !== index + 1)) faults.push(`${says}: numbers`)
    if (!text.contributors?.length) faults.push(`${says} has no writer`)
    if (text.state === 'approved') {
      const commentary = commentaries.get(idOf(text.commentary) ?? '')
      const hash = commentary && hashOf(text, commentary)
      if (last?.contentHash !== hash || text.approvedHash !== hash)
        faults.push(`${says} is approved with other words`)
    }
  }
  return faults
}

async function faultsInReleases(payload: Payload, limit: number): Promise<string[]> {
  const faults: string[] = []
  const publications = await newestOf(payload, 'publications', limit)
  const releases = await newestOf(payload, 'releases', limit && newest - 1)
  const ids = publications.flatMap(({ text }) => idOf(text) ?? [])
  const printedTexts = await newestOf(payload, 'texts', 0, { id: { in: ids } })
  const states = new Map(printedTexts.map(({ id, state }) => [id, state]))
  const printed = { ref: { in: releases.map(({ id }) => id) } }
  const entries = await newestOf(payload, 'audit-entries', 0, printed)
  for (const release of releases) {
    const copies = publications.filter((doc) => idOf(doc.release) === release.id)
    if (release.state !== 'committed') faults.push(`release ${release.id} is left ${release.state}`)
    if (!release.finished) faults.push(`release ${release.id} is not finished`)
    if (copies.length !== release.size) faults.push(`release ${release.id}: ${copies.length}`)
    const recorded = entries.filter(({ ref }) => ref === release.id)
    if (recorded.length !== release.size)
      faults.push(`release ${release.id} is recorded ${recorded.length} times`)
  }
  const known = new Set(releases.map(({ id }) => id))
  for (const doc of publications) {
    if (limit === 0 && !known.has(idOf(doc.release) ?? ''))
      faults.push(`publication ${doc.id} of no release`)
    if (idOf(doc.retiredBy) !== null) faults.push(`publication ${doc.id} is retired`)
    const state = states.get(idOf(doc.text) ?? '')
    if (state !== 'published') faults.push(`publication ${doc.id}: its text is ${state}`)
  }
  return faults
}

async function faultsInPages(payload: Payload, issues: readonly Issue[]): Promise<string[]> {
  const faults: string[] = []
  const known = await findAsReader(payload, 'issues', {})
  for (const issue of issues) {
    const isOut = (await visibleOf(payload, issue)) > 0
    const isKnown = known.docs.some(({ id }) => id === issue.id)
    if (isOut !== isKnown) faults.push(`${issue.week}: out is ${isOut}, known is ${isKnown}`)
    const words = await payload.findByID({
      collection: 'issues',
      id: issue.id,
      locale: 'all',
      overrideAccess: true,
    })
    const expected = Object.fromEntries(locales.map((code) => [code, titleIn(code, issue.start)]))
    if (JSON.stringify(sorted(words.title)) !== JSON.stringify(sorted(expected)))
      faults.push(`${issue.week} is called ${JSON.stringify(words.title)}`)
    for (const locale of locales) {
      const page = await readIssue(payload, locale, issue.week ?? '')
      const seen = page?.commentaries.length ?? 0
      if (seen !== (isOut ? textsInAnIssue / locales.length : 0))
        faults.push(`${issue.week} shows ${seen} commentaries in ${locale}`)
      const title = titleIn(locale, issue.start)
      if (page && page.title?.text !== title) faults.push(`${issue.week} lost its title`)
      if (page?.commentaries.some(({ analysts, section }) => !analysts.length || !section))
        faults.push(`${issue.week} shows a commentary without byline or section`)
    }
  }
  return faults
}

async function newestOf<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  limit: number,
  where: Where = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  const { docs } = await payload.find({
    collection,
    where,
    sort: collection === 'audit-entries' ? '-seq' : '-createdAt',
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as DataFromCollectionSlug<Slug>[]
}

function sorted(words: unknown): unknown {
  return Object.entries(words ?? {}).sort()
}
