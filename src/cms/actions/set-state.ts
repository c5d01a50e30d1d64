import type { Payload, PayloadRequest } from 'payload'
import type { State } from '../../domain/workflow'

type Standing = {
  state: State
  approvedHash?: string | null
  approvedBy?: string | null
  approvedAt?: string | null
  originalHash?: string | null
}

/**
 * Lets a text's state follow the audit entry that decided it. One write of one row, without hooks:
 * the words stay untouched, and no version is made. Within a save of the same text, `req` must be
 * the save's own: with transactions on, MongoDB would have this write wait for the save, and the
 * save waits for this write.
 */
export async function setState(
  payload: Payload,
  id: string,
  standing: Standing,
  req?: PayloadRequest,
): Promise<void> {
  await payload.db.updateOne({ collection: 'texts', id, data: standing, returning: false, req })
}
