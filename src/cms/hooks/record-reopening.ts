import type { CollectionBeforeChangeHook } from 'payload'
import type { Text } from '../../payload-types'
import { actorOf } from '../actor'
import { carrying, type NewEntry } from '../log/carry'

/**
 * Records that changed words reopen an approved text, or what an action says that it does, in the
 * write that does it.
 */
export const recordReopening: CollectionBeforeChangeHook<Text> = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  if (context.writtenByAction === true)
    return context.entry ? { ...data, ...carrying(originalDoc, context.entry as NewEntry) } : data
  if (originalDoc.state !== 'approved' || data.state !== 'draft') return data
  const entry = { ...actorOf(req), step: 'reopen', from: 'approved', to: 'draft' }
  return { ...data, approvedHash: null, ...carrying(originalDoc, entry) }
}
