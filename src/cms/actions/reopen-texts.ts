import type { PayloadRequest } from 'payload'
import type { RecordedActor } from '../actor'
import { carrying } from '../log/carry'
import { changeDocument } from '../storage/change-document'
import { hasTransactions } from '../storage/engines'
import { refuseHeld } from './hold-text'

/**
 * Reopens every approved text of a commentary: what was approved is no longer what readers would see.
 * Together with the save that changed the commentary where the database can, else one after another;
 * an approval that a crash leaves standing is void by its hash.
 */
export async function reopenTextsOf(
  req: PayloadRequest,
  commentary: string,
  actor: RecordedActor,
): Promise<void> {
  const { payload } = req
  const { docs } = await payload.find({
    collection: 'texts',
    where: { and: [{ commentary: { equals: commentary } }, { state: { equals: 'approved' } }] },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const entry = { ...actor, step: 'reopen', from: 'approved', to: 'draft' }
  for (const { id } of docs)
    await changeDocument(
      payload,
      { collection: 'texts', id },
      async (text) => {
        if (text.state !== 'approved') return null
        await refuseHeld(payload, text)
        return { state: 'draft', approvedHash: null, ...carrying(text, entry) }
      },
      hasTransactions(payload) ? req : undefined,
    )
}
