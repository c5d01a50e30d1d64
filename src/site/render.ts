import { createElement } from 'react'
import { Document, type Frame } from './document'
import type { PageView } from './page-view'

/**
 * A page as HTML. Loaded late because Next refuses a plain import of `react-dom/server` in what its
 * routes reach.
 */
export async function renderPage(view: PageView, frame: Frame): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(createElement(Document, { view, frame }))}`
}
