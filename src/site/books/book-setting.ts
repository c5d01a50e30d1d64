import type { IssueBook } from '../../cms/read/issue-book'
import type { Site } from '../../cms/read/types'
import type { BookImages } from './book-images'

/** What a book needs besides its issue. */
export type BookSetting = {
  site: Site
  /** Scheme and host of the permanent addresses, such as `https://review.example`. */
  origin: string
}

/** A book about to be written, whatever its format. */
export type BookParts = BookSetting & { book: IssueBook; images: BookImages }
