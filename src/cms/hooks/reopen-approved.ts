import type { CollectionAfterChangeHook } from 'payload'
import { canonicalJson } from '../../domain/content-hash'
import type { Commentary } from '../../payload-types'
import { reopenTextsOf } from '../actions/reopen-texts'
import { actorOf } from '../actor'
import { factsOf } from '../content'

/** A changed fact that readers would see voids every approval of the commentary. */
export const reopenApproved: CollectionAfterChangeHook<Commentary> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return doc
  if (canonicalJson(factsOf(doc)) === canonicalJson(factsOf(previousDoc))) return doc
  await reopenTextsOf(req, doc.id, actorOf(req))
  return doc
}
