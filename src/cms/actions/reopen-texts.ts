import type { Payload } from 'payload'
import type { RecordedActor } from '../actor'
import { appendEntry } from './append-entry'
import { setState } from './set-state'

/** Reopens every approved text of a commentary: what was approved is no longer what readers would see. */
export async function reopenTextsOf(payload: Payload, commentary: string, actor: RecordedActor) {
  const { docs } = await payload.find({
    collection: 'texts',
    where: { and: [{ commentary: { equals: commentary } }, { state: { equals: 'approved' } }] },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { id } of docs) {
    const subject = `texts:${id}`
    await appendEntry(payload, { ...actor, subject, step: 'reopen', from: 'approved', to: 'draft' })
    await setState(payload, id, { state: 'draft', approvedHash: null })
  }
}
