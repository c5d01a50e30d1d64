import type { BlockContent, DefinitionContent, List, Nodes, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import {
  type BodyNode,
  type BodyState,
  headingNode,
  itemNode,
  listNode,
  paragraphNode,
  pictureNode,
  quoteNode,
  stateOf,
  wordsNode,
} from '../domain/body-nodes'
import { err, ok, type Result } from '../domain/result'
import { MarkdownNotes } from './markdown-notes'
import { type InlinePlaces, MarkdownWords } from './markdown-words'

/** What a Markdown file refers to. */
export type MarkdownPlaces = InlinePlaces & {
  /**
   * The id of a picture by its name, with what is to be seen on it; null where words alone may
   * stand, without footnotes too.
   */
  picture: ((name: string, alt: string) => Result<string, string>) | null
}

/** `line` is the line of the file, from 1; the sentence says what to do. */
export type MarkdownProblem = { line: number; sentence: string }

/**
 * A Markdown body as the desk's editor keeps it: paragraphs, headings of level 2 and 3, bold,
 * italic, lists, quotes, links, footnotes and pictures. Anything else is refused, all of it at
 * once. `firstLine` is the line of the file on which the source begins.
 */
export function markdownBody(
  source: string,
  places: MarkdownPlaces,
  firstLine = 1,
): Result<BodyState, MarkdownProblem[]> {
  const tree = fromMarkdown(source, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  const reader = new BodyReader(places, firstLine)
  const state = reader.read(tree.children)
  return reader.problems.length === 0
    ? ok(state)
    : err(reader.problems.sort((a, b) => a.line - b.line))
}

type Block = BlockContent | DefinitionContent | RootContent

class BodyReader {
  readonly problems: MarkdownProblem[] = []
  private readonly refuse = (node: Nodes, sentence: string) => {
    const line = (node.position?.start.line ?? 1) + this.firstLine - 1
    this.problems.push({ line, sentence })
  }
  private readonly notes: MarkdownNotes
  private readonly inline: MarkdownWords
  private pictures = 0

  constructor(
    private readonly places: MarkdownPlaces,
    private readonly firstLine: number,
  ) {
    this.notes = new MarkdownNotes(this.refuse)
    this.inline = new MarkdownWords(places, this.notes, this.refuse)
  }

  read(blocks: readonly RootContent[]): BodyState {
    for (const block of blocks)
      if (block.type === 'footnoteDefinition')
        this.notes.define(block, this.places.picture !== null)
    const nodes = blocks.flatMap((block) => this.block(block))
    if (nodes.length === 0 && this.problems.length === 0)
      this.problems.push({ line: this.firstLine, sentence: 'The body is empty: write it.' })
    this.notes.refuseUnused()
    return stateOf(nodes)
  }

  private block(node: Block): BodyNode[] {
    switch (node.type) {
      case 'paragraph':
        return [this.paragraph(node)]
      case 'heading':
        if (node.depth < 2 || node.depth > 3)
          this.refuse(node, 'A heading is of level 2 or 3: begin its line with ## or ###.')
        return [headingNode(node.depth, this.inline.nodes(node.children))]
      case 'list':
        return [this.list(node)]
      case 'blockquote':
        return [quoteNode(this.quoted(node.children))]
      case 'footnoteDefinition':
        return []
      default:
        this.refuse(node, refusals[node.type] ?? 'This kind of Markdown is not known here.')
        return []
    }
  }

  private paragraph(node: Paragraph): BodyNode {
    const [first] = node.children
    if (first?.type !== 'image' || node.children.length > 1)
      return paragraphNode(this.inline.nodes(node.children))
    const found = this.places.picture?.(first.url, first.alt ?? '')
    if (!found) this.refuse(node, 'Words alone may stand here: take the picture out.')
    else if (!found.ok) this.refuse(node, found.reason)
    if (!first.alt?.trim()) this.refuse(node, 'Say in the square brackets what the picture shows.')
    this.pictures += 1
    return pictureNode(this.pictures, found?.ok ? found.value : '', first.title ?? '')
  }

  private list(list: List): BodyNode {
    const start = list.start ?? 1
    const items = list.children.map((item, index) => {
      const [paragraph, ...more] = item.children
      if (paragraph?.type !== 'paragraph' || more.length > 0)
        this.refuse(item, 'An item of a list is one paragraph, without another list inside.')
      const words = paragraph?.type === 'paragraph' ? this.inline.nodes(paragraph.children) : []
      return itemNode(start + index, words)
    })
    return listNode(list.ordered === true, items, start)
  }

  /** The paragraphs of a quote are lines of one block: the editor knows no other quotes. */
  private quoted(blocks: readonly Block[]): BodyNode[] {
    return blocks.flatMap((block, index) => {
      if (block.type !== 'paragraph') {
        this.refuse(block, 'A quote holds paragraphs and nothing else.')
        return []
      }
      const words = this.inline.nodes(block.children)
      return index === 0 ? words : [wordsNode({ text: '\n' }), ...words]
    })
  }
}

const refusals: Partial<Record<Block['type'], string>> = {
  html: 'HTML is not kept: write Markdown.',
  thematicBreak: 'A line across the page is not kept: use a ## heading.',
  code: 'An indented or fenced block of code is not kept: begin the line at the margin.',
  definition: 'Write the address of a link behind its words: [words](https://…).',
}
