import type { Payload } from 'payload'
import { err, ok, type Result } from '../../domain/result'
import type { Issue, Release } from '../../payload-types'
import type { RecordedActor } from '../actor'
import { now } from '../clock'
import { idOf } from '../person'
import { isTaken } from './append-entry'
import { createNumbered } from './create-numbered'
import { discardRelease } from './discard-release'
import { finishRelease } from './finish-release'
import { type PrintItem, printed } from './printed'
import { thisProcess } from './process-name'
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
 * Refuses with `taken` when somebody else is printing the same approval.
 */
export async function printTogether(
  payload: Payload,
  printing: Printing,
): Promise<Result<Release, 'taken'>> {
  const release = await stage(payload, printing)
  if (!release.ok) return release
  await commitRelease(payload, release.value.id)
  await finishRelease(payload, release.value.id)
  return release
}

/** Shows a staged release to readers: one write of one row. */
async function commitRelease(payload: Payload, id: string): Promise<void> {
  await payload.db.updateOne({
    collection: 'releases',
    id,
    data: { state: 'committed', committedAt: now().toISOString() },
    returning: false,
  })
}

async function stage(
  payload: Payload,
  { actor, issue, items, at, plan }: Printing,
): Promise<Result<Release, 'taken'>> {
  const begun = now().toISOString()
  const full = await issueOf(payload, idOf(issue))
  const release = (await payload.db.create({
    collection: 'releases',
    data: {
      ...actor,
      issue: full?.id ?? null,
      plan: plan ?? null,
      state: 'staged',
      finished: false,
      size: items.length,
      stagedAt: begun,
      stagedBy: thisProcess,
      printed: wordsOfIssue(items.every(isFirst) ? full : null),
    },
  })) as Release
  try {
    for (const item of items) {
      // The new one takes its place.
      const before = item.kind === 'first' ? null : await visiblePublication(payload, item.text.id)
      const data = printed(item, { release: release.id, issue: full, at: at ?? begun, before })
      await createNumbered(payload, data)
      if (before) await retire(payload, before.id, release.id)
    }
  } catch (error) {
    await discardRelease(payload, release.id)
    if (isTaken(error)) return err('taken')
    throw error
  }
  return ok(release)
}

async function retire(payload: Payload, id: string, release: string): Promise<void> {
  const data = { retiredBy: release }
  await payload.db.updateOne({ collection: 'publications', id, data, returning: false })
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

/** A release of the issue prints its words; what only corrects or retracts leaves them alone. */
function isFirst({ kind }: PrintItem): boolean {
  return kind === 'first'
}

function wordsOfIssue(issue: Issue | null) {
  return { title: issue?.title, lead: issue?.lead, editorsNote: issue?.editorsNote }
}
