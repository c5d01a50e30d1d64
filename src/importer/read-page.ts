import { htmlBlocks } from './html-blocks'
import { readHead } from './html-head'
import { htmlTree, isHtml } from './html-tree'
import { type Page, readPage } from './page'
import type { Problem } from './problem'
import { textBlocks } from './text-blocks'

const mostLineBreaks = 100_000

/** The words of a saved page, plain text or HTML, read as a page of the old site. */
export function readPageText(text: string): Page | { refused: Problem } {
  if ((text.match(/\n|\r(?!\n)/g)?.length ?? 0) > mostLineBreaks) return refusals['too-long']
  if (!isHtml(text)) return readPage(textBlocks(text), null)
  const tree = htmlTree(text)
  if (!tree.ok) return refusals[tree.reason]
  const head = readHead(tree.value, text)
  return readPage(htmlBlocks(tree.value, head.base, true), head)
}

const refusals = {
  'too-deep': {
    refused: {
      line: 1,
      code: 'too-deep',
      message: 'The markup is nested deeper than in any page. Save the page again, as plain text.',
    },
  },
  'too-long': {
    refused: {
      line: 1,
      code: 'too-long',
      message: 'The file has far more lines or tags than any page. Check what it is.',
    },
  },
} as const satisfies Record<string, { refused: Problem }>
