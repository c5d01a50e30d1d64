import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { appendEntry } from '../actions/append-entry'
import { actorOf } from '../actor'

/**
 * Records that somebody changed a thing that readers may notice or that decides who may do what.
 * What was written is not kept, only that it was, by whom and when.
 */
export function recordChanges(collection: string): {
  afterChange: CollectionAfterChangeHook[]
  afterDelete: CollectionAfterDeleteHook[]
} {
  return {
    afterChange: [
      async ({ doc, operation, req }) => {
        if (req.context.isRecorded === true) return doc
        await appendEntry(req.payload, {
          ...actorOf(req),
          subject: `${collection}:${doc.id}`,
          step: operation === 'create' ? 'created' : 'changed',
        })
        return doc
      },
    ],
    afterDelete: [
      async ({ doc, req }) => {
        await appendEntry(req.payload, {
          ...actorOf(req),
          subject: `${collection}:${doc.id}`,
          step: 'deleted',
        })
        return doc
      },
    ],
  }
}
