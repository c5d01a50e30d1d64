import type { PublicationKind } from '../../domain/publication'
import type { Commentary, Issue, Publication, Text } from '../../payload-types'
import { factsOf, wordsOf } from '../content'
import { idOf } from '../person'

/** What goes under the press: words and facts as they were approved, and why they are printed. */
export type PrintItem = {
  text: Text
  commentary: Commentary
  hash: string
  kind: PublicationKind
  note?: string
}

type Under = {
  release: string
  issue: Issue | null
  /** ISO timestamp. */
  at: string
  before: Publication | null
}

/** The frozen copy of an item. Its print key lets one approval be printed once and no more. */
export function printed(item: PrintItem, under: Under) {
  const { text, commentary, hash, kind, note } = item
  const { release, at, before } = under
  return {
    ...(kind === 'retraction' && before ? withheld(before) : shown(item, under)),
    kind,
    note: note ?? null,
    language: text.language,
    isArchive: commentary.archive?.isArchive === true,
    publishedAt: at,
    firstPublishedAt: before?.firstPublishedAt ?? at,
    commentary: commentary.id,
    text: text.id,
    release,
    state: 'staged' as const,
    contentHash: hash,
    // The last entry of the text: its approval, or the publication that is retracted.
    printKey: `${text.id}:${text.entries ?? 0}`,
  }
}

/** What the text and its commentary say now, and what was said before where that differs. */
function shown({ text, commentary }: PrintItem, { issue, before }: Under) {
  const facts = factsOf(commentary)
  const was = idOf(before?.verdict)
  return {
    ...wordsOf(text),
    ...facts,
    previousVerdict: was === facts.verdict ? null : was,
    week: issue?.week ?? null,
    position: positionIn(issue, commentary),
  }
}

/**
 * What a retraction leaves of the publication that readers know: its place, its address and its
 * title. Whatever was written since at the desk is none of theirs.
 */
function withheld({ slug, title, week, position, issue, section, verdict, analysts }: Publication) {
  return {
    ...{ slug, title, week, position, lead: null, body: null, reason: null },
    issue: idOf(issue),
    section: idOf(section),
    verdict: idOf(verdict),
    analysts: (analysts ?? []).flatMap((analyst) => idOf(analyst) ?? []),
  }
}

function positionIn(issue: Issue | null, commentary: Commentary): number {
  const order = (issue?.order ?? []).map((named) => idOf(named))
  const place = order.indexOf(commentary.id)
  return place === -1 ? order.length : place
}
