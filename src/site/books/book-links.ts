import type { IssueBook } from '../../cms/read/issue-book'
import { paths } from '../../domain/paths'
import type { BookSetting } from './book-setting'

/** Where a link of a text leads: to another text of the same book by its place, or out of it. */
export type Leads = { inside: number } | { outside: string }

/** A book has no host of its own, so what leads out of it does so by whole addresses. */
export function leadsTo(href: string, book: IssueBook, origin: string): Leads | null {
  if (href.startsWith('#') || !URL.canParse(href, origin)) return null
  const url = new URL(href, origin)
  const isOurs = url.origin === new URL(origin).origin
  const inside = book.commentaries.findIndex(
    ({ locale, week, slug }) => isOurs && paths.commentary(locale, week.id, slug) === url.pathname,
  )
  return inside >= 0 ? { inside } : { outside: href.startsWith('/') ? `${origin}${href}` : href }
}

/** A web address as it is read out or typed: without its scheme. */
export function spokenAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/** The shortest address that a commentary has, whole. */
export function lastingAddress(
  { locale, week, slug, number }: IssueBook['commentaries'][number],
  { origin }: Pick<BookSetting, 'origin'>,
): string {
  return origin + (number === null ? paths.commentary(locale, week.id, slug) : paths.short(number))
}
