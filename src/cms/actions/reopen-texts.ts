import type { PayloadRequest } from 'payload'
import type { Text } from '../../payload-types'
import type { RecordedActor } from '../actor'
import { orLeftForLater } from '../left-for-later'
import { carrying } from '../log/carry'
import { changeDocument } from '../storage/change-document'
import { hasTransactions } from '../storage/engines'
import { refuseHeld } from './hold-text'

/**
 * Reopens every approved text of a commentary: what was approved is no longer what readers would see.
 * Together with the save that changed the commentary where the database can, else one after another.
 * That save is stored by then, so what fails is left: an approval that stays is void by its hash.
 */
export async function reopenTextsOf(
  req: PayloadRequest,
  commentary: string,
  actor: RecordedActor,
): Promise<void> {
  const { payload } = req
  const entry = { ...actor, step: 'reopen', from: 'approved', to: 'draft' }
  const reopen = async (within?: PayloadRequest) => {
    for (const { id } of await approvedTextsOf(req, commentary))
      await changeDocument(
        payload,
        { collection: 'texts', id },
        async (text) => {
          if (text.state !== 'approved') return null
          await refuseHeld(payload, text)
          return { state: 'draft', approvedHash: null, ...carrying(text, entry) }
        },
        within,
      )
  }
  if (hasTransactions(payload)) await reopen(req)
  else await orLeftForLater(payload, 'Reopening texts whose facts have changed', reopen)
}

/** By id and by what holds them. */
export async function approvedTextsOf(
  req: PayloadRequest,
  commentary: string,
): Promise<Pick<Text, 'id' | 'heldBy'>[]> {
  const { docs } = await req.payload.db.find<Text>({
    collection: 'texts',
    where: { and: [{ commentary: { equals: commentary } }, { state: { equals: 'approved' } }] },
    select: { heldBy: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}
