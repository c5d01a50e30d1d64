import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { IssueBook } from '../cms/read/issue-book'
import type { Site } from '../cms/read/types'
import type { BookFormat } from '../domain/paths'
import { makeBook } from '../site/books/make-book'

/** All that a book is made of, but for its pictures. */
export type BookOrder = { issue: IssueBook; format: BookFormat; site: Site; origin: string }

/** Makes a book. */
export type Bind = (order: BookOrder) => Promise<Buffer>

/** Makes books in this very process, with the pictures of a folder of uploads. */
export function bindHere(mediaFolder: string): Bind {
  return ({ issue, format, ...setting }) =>
    makeBook(issue, format, {
      ...setting,
      pictureBytes: (url) => readFile(join(mediaFolder, basename(url))).catch(() => null),
    })
}
