import { basename, join } from 'node:path'
import type { IssueBook } from '../cms/read/issue-book'
import type { Site } from '../cms/read/types'
import { bytesIn } from '../disk/absence'
import type { BookFormat } from '../domain/paths'
import { makeBook } from '../site/books/make-book'
import { type Preview, previewPicture } from '../site/preview/preview-picture'

/** All that a book is made of, but for its pictures. */
export type BookOrder = { issue: IssueBook; format: BookFormat; site: Site; origin: string }

/** What takes long to make: a book, or the picture that stands for a page. */
export type Order = { book: BookOrder } | { preview: Preview }

/** Makes what is ordered. */
export type Bind = (order: Order) => Promise<Buffer>

/** Makes it in this very process, with the pictures of a folder of uploads. */
export function bindHere(mediaFolder: string): Bind {
  const pictureBytes = (url: string) => bytesIn(join(mediaFolder, basename(url)))
  return (order) => {
    if ('preview' in order) return previewPicture(order.preview)
    const { issue, format, ...setting } = order.book
    return makeBook(issue, format, { ...setting, pictureBytes })
  }
}
