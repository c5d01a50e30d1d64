import { canonicalJson } from './content-hash'
import type { Locale } from './locale'
import { err, ok, type Result } from './result'
import { isDesk, type Role } from './role'

/** The words of an issue itself in one language. */
export type IssueWords = { title: string | null; lead: string | null; editorsNote: string | null }

const noIssueWords: IssueWords = { title: null, lead: null, editorsNote: null }

/**
 * Where they stand: nobody has written any, a second reader has approved them as they are, or
 * somebody has changed them since.
 */
export type IssueWordsState = 'none' | 'approved' | 'unapproved'

/** `approved` are those that were approved last, or null. */
export function issueWordsState(now: IssueWords, approved: IssueWords | null): IssueWordsState {
  const last = approved ?? noIssueWords
  if (canonicalJson(now) !== canonicalJson(last)) return 'unapproved'
  return isEmpty(now) ? 'none' : 'approved'
}

export function isEmpty({ editorsNote, lead, title }: IssueWords): boolean {
  return title === null && lead === null && editorsNote === null
}

/** What an approval covers; the digest (text to hexadecimal SHA-256) is an argument. */
export function hashOfIssueWords(
  language: Locale,
  words: IssueWords,
  digest: (text: string) => string,
): string {
  return digest(canonicalJson({ language, words }))
}

export type WordsRefusal =
  | 'wordsNotAllowed'
  | 'issueWordsChanged'
  | 'nothingToApprove'
  | 'ownIssueWords'
  | 'reasonMissing'

type Approving = {
  role: Role
  /** Has written any of the words in this language, in any round. */
  hasWritten: boolean
  state: IssueWordsState
  /** They are what the person has read. */
  isAsRead: boolean
  isOverride: boolean
  /** Why, which an override needs. */
  note: string
}

/** The first reason against an approval, or what the log calls it. */
export function decideApproval({
  hasWritten,
  isAsRead,
  isOverride,
  note,
  role,
  state,
}: Approving): Result<'approveWords' | 'overrideWords', WordsRefusal> {
  if (!isDesk(role) || (isOverride && role !== 'admin')) return err('wordsNotAllowed')
  if (!isAsRead) return err('issueWordsChanged')
  if (state !== 'unapproved') return err('nothingToApprove')
  if (!isOverride && hasWritten) return err('ownIssueWords')
  if (isOverride && note.trim() === '') return err('reasonMissing')
  return ok(isOverride ? 'overrideWords' : 'approveWords')
}
