import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import type { Commentary, Media } from '../../payload-types'
import { refuseWhilePrinted, reopenTextsShowing } from '../actions/reopen-texts'
import { actorOf } from '../actor'
import { isOtherFacts } from '../content'
import { isOtherPicture } from '../shown-pictures'

/** What approvals cover beside the words of a text. */
type Covered = Commentary | Media

type IsOther<Document> = (one: Partial<Document>, other: Partial<Document>) => boolean

/**
 * Refuses, for the moment that a release takes, to change what it prints: before anything is written,
 * because without transactions that would stay.
 */
function refusing<Document extends Covered>(
  collection: 'commentaries' | 'media',
  isOther: IsOther<Document>,
): CollectionBeforeChangeHook<Document> {
  return async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !originalDoc) return data
    if (!isOther({ ...originalDoc, ...data }, originalDoc)) return data
    await refuseWhilePrinted(req, { collection, id: originalDoc.id })
    return data
  }
}

/** What readers would see changed, so every approval that covers it is void. */
function reopening<Document extends Covered>(
  collection: 'commentaries' | 'media',
  isOther: IsOther<Document>,
): CollectionAfterChangeHook<Document> {
  return async ({ doc, operation, previousDoc, req }) => {
    if (operation !== 'update' || !isOther(doc, previousDoc)) return doc
    await reopenTextsShowing(req, { collection, id: doc.id }, actorOf(req))
    return doc
  }
}

export const keepFactsWhilePrinted = refusing<Commentary>('commentaries', isOtherFacts)
export const reopenOtherFacts = reopening<Commentary>('commentaries', isOtherFacts)
export const keepPictureWhilePrinted = refusing<Media>('media', isOtherPicture)
export const reopenOtherPicture = reopening<Media>('media', isOtherPicture)
