import type { Payload } from 'payload'
import { stateTakenBack } from '../../domain/taking-back'
import { isState } from '../../domain/workflow'
import type { AuditEntry, Publication, Release } from '../../payload-types'
import { idOf } from '../person'
import { appendEntry } from './append-entry'
import { hideFromReaders } from './hide-from-readers'
import { addressIn, leadOn, replacedBy } from './leave-redirects'
import { publicationsWhere } from './publications-where'
import { restoreIssue } from './restore-issue'
import { knowText } from './true-state'

/**
 * What follows when a release is taken back: the log and the states of its texts, the addresses
 * that a correction had changed, and what readers may no longer know of. Every part may be
 * repeated; a start after a crash does.
 */
export async function finishTakingBack(
  payload: Payload,
  id: string,
  order: AuditEntry,
): Promise<void> {
  const release = await payload.db.findOne<Release>({
    collection: 'releases',
    where: { id: { equals: id } },
  })
  if (release?.state !== 'takenBack' || release.finished) return
  const publications = await publicationsWhere(payload, { release: { equals: id } })
  const entries = await entriesOf(payload, id)
  for (const publication of publications)
    await returnText(payload, publication, { entries, order, release: id })
  await leadBack(payload, id, publications)
  await hideFromReaders(payload, publications)
  await restoreIssue(payload, release)
  const data = { finished: true }
  await payload.db.updateOne({ collection: 'releases', id, data, returning: false })
}

/** What the log says of the texts of a release: that it printed them, or took them back already. */
async function entriesOf(payload: Payload, release: string): Promise<AuditEntry[]> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { ref: { equals: release } },
    pagination: false,
    limit: 0,
  })
  return docs
}

type Returning = { entries: readonly AuditEntry[]; order: AuditEntry; release: string }

async function returnText(
  payload: Payload,
  publication: Publication,
  { entries, order, release }: Returning,
): Promise<void> {
  const id = idOf(publication.text)
  const known = id === null ? null : await knowText(payload, id)
  if (id === null || !known) return
  const subject = `texts:${id}`
  const ofText = entries.filter((entry) => entry.subject === subject)
  if (!ofText.some(({ step }) => step === 'takeBack')) {
    const from = ofText[0]?.from
    const to = stateTakenBack(known.state, {
      from: isState(from) ? from : 'draft',
      isCovered: known.hash === publication.contentHash,
    })
    await appendEntry(payload, {
      actor: order.actor ?? null,
      actorName: order.actorName ?? '',
      actorRole: order.actorRole ?? '',
      subject,
      number: (known.last?.number ?? 0) + 1,
      step: 'takeBack',
      from: known.state,
      to,
      note: order.note ?? null,
      contentHash: to === 'approved' ? known.hash : null,
      ref: release,
    })
  }
  await knowText(payload, id)
}

/** A correction may have given its text another address; that one leads to the earlier one now. */
async function leadBack(
  payload: Payload,
  release: string,
  publications: readonly Publication[],
): Promise<void> {
  const shown = await replacedBy(payload, release, publications)
  for (const publication of publications) {
    const again = shown.find(({ text }) => idOf(text) === idOf(publication.text))
    const [from, to] = [addressIn(publication), again ? addressIn(again) : null]
    if (from !== null && to !== null && from !== to) await leadOn(payload, from, to)
  }
}
