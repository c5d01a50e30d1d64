import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'
import { idOf } from '../../src/cms/person'
import { findAsReader } from '../../src/cms/read/as-reader'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import { readIssue } from '../../src/cms/read/published'
import { hashNow } from '../../src/cms/shown-pictures'
import { locales } from '../../src/domain/locale'
import { publicationState } from '../../src/domain/publication'
import { checkTerms } from '../../src/domain/release-plan'
import type { AuditEntry, Issue } from '../../src/payload-types'
import { piecesOf } from './issue-at-work'
import { titleIn } from './world'

/**
 * What must be true of an issue after a start, whatever happened before; a sentence for each thing
 * that is not. The last time all issues are looked at.
 */
export async function faultsIn(
  payload: Payload,
  issue: string,
  isLast: boolean,
): Promise<string[]> {
  const verified = await verifyAuditLog(payload)
  const chain = verified.ok ? [] : [`audit entry ${verified.reason.seq} ${verified.reason.reason}`]
  const asked: Where = isLast ? {} : { id: { equals: issue } }
  const faults: string[] = []
  for (const one of await allOf(payload, 'issues', asked))
    faults.push(
      ...(await faultsInTexts(payload, one)),
      ...(await faultsInReleases(payload, one)),
      ...(await faultsInPlans(payload, one)),
      ...(await faultsInPages(payload, one)),
    )
  return [...chain, ...(await strayCopies(payload)), ...faults]
}

/** Publications of which no release knows, and releases that nobody sees to any more. */
async function strayCopies(payload: Payload): Promise<string[]> {
  const staged = await payload.count({
    collection: 'releases',
    where: { state: { equals: 'staged' } },
    overrideAccess: true,
  })
  const stray = await payload.count({
    collection: 'publications',
    where: { release: { exists: false } },
    overrideAccess: true,
  })
  return [
    ...(staged.totalDocs > 0 ? [`${staged.totalDocs} releases are left staged`] : []),
    ...(stray.totalDocs > 0 ? [`${stray.totalDocs} publications are of no release`] : []),
  ]
}

async function faultsInTexts(payload: Payload, issue: Issue): Promise<string[]> {
  const faults: string[] = []
  const pieces = await piecesOf(payload, issue.id)
  const entries = await entriesOf(
    payload,
    pieces.map(({ text }) => `texts:${text.id}`),
  )
  for (const { commentary, text } of pieces) {
    const trail = entries.filter(({ subject }) => subject === `texts:${text.id}`)
    const last = trail.at(-1)
    const says = `text ${text.id} (${text.state})`
    if (commentary.analysts?.length !== 1)
      faults.push(`${commentary.id} has ${commentary.analysts?.length} analysts`)
    if (text.state !== (last?.to ?? 'draft')) faults.push(`${says}: the log says ${last?.to}`)
    if (trail.some(({ number }, index) => number !== index + 1)) faults.push(`${says}: numbers`)
    if (!text.contributors?.length) faults.push(`${says} has no writer`)
    if (text.state !== 'approved') continue
    const hash = await hashNow({ payload }, text, commentary)
    if (last?.contentHash !== hash && last?.step !== 'takeBack')
      faults.push(`${says} is approved with other words`)
    if (text.approvedHash !== hash) faults.push(`${says} keeps another approval`)
  }
  return faults
}

const printing = ['publish', 'correct', 'retract', 'archive']

async function faultsInReleases(payload: Payload, issue: Issue): Promise<string[]> {
  const faults: string[] = []
  const ofIssue = { issue: { equals: issue.id } }
  const publications = await allOf(payload, 'publications', ofIssue)
  const releases = await allOf(payload, 'releases', ofIssue)
  const ids = releases.map(({ id }) => id)
  const entries = await allOf(payload, 'audit-entries', { ref: { in: ids } })
  for (const release of releases) {
    const says = `release ${release.id} (${release.state})`
    const copies = publications.filter((doc) => idOf(doc.release) === release.id)
    const recorded = entries.filter(({ ref }) => ref === release.id)
    const [printed, takenBack] = [
      recorded.filter(({ step }) => printing.includes(step)),
      recorded.filter(({ step }) => step === 'takeBack'),
    ]
    if (!release.finished) faults.push(`${says} is not finished`)
    if (copies.length !== release.size) faults.push(`${says} has ${copies.length} copies`)
    if (printed.length !== release.size) faults.push(`${says} is recorded ${printed.length} times`)
    const back = release.state === 'takenBack' ? release.size : 0
    if (takenBack.length !== back) faults.push(`${says} was taken back ${takenBack.length} times`)
  }
  for (const { id, release, retiredBy, state } of publications) {
    for (const named of [idOf(release), idOf(retiredBy)])
      if (named !== null && !ids.includes(named)) faults.push(`${id} names release ${named}`)
    const own = releases.find((one) => one.id === idOf(release))
    const other = releases.find((one) => one.id === idOf(retiredBy))
    const stands = publicationState(own?.state ?? 'staged', other?.state ?? null)
    if (state !== stands) faults.push(`${id} says ${state} and is ${stands}`)
  }
  return faults
}

async function faultsInPlans(payload: Payload, issue: Issue): Promise<string[]> {
  const faults: string[] = []
  const plans = await allOf(payload, 'release-plans', { issue: { equals: issue.id } })
  const entries = await entriesOf(
    payload,
    plans.map(({ id }) => `release-plans:${id}`),
  )
  for (const { at, deadline = null, id, key, leads, policy, state } of plans) {
    const says = `plan ${id} (${state})`
    const isWaiting = state === 'planned' || state === 'following'
    const last = entries.findLast(({ subject }) => subject === `release-plans:${id}`)
    if (key !== (isWaiting ? issue.id : id)) faults.push(`${says} has the key ${key}`)
    if (last?.to !== state) faults.push(`${says}: the log says ${last?.to}`)
    const terms = checkTerms({ policy, at, leads: leads ?? [], deadline }, '')
    if (!terms.ok) faults.push(`${says} has terms that nobody could ask for: ${terms.reason}`)
  }
  return faults
}

async function faultsInPages(payload: Payload, issue: Issue): Promise<string[]> {
  const faults: string[] = []
  const { docs: visible } = await findAsReader(payload, 'publications', {
    where: { issue: { equals: issue.id } },
    select: { language: true },
  })
  const known = await findAsReader(payload, 'issues', { where: { id: { equals: issue.id } } })
  const isOut = visible.length > 0
  if (isOut !== known.docs.length > 0)
    faults.push(`${issue.week}: out is ${isOut}, known is ${known.docs.length > 0}`)
  const words = await payload.findByID({
    ...{ collection: 'issues', id: issue.id, locale: 'all' },
    overrideAccess: true,
  })
  const expected = Object.fromEntries(locales.map((code) => [code, titleIn(code, issue.start)]))
  if (JSON.stringify(sorted(words.title)) !== JSON.stringify(sorted(expected)))
    faults.push(`${issue.week} is called ${JSON.stringify(words.title)}`)
  for (const locale of locales) {
    const page = await readIssue(payload, locale, issue.week ?? '')
    const seen = page?.commentaries.length ?? 0
    const inLocale = visible.filter(({ language }) => language === locale).length
    if (seen !== inLocale) faults.push(`${issue.week} shows ${seen} commentaries in ${locale}`)
    if (page && page.title?.text !== titleIn(locale, issue.start))
      faults.push(`${issue.week} lost its title`)
    if (page?.commentaries.some(({ analysts, section }) => !analysts.length || !section))
      faults.push(`${issue.week} shows a commentary without byline or section`)
  }
  return faults
}

async function entriesOf(payload: Payload, subjects: readonly string[]): Promise<AuditEntry[]> {
  return allOf(payload, 'audit-entries', { subject: { in: [...subjects] } })
}

async function allOf<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  where: Where,
): Promise<DataFromCollectionSlug<Slug>[]> {
  const sort = collection === 'audit-entries' ? 'seq' : 'createdAt'
  const { docs } = await payload.find({
    ...{ collection, where, sort },
    ...{ depth: 0, pagination: false, overrideAccess: true },
  })
  return docs as DataFromCollectionSlug<Slug>[]
}

function sorted(words: unknown): unknown {
  return Object.entries(words ?? {}).sort()
}
