import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { canonicalJson } from '../../domain/content-hash'
import type { Commentary } from '../../payload-types'
import { refuseHeld } from '../actions/hold-text'
import { approvedTextsOf, reopenTextsOf } from '../actions/reopen-texts'
import { actorOf } from '../actor'
import { factsOf } from '../content'

/**
 * Refuses, for the moment that a release takes, to change facts that it prints: before anything is
 * written, because without transactions that would stay.
 */
export const refuseWhilePrinted: CollectionBeforeChangeHook<Commentary> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  if (!isChanged({ ...originalDoc, ...data }, originalDoc)) return data
  for (const text of await approvedTextsOf(req, originalDoc.id)) await refuseHeld(req.payload, text)
  return data
}

/** A changed fact that readers would see voids every approval of the commentary. */
export const reopenApproved: CollectionAfterChangeHook<Commentary> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return doc
  if (!isChanged(doc, previousDoc)) return doc
  await reopenTextsOf(req, doc.id, actorOf(req))
  return doc
}

function isChanged(now: Partial<Commentary>, before: Partial<Commentary>): boolean {
  return canonicalJson(factsOf(now)) !== canonicalJson(factsOf(before))
}
