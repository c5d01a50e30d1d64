import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { waitingStates } from '../../domain/release-plan'
import { plansIn } from '../actions/lease-plan'
import { sentence } from '../messages/sentence'

/** An issue whose release is planned is not deleted; plans that are over go with it, not their log. */
export const keepPlanned: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req
  if ((await plansIn(payload, waitingStates, String(id))).length > 0)
    throw new APIError(sentence(req, 'isPlanned'), 409)
  const where = { issue: { equals: id } }
  await payload.db.deleteMany({ collection: 'release-plans', where, req })
}
