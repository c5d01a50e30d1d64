import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { withPictures } from './body-pictures'
import { correctionNotes } from './correction-notes'
import { loadNames } from './names'
import { readIssue } from './published'
import type { CommentaryCard, CommentaryPage, IssuePage } from './types'

/** A commentary as a book prints it: all its words, and nothing of what stands around them. */
export type BookCommentary = CommentaryCard &
  Pick<CommentaryPage, 'body' | 'corrections' | 'retraction'>

/** An issue in one language with all its words. Nothing in it changes when the next issue comes. */
export type IssueBook = Pick<
  IssuePage,
  'week' | 'number' | 'title' | 'lead' | 'editorsNote' | 'changes'
> & {
  locale: Locale
  /** In the order of the issue; those that were taken back come with a notice and no words. */
  commentaries: BookCommentary[]
  /** ISO timestamp of the last publication, correction or retraction among them. */
  changedAt: string
}

/**
 * Everything that one needs to take an issue away in a language; null when nothing of it can be
 * read in this language. `week` is an ISO week in either case, such as `2026-w47`.
 */
export async function readIssueBook(
  payload: Payload,
  locale: Locale,
  week: string,
): Promise<IssueBook | null> {
  const issue = await readIssue(payload, locale, week)
  if (!issue || issue.commentaries.length === 0) return null
  const ofIssue: Where[] = [{ week: { equals: issue.week.id } }, { language: { equals: locale } }]
  const [{ docs }, names] = await Promise.all([
    findAsReader(payload, 'publications', { where: { and: ofIssue } }),
    loadNames(payload),
  ])
  const [bodies, notesOf] = await Promise.all([
    withPictures(payload, inOneBody(docs), locale).then(bodiesIn),
    correctionNotes(payload, { commentary: { in: commentariesOf(docs) } }, names),
  ])
  const commentaries = issue.commentaries.flatMap((card) => {
    const place = docs.findIndex(({ slug }) => slug === card.slug)
    const publication = docs[place]
    return publication ? [whole(card, publication, bodies[place], notesOf(publication))] : []
  })
  if (commentaries.length === 0) return null
  const { number, title, lead, editorsNote, changes } = issue
  return {
    locale,
    ...{ week: issue.week, number, title, lead, editorsNote, changes },
    commentaries,
    changedAt: docs.map(({ publishedAt }) => publishedAt).reduce(later, ''),
  }
}

function whole(
  card: CommentaryCard,
  { publishedAt, note }: Publication,
  body: unknown,
  corrections: CommentaryPage['corrections'],
): BookCommentary {
  if (card.isRetracted)
    return { ...card, body: null, corrections, retraction: { date: publishedAt, note: note ?? '' } }
  return { ...card, body: body ?? null, corrections, retraction: null }
}

function commentariesOf(publications: readonly Publication[]): string[] {
  return publications.flatMap(({ commentary }) => idOf(commentary) ?? [])
}

/** All bodies as if they were one, so that their pictures are loaded in one go. */
function inOneBody(publications: readonly Publication[]) {
  return { root: { type: 'root', children: publications.map(({ body }) => body?.root ?? {}) } }
}

function bodiesIn(resolved: unknown): ({ root: unknown } | null)[] {
  const { root } = resolved as ReturnType<typeof inOneBody>
  return root.children.map((body) => ('children' in body ? { root: body } : null))
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
