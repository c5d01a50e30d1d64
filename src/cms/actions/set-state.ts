import type { Payload } from 'payload'
import type { State } from '../../domain/workflow'

type Standing = {
  state: State
  approvedHash?: string | null
  approvedBy?: string | null
  approvedAt?: string | null
}

/**
 * Lets a text's state follow the audit entry that decided it. One write of one row, without hooks:
 * the words stay untouched, and no version is made.
 */
export async function setState(payload: Payload, id: string, standing: Standing): Promise<void> {
  await payload.db.updateOne({ collection: 'texts', id, data: standing, returning: false })
}
