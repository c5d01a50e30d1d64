import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'

type ListPagerProps = { path: string; page: number; more: boolean; locale: Locale }

/** The address of a page of a list; the first is the list itself. */
export function pageAddress(path: string, page: number): string {
  return page <= 1 ? path : `${path}?page=${page}`
}

/** The page that `?page=` asks for: the first without it, null when it asks for none. */
export function pageNumber(asked: string | null): number | null {
  if (asked === null) return 1
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null
}

/** The title of a page of a list, with its number after the first. */
export function pageTitle(name: string, page: number, locale: Locale): string {
  return page <= 1 ? name : `${name} · ${messagesFor(locale).page(page)}`
}

/** Newer and older, for lists that run over several pages. */
export function ListPager({ path, page, more, locale }: ListPagerProps) {
  if (page <= 1 && !more) return null
  const messages = messagesFor(locale)
  return (
    <nav className="pager" aria-label={messages.moreCommentaries}>
      {page > 1 && (
        <a href={pageAddress(path, page - 1)} rel="prev">
          {messages.newer}
        </a>
      )}{' '}
      <span aria-current="page">{messages.page(page)}</span>{' '}
      {more && (
        <a href={pageAddress(path, page + 1)} rel="next">
          {messages.older}
        </a>
      )}
    </nav>
  )
}
