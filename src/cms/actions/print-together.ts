import type { Payload, Where } from 'payload'
import { err, ok, type Result } from '../../domain/result'
import { picturesIn } from '../../domain/rich-text'
import type { Issue, Publication, Release } from '../../payload-types'
import type { RecordedActor } from '../actor'
import { now } from '../clock'
import { unapprovedWords, wordsToPrint } from '../issue-words'
import { orLeftForLater } from '../left-for-later'
import { idOf } from '../person'
import { line } from '../server-log/log-line'
import { hashNow } from '../shown-pictures'
import { asOneWrite } from '../storage/as-one-write'
import { newId } from '../storage/new-id'
import { nameOfProcess } from '../storage/processes'
import { whileBusy } from '../storage/repeat'
import { isTaken } from '../storage/taken'
import { nameOf, SavedMeanwhile } from '../storage/write-conflict'
import { serveReadersAgain, withholdFromReaders } from '../withholding'
import { beingPrinted } from './being-printed'
import { createNumbered } from './create-numbered'
import { discardRelease } from './discard-release'
import { finishRelease } from './finish-release'
import { followRelease } from './follow-release'
import { holdText } from './hold-text'
import { type PrintItem, printed } from './printed'
import { visiblePublication } from './visible-publication'

type Printing = {
  actor: RecordedActor
  issue: Issue | string | null | undefined
  items: readonly PrintItem[]
  /** For an archive: the moment it is dated, ISO. Now when absent. */
  at?: string
  /** The plan that it carries out, by id. */
  plan?: string
}

/**
 * The press: prints items as publications that readers see all at once or not at all, on every
 * database and whenever the process dies. Staged copies are invisible; one write of one row to the
 * release commits them; what follows is repeated at start until it is finished.
 * Refuses with `taken` when somebody else is printing the same approval, or has discarded what this
 * process had staged, taking it for dead.
 */
export async function printTogether(
  payload: Payload,
  printing: Printing,
): Promise<Result<Release, 'taken'>> {
  const id = newId(payload)
  return beingPrinted(id, () => print(payload, id, printing))
}

async function print(
  payload: Payload,
  id: string,
  printing: Printing,
): Promise<Result<Release, 'taken'>> {
  const release = await stage(payload, id, printing)
  if (!release.ok) return release
  const isRetraction = printing.items.some(({ kind }) => kind === 'retraction')
  if (isRetraction) await withholdFromReaders(payload, id)
  if (!(await committed(payload, id))) {
    await serveReadersAgain(payload, id)
    await discardRelease(payload, id)
    return err('taken')
  }
  // Readers have it, and the next look of any server finishes it.
  await orLeftForLater(payload, 'What follows a release', () => finishRelease(payload, id))
  return release
}

/**
 * Whether readers see it. What could not be stored is taken away again at once, because its texts are
 * held for as long as it is staged by a process that lives.
 */
async function committed(payload: Payload, id: string): Promise<boolean> {
  try {
    return await whileBusy(() => commitRelease(payload, id))
  } catch (error) {
    try {
      if ((await stateOf(payload, id)) === 'staged') await serveReadersAgain(payload, id)
      // Leaves one that was shown after all.
      await discardRelease(payload, id)
    } catch (again) {
      payload.logger.error(line`What was not released is left for later: ${nameOf(again)}`)
    }
    throw error
  }
}

/**
 * Shows a staged release to readers: one write of one row, and with it, where the database keeps
 * writes together, what each publication says of itself. False when it is staged no more.
 */
function commitRelease(payload: Payload, id: string): Promise<boolean> {
  return asOneWrite(payload, async (req) => {
    const committed = await payload.db.updateOne({
      collection: 'releases',
      where: { and: [{ id: { equals: id } }, { state: { equals: 'staged' } }] },
      data: { state: 'committed', committedAt: now().toISOString() },
      req,
    })
    // The answer to the first try may have been lost.
    if (!committed && (await stateOf(payload, id)) !== 'committed') return false
    await followRelease(payload, id, req)
    return true
  })
}

async function stateOf(payload: Payload, id: string): Promise<Release['state'] | null> {
  const where = { id: { equals: id } }
  const release = await payload.db.findOne<Release>({ collection: 'releases', where })
  return release?.state ?? null
}

async function stage(
  payload: Payload,
  id: string,
  { actor, issue, items, at, plan }: Printing,
): Promise<Result<Release, 'taken'>> {
  const begun = now().toISOString()
  const full = await issueOf(payload, idOf(issue))
  const release = (await payload.db.create({
    collection: 'releases',
    customID: id,
    data: {
      ...actor,
      issue: full?.id ?? null,
      plan: plan ?? null,
      state: 'staged',
      finished: false,
      size: items.length,
      stagedAt: begun,
      stagedBy: await nameOfProcess(payload),
      ...wordsOfIssue(items.every(isFirst) ? full : null),
    },
  })) as Release
  try {
    for (const item of items) {
      await holdText(payload, item.text, release.id)
      await refuseOtherPictures(payload, item)
      // The new one takes its place.
      const before = item.kind === 'first' ? null : await visiblePublication(payload, item.text.id)
      const data = printed(item, { release: release.id, issue: full, at: at ?? begun, before })
      await createNumbered(payload, data)
      if (before && !(await retire(payload, before, release.id))) {
        await discardRelease(payload, release.id)
        return err('taken')
      }
    }
  } catch (error) {
    // A copy of a release that another server has discarded cannot be made.
    const isOurs = (await stateOf(payload, release.id)) === 'staged'
    await discardRelease(payload, release.id)
    if (isTaken(error) || !isOurs) return err('taken')
    throw error
  }
  return ok(release)
}

/**
 * While a text is held its pictures stay; one that changed between the look and that is looked at
 * again.
 */
async function refuseOtherPictures(payload: Payload, item: PrintItem): Promise<void> {
  const { commentary, hash, kind, text } = item
  if (kind === 'retraction' || picturesIn(text.body).length === 0) return
  if ((await hashNow({ payload }, text, commentary)) !== hash) throw new SavedMeanwhile('A picture')
}

/** Unless another release has put something in its place at the same moment. */
async function retire(payload: Payload, before: Publication, release: string): Promise<boolean> {
  const known = idOf(before.retiredBy)
  const isAsRead: Where =
    known === null ? { retiredBy: { exists: false } } : { retiredBy: { equals: known } }
  const retired = await payload.db.updateOne({
    collection: 'publications',
    where: { and: [{ id: { equals: before.id } }, isAsRead] },
    data: { retiredBy: release },
  })
  return Boolean(retired)
}

/** The issue with its words in every language, as the adapter keeps them. */
async function issueOf(payload: Payload, id: string | null): Promise<Issue | null> {
  if (id === null) return null
  return payload.db.findOne<Issue>({
    collection: 'issues',
    where: { id: { equals: id } },
    locale: 'all',
  })
}

/**
 * A release of the issue prints its words, as somebody approved them; what only corrects or retracts
 * leaves them alone.
 */
function isFirst({ kind }: PrintItem): boolean {
  return kind === 'first'
}

function wordsOfIssue(issue: Issue | null) {
  if (!issue) return { printed: {} }
  const wordsNotApproved = unapprovedWords({ ...issue }).map(({ language }) => language)
  return { printed: wordsToPrint({ ...issue }), wordsNotApproved }
}
