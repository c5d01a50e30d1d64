import { z } from 'zod'
import {
  hashOfIssueWords,
  type IssueWords,
  type IssueWordsState,
  isEmpty,
  issueWordsState,
} from '../domain/issue-words'
import { type Locale, type Localized, locales } from '../domain/locale'
import { sha256 } from './digest'

const words = z.object({
  title: z.string().nullable(),
  lead: z.string().nullable(),
  editorsNote: z.string().nullable(),
})

const approval = z.object({ words, by: z.string(), byName: z.string(), at: z.string() })

/** The approval of the words of an issue in one language: those very words, by whom and when. */
export type WordsApproval = z.infer<typeof approval>

/** An issue as the adapter gives it: hidden fields, and words in every language. */
export type IssueDocument = Record<string, unknown>

export type WordsStanding = {
  language: Locale
  state: IssueWordsState
  /** As they stand at the desk. */
  now: IssueWords
  /** As they would be printed; null where that is the plain week. */
  approved: IssueWords | null
  approval: WordsApproval | null
  hash: string
  /** The accounts that have written any of them, by id. */
  writers: string[]
}

export function wordsStanding(issue: IssueDocument, language: Locale): WordsStanding {
  const now = issueWordsIn(issue, language)
  const known = approvalsOf(issue)[language] ?? null
  const approved = known?.words ?? printedIn(issue, language)
  return {
    ...{ language, now, approved, approval: known },
    state: issueWordsState(now, approved),
    hash: hashOfIssueWords(language, now, sha256),
    writers: writersOf(issue)[language] ?? [],
  }
}

/** What a release prints of the words of an issue: those that somebody approved, and no others. */
export function wordsToPrint(issue: IssueDocument) {
  const standings = locales.map((language) => wordsStanding(issue, language))
  const each = (field: keyof IssueWords) =>
    Object.fromEntries(
      standings.flatMap(({ approved, language }) => {
        const said = approved?.[field] ?? null
        return said === null ? [] : [[language, said]]
      }),
    ) as Partial<Localized>
  return { title: each('title'), lead: each('lead'), editorsNote: each('editorsNote') }
}

/** The languages whose words nobody has approved as they stand, and what readers get instead. */
export type UnapprovedWords = { language: Locale; instead: 'older' | 'none' }

export function unapprovedWords(issue: IssueDocument): UnapprovedWords[] {
  return locales.flatMap((language) => {
    const { approved, state } = wordsStanding(issue, language)
    if (state !== 'unapproved') return []
    return { language, instead: approved === null || isEmpty(approved) ? 'none' : 'older' }
  })
}

export function approvalsOf({ approvedWords }: IssueDocument): Partial<Localized<WordsApproval>> {
  return z.partialRecord(z.enum(locales), approval).parse(approvedWords ?? {})
}

export function writersOf({ wordWriters }: IssueDocument): Partial<Localized<string[]>> {
  return z.partialRecord(z.enum(locales), z.array(z.string())).parse(wordWriters ?? {})
}

function issueWordsIn(issue: IssueDocument, language: Locale): IssueWords {
  const said = (field: keyof IssueWords) => {
    const value: unknown = Reflect.get(Object(issue[field] ?? {}), language)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  return { title: said('title'), lead: said('lead'), editorsNote: said('editorsNote') }
}

/** What readers have of an issue that is older than approvals of its words. */
function printedIn({ printed }: IssueDocument, language: Locale): IssueWords | null {
  const known = issueWordsIn(Object(printed ?? {}) as IssueDocument, language)
  return isEmpty(known) ? null : known
}
