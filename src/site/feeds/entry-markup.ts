import { createElement } from 'react'
import type { FeedItem } from '../../cms/read/feeds'
import { EntryWords } from './entry-words'

type Where = {
  /** Scheme and host of the permanent addresses. */
  origin: string
  /** The absolute address of the page that says the same. */
  url: string
}

/**
 * The whole words of a publication as markup that stands alone: absolute addresses, no name that
 * another entry might have too, each picture as one plain `img`. `react-dom/server` is loaded late
 * for the same reason as in `render.ts`.
 */
export async function entryMarkup(item: FeedItem, where: Where): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return standingAlone(renderToStaticMarkup(createElement(EntryWords, { item })), where)
}

/** React escapes every quote in words, so what stands between plain quotes is an attribute. */
function standingAlone(markup: string, { origin, url }: Where): string {
  return markup
    .replace(/<source [^>]*>|<\/?picture>/g, '')
    .replace(/ (?:class|id|role|loading|decoding|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    .replace(/ href="#/g, ` href="${url}#`)
}
