import { readIssueBook } from '../cms/read/issue-book'
import { type BookFormat, paths } from '../domain/paths'
import { bookTypes } from '../site/parts/take-away'
import type { Make, Routes } from './routes'

/** Issues to take away. */
export const bookRoutes: Routes = {
  '/:locale/issues/:week/:name.epub': book('epub'),
  '/:locale/issues/:week/:name.pdf': book('pdf'),
  '/:locale/issues/:week/:name.single.html': book('html'),
}

function book(format: BookFormat): Make {
  return async (press, { locale, week = '', name = '' }) => {
    if (!paths.book(locale, week, format).includes(`/${name}.`)) return null
    const issue = await readIssueBook(press.payload, locale, week)
    if (issue === null) return null
    return { type: bookTypes[format], bytes: await press.bookOf(issue, format) }
  }
}
