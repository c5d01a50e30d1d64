import type { Payload } from 'payload'
import { isState, type State } from '../../domain/workflow'
import type { AuditEntry, Commentary, Text } from '../../payload-types'
import { type RecordedActor, theSystem } from '../actor'
import { hashOf } from '../content'
import { idOf } from '../person'
import { appendEntry, latestEntry } from './append-entry'
import { setState } from './set-state'

/** A text as the audit log knows it, with its commentary and the hash of what it says now. */
export type KnownText = {
  text: Text
  commentary: Commentary
  hash: string
  state: State
  last: AuditEntry | null
}

/**
 * Reads a text and mends its state when a crash, or a save at the moment of a step, left it behind
 * the log: the last entry decides, except that an approval of other words than stand there now is
 * void.
 */
export async function knowText(
  payload: Payload,
  id: string,
  actor: RecordedActor = theSystem,
): Promise<KnownText | null> {
  const [text] = await found<Text>(payload, 'texts', id)
  const [commentary] = await found<Commentary>(payload, 'commentaries', idOf(text?.commentary))
  if (!text || !commentary) return null
  const hash = hashOf(text, commentary)
  let last = await latestEntry(payload, `texts:${id}`)
  if (last?.to === 'approved' && last.contentHash !== hash) {
    await appendEntry(payload, {
      ...actor,
      subject: `texts:${id}`,
      number: last.number + 1,
      step: 'reopen',
      from: 'approved',
      to: 'draft',
    })
    last = await latestEntry(payload, `texts:${id}`)
  }
  const state = stateByLog(last, hash)
  if (state !== text.state)
    await setState(payload, id, { state, ...approvalIn(await approvalBehind(payload, last)) })
  return { text: { ...text, state }, commentary, hash, state, last }
}

/** The state that the last entry gives a text whose words and facts have this hash now. */
export function stateByLog(
  last: Pick<AuditEntry, 'to' | 'contentHash'> | null,
  hash: string,
): State {
  if (last?.to === 'approved' && last.contentHash !== hash) return 'draft'
  return isState(last?.to) ? last.to : 'draft'
}

/** What a text keeps of its approval, for people to see. */
export function approvalIn(
  entry: Pick<AuditEntry, 'to' | 'contentHash' | 'actorName' | 'at'> | null,
) {
  if (entry?.to !== 'approved') return { approvedHash: null }
  return { approvedHash: entry.contentHash, approvedBy: entry.actorName, approvedAt: entry.at }
}

/** A release that was taken back returns texts to their approval, which is an entry of its own. */
async function approvalBehind(
  payload: Payload,
  last: AuditEntry | null,
): Promise<AuditEntry | null> {
  if (last?.to !== 'approved' || last.step !== 'takeBack') return last
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: {
      and: [
        { subject: { equals: last.subject } },
        { to: { equals: 'approved' } },
        { step: { not_equals: 'takeBack' } },
      ],
    },
    sort: '-seq',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? last
}

async function found<Document extends Text | Commentary>(
  payload: Payload,
  collection: 'texts' | 'commentaries',
  id: string | null,
): Promise<Document[]> {
  if (id === null) return []
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    fallbackLocale: false,
  })
  return docs as Document[]
}
