import type { PublicationKind } from '../../domain/publication'
import type { Commentary, Issue, Publication, Text } from '../../payload-types'
import { factsOf, wordsOf } from '../content'
import { idOf } from '../person'

/** What goes under the press: words and facts as they were approved, and why they are printed. */
export type PrintItem = {
  text: Text
  commentary: Commentary
  hash: string
  /** The last audit entry of the text: the approval, or the publication that is taken back. */
  last: { number: number } | null
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
export function printed(item: PrintItem, { release, issue, at, before }: Under) {
  const { text, commentary, hash, last, kind, note } = item
  const words = wordsOf(text)
  const facts = factsOf(commentary)
  const shown = kind === 'retraction' ? { ...words, lead: null, body: null, reason: null } : words
  return {
    ...shown,
    ...facts,
    kind,
    note: note ?? null,
    language: text.language,
    slug: kind === 'retraction' ? (before?.slug ?? words.slug) : words.slug,
    title: kind === 'retraction' ? (before?.title ?? words.title) : words.title,
    week: issue?.week ?? null,
    position: positionIn(issue, commentary),
    isArchive: commentary.archive?.isArchive === true,
    publishedAt: at,
    firstPublishedAt: before?.firstPublishedAt ?? at,
    commentary: commentary.id,
    text: text.id,
    release,
    contentHash: hash,
    printKey: `${text.id}:${last?.number ?? 0}`,
  }
}

function positionIn(issue: Issue | null, commentary: Commentary): number {
  const order = (issue?.order ?? []).map((named) => idOf(named))
  const place = order.indexOf(commentary.id)
  return place === -1 ? order.length : place
}
