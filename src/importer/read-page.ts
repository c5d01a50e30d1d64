import type { Block } from './block'
import { htmlBlocks } from './html-blocks'
import { type Head, readHead } from './html-head'
import { htmlTree, isHtml } from './html-tree'
import { commentariesIn } from './issue-page'
import { type Page, readPage } from './page'
import type { Problem } from './problem'
import { readPosts } from './read-posts'
import { textBlocks } from './text-blocks'
import { undressed } from './text-dress'
import { wordpressExport } from './wordpress-export'

const mostLineBreaks = 100_000

type Read = Page | { refused: Problem }

/**
 * The pages of the old site that a file holds: one as a rule, plain text or HTML; each commentary of
 * an issue that was saved as one page; each post of a WordPress export.
 */
export function readPages(text: string): Read[] {
  const posts = wordpressExport(text)
  if (posts) return readPosts(posts, readPageText)
  if ((text.match(/\n|\r(?!\n)/g)?.length ?? 0) > mostLineBreaks) return [refusals['too-long']]
  const page = blocksOf(text)
  if ('refused' in page) return [page]
  const { blocks, head, problems } = page
  const [around, inside] = [blocks.filter(isAround), blocks.filter((block) => !isAround(block))]
  const parts = commentariesIn(inside)
  if (parts === null) return [withProblems(readPage(blocks, head), problems)]
  // The head names the issue, and its address is of none of them.
  const own = head && { ...head, titles: [], section: null, address: null }
  const noted = {
    line: 1,
    code: 'several-texts',
    message: severalTexts(parts.length, head),
  } as const
  return parts.map((part, place) => {
    const page = readPage(place === 0 ? [...around, ...part] : part, own)
    return withProblems(page, place === 0 ? [noted, ...problems] : [])
  })
}

function isAround({ hint }: Block): boolean {
  return hint === 'frame' || hint === 'breadcrumb'
}

/** The one page of a text, or its first. */
export function readPageText(text: string): Read {
  return readPages(text)[0] as Read
}

type Blocks = { blocks: Block[]; head: Head | null; problems: Problem[] }

function blocksOf(text: string): Blocks | { refused: Problem } {
  if (!isHtml(text)) {
    const { text: words, problems } = undressed(text)
    return { blocks: textBlocks(words), head: null, problems }
  }
  const tree = htmlTree(text)
  if (!tree.ok) return refusals[tree.reason]
  const head = readHead(tree.value, text)
  return { blocks: htmlBlocks(tree.value, head.base, true), head, problems: [] }
}

function withProblems(page: Read, problems: readonly Problem[]): Read {
  return 'refused' in page ? page : { ...page, problems: [...problems, ...page.problems] }
}

function severalTexts(count: number, head: Head | null): string {
  const leads = head?.address ? ` Its address, ${head.address}, leads to none of them.` : ''
  return `The file holds ${count} commentaries of one issue; each became a text of its own.${leads} Check that none is missing.`
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
