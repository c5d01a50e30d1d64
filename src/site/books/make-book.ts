import type { IssueBook } from '../../cms/read/issue-book'
import type { BookFormat } from '../../domain/paths'
import { bookImages, type PictureBytes } from './book-images'
import type { BookParts, BookSetting } from './book-setting'
import { epub } from './epub'
import { pdf } from './pdf'
import { singlePage } from './single-page'

type Making = BookSetting & { pictureBytes: PictureBytes }

const makers: Record<BookFormat, (parts: BookParts) => Promise<Buffer>> = {
  epub,
  pdf,
  html: singlePage,
}

/**
 * An issue in one language as a file to take away. The same issue gives the same bytes: dates come
 * from the content, and nothing tells where or when the file was made.
 */
export async function makeBook(
  book: IssueBook,
  format: BookFormat,
  { site, origin, pictureBytes }: Making,
): Promise<Buffer> {
  const images = await bookImages(book, pictureBytes, format === 'html' ? 'screen' : 'paper')
  return makers[format]({ book, site, origin, images })
}
