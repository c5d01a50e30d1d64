import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { isSameValue } from '../../domain/waiting-change'
import type { Issue } from '../../payload-types'
import { isKnown } from '../actions/known-to-readers'
import { sentence } from '../messages/sentence'
import { personOf } from '../person'

/**
 * Refuses to give an issue another week or number once one of its texts is approved: the release
 * that shows it needs nobody else's yes.
 */
export const keepApprovedPlace: CollectionBeforeChangeHook<Issue> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc || !personOf(req)) return data
  const { number = null, start = null } = { ...originalDoc, ...data }
  const stays = isSameValue(number, originalDoc.number) && isSameValue(start, originalDoc.start)
  if (stays || !(await isKnown(req, 'issues', originalDoc))) return data
  throw new APIError(sentence(req, 'issueIsApproved'), 409)
}
