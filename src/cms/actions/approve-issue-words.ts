import type { Payload } from 'payload'
import { decideApproval, type WordsRefusal } from '../../domain/issue-words'
import type { Locale } from '../../domain/locale'
import { err, ok, type Result } from '../../domain/result'
import type { Issue } from '../../payload-types'
import { actorFrom } from '../actor'
import { now } from '../clock'
import { approvalsOf, wordsStanding } from '../issue-words'
import { carrying } from '../log/carry'
import type { Person } from '../person'
import { whileBusy } from '../storage/repeat'
import { tellOfOverriddenWords } from '../tell-of-override'

type Asked = {
  issue: string
  language: Locale
  /** The hash of what the person read. */
  hash: string
  /** Without a second reader. */
  isOverride: boolean
  note: string
}

/**
 * Approves the words of an issue in one language as they were read; the next release of the issue
 * prints them. The approval and its entry are one write, based on the issue as it was looked at.
 */
export function approveIssueWords(
  payload: Payload,
  person: Person,
  { hash, isOverride, issue: id, language, note }: Asked,
): Promise<Result<null, WordsRefusal | 'noSuchIssue'>> {
  return whileBusy(async () => {
    const issue = await findIssueDocument(payload, id)
    if (!issue) return err('noSuchIssue')
    const standing = wordsStanding({ ...issue }, language)
    const decided = decideApproval({
      ...{ role: person.role, state: standing.state, isOverride, note },
      hasWritten: standing.writers.includes(person.id),
      isAsRead: standing.hash === hash,
    })
    if (!decided.ok) return decided
    const approval = {
      ...{ words: standing.now, by: person.id, byName: person.name, at: now().toISOString() },
    }
    const entry = {
      ...{ ...actorFrom(person), step: decided.value, contentHash: hash },
      note: [language, note.trim()].filter(Boolean).join(': '),
    }
    await payload.db.updateOne({
      ...{ collection: 'issues', id, returning: false },
      data: {
        ...{ revision: issue.revision ?? 1, ...carrying(issue, entry) },
        approvedWords: { ...approvalsOf({ ...issue }), [language]: approval },
      },
    })
    if (isOverride) tellOfOverriddenWords(payload, person, { issue, language })
    return ok(null)
  })
}

/** With what is hidden, and with its words in every language. */
export function findIssueDocument(payload: Payload, id: string): Promise<Issue | null> {
  const where = { id: { equals: id } }
  return payload.db.findOne<Issue>({ collection: 'issues', where, locale: 'all' })
}
