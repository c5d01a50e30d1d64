import type { IssuePage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { type BookFormat, bookFormats, paths } from '../../domain/paths'
import { booksMessages } from '../messages/books'

export const bookTypes: Record<BookFormat, string> = {
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  html: 'text/html',
}

type TakeAwayProps = { issue: Pick<IssuePage, 'week' | 'commentaries'>; locale: Locale }

/** An issue as a file; nothing where none of it can be read in this language. */
export function TakeAway({ issue: { commentaries, week }, locale }: TakeAwayProps) {
  if (commentaries.length === 0) return null
  const { formats, takeAway } = booksMessages[locale]
  return (
    <p className="take-away">
      {takeAway}{' '}
      {bookFormats.map((format, place) => (
        <span key={format}>
          <a
            href={paths.book(locale, week.id, format)}
            type={bookTypes[format]}
            lang={format === 'html' || locale === 'en' ? undefined : 'en'}
            download
          >
            {formats[format]}
          </a>
          {place < bookFormats.length - 1 && ' ·'}{' '}
        </span>
      ))}
    </p>
  )
}
