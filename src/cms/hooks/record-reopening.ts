import type { CollectionAfterChangeHook } from 'payload'
import type { Text } from '../../payload-types'
import { appendEntry } from '../actions/append-entry'
import { setState } from '../actions/set-state'
import { actorOf } from '../actor'

/** Records that changed words reopened an approved text; `mend` does it at start after a crash. */
export const recordReopening: CollectionAfterChangeHook<Text> = async ({
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (context.writtenByAction === true || operation !== 'update') return doc
  if (previousDoc.state !== 'approved' || doc.state !== 'draft') return doc
  await appendEntry(req.payload, {
    ...actorOf(req),
    subject: `texts:${doc.id}`,
    step: 'reopen',
    from: 'approved',
    to: 'draft',
  })
  await setState(req.payload, doc.id, { state: 'draft', approvedHash: null }, req)
  return doc
}
