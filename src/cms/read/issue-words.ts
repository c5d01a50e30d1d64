import type { Payload } from 'payload'
import { decideApproval } from '../../domain/issue-words'
import { locales } from '../../domain/locale'
import { findIssueDocument } from '../actions/approve-issue-words'
import { type WordsStanding, wordsStanding } from '../issue-words'
import { isAtDesk, type Person } from '../person'

/** The words of an issue in one language, and what a person may do about them. */
export type ShownWords = Omit<WordsStanding, 'writers' | 'approval'> & {
  approval: { by: string; at: string } | null
  isOwn: boolean
  mayApprove: boolean
  mayOverride: boolean
}

/** In every language; null where there is no such issue, or it is not theirs to see. */
export async function readIssueWords(
  payload: Payload,
  viewer: Person,
  id: string,
): Promise<ShownWords[] | null> {
  const issue = isAtDesk(viewer) ? await findIssueDocument(payload, id) : null
  if (!issue) return null
  return locales.map((language) => {
    const { approval, writers, ...standing } = wordsStanding({ ...issue }, language)
    const hasWritten = writers.includes(viewer.id)
    const may = (isOverride: boolean) =>
      decideApproval({
        ...{ role: viewer.role, hasWritten, state: standing.state, isAsRead: true },
        ...{ isOverride, note: 'given' },
      }).ok
    return {
      ...standing,
      approval: approval && { by: approval.byName, at: approval.at },
      ...{ isOwn: hasWritten, mayApprove: may(false), mayOverride: hasWritten && may(true) },
    }
  })
}
