import {
  type BodyNode,
  headingNode,
  itemNode,
  listNode,
  paragraphNode,
  quoteNode,
} from '../body-nodes'
import { evenTable } from '../body-table'
import { plainLook, type WordsLook } from './line-of-words'
import type { PlacedLoss } from './loss'
import {
  boxesIn,
  breakAtNewLines,
  briefly,
  firstText,
  holdsBlocks,
  inline,
  silent,
} from './markup-shape'
import {
  attr,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  type MarkupParent,
  wordsIn,
} from './markup-tree'
import { captionOf, type Grid, gridOf, isHeadCell } from './table-grid'
import { tidyMarkup } from './tidy-markup'
import { type MarkupSetting, WordsWriter } from './words-writer'

export type BodyFromMarkup = { nodes: BodyNode[]; losses: PlacedLoss[] }

/**
 * The words of markup as blocks of a body, and what could not be kept, each with its place. It makes
 * only what `checkBody` lets through, so that what was pasted can always be saved.
 */
export function bodyFromMarkup(root: MarkupParent, setting: MarkupSetting): BodyFromMarkup {
  tidyMarkup(root)
  const writer = new BodyWriter(setting)
  writer.blocks(root.childNodes)
  writer.flush()
  return { nodes: writer.nodes, losses: writer.losses }
}

class BodyWriter {
  readonly nodes: BodyNode[] = []
  private readonly words: WordsWriter

  constructor(setting: MarkupSetting) {
    this.words = new WordsWriter(setting, () => this.nodes.length)
  }

  get losses(): PlacedLoss[] {
    return this.words.losses
  }

  blocks(nodes: readonly MarkupNode[], look: WordsLook = plainLook): void {
    for (const node of nodes) {
      if (isText(node)) this.words.line.add(node.value, look)
      else if (isElement(node)) this.element(node, look)
    }
  }

  /** Ends the paragraph that is being gathered. */
  flush(): void {
    this.put(paragraphNode)
  }

  private element(element: MarkupElement, look: WordsLook): void {
    const tag = element.tagName
    if (silent.test(tag) || this.words.leavesOut(element)) return
    if (tag === 'pre') breakAtNewLines(element)
    if (/^h[1-6]$/.test(tag)) this.heading(element)
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'li') this.list(element)
    else if (tag === 'blockquote') this.quote(element)
    else if (tag === 'table') this.table(element)
    else if (tag === 'br') {
      // Two breaks in a row end a paragraph, as on a typewriter.
      if (this.words.line.endsWithBreak) this.flush()
      else this.words.breakLine()
    } else if (inline.test(tag) && !holdsBlocks(element)) this.words.inline(element, look)
    else if (inline.test(tag)) this.blocks(element.childNodes, this.words.lookOf(element, look))
    else this.block(element, look)
  }

  private block(element: MarkupElement, look: WordsLook): void {
    this.flush()
    this.blocks(element.childNodes, look)
    this.flush()
  }

  private heading(element: MarkupElement): void {
    this.flush()
    this.words.inlineOf(element.childNodes, plainLook, true)
    this.put((words) => headingNode(Number(element.tagName[1]), words))
  }

  private quote(element: MarkupElement): void {
    this.flush()
    this.words.lines(element.childNodes, plainLook)
    this.put(quoteNode)
  }

  /** An item that stands alone is a list of one. */
  private list(element: MarkupElement): void {
    this.flush()
    const isItem = element.tagName === 'li'
    const node = this.listNode(
      isItem ? { ...element, tagName: 'ul', childNodes: [element] } : element,
    )
    if (node) this.keep(node)
  }

  private listNode(list: MarkupElement, depth = 0): BodyNode | null {
    const start = Number(attr(list, 'start') || 1)
    const first = Number.isInteger(start) && start > 0 ? start : 1
    const items: BodyNode[] = []
    const place = () => first + items.filter(({ children }) => !isNest(children)).length
    const nest = (node: MarkupElement) => {
      const inner = this.listNode(node, depth + 1)
      if (inner) items.push(itemNode(place(), [inner], depth))
    }
    const put = () => {
      const words = this.words.taken()
      if (words.length > 0) items.push(itemNode(place(), words, depth))
    }
    for (const node of list.childNodes) {
      const isItem = isElement(node) && node.tagName === 'li'
      if (isItem) this.checkMark(node)
      this.words.lines(isItem ? node.childNodes : [node], plainLook, (inner) => {
        put()
        nest(inner)
      })
      put()
    }
    return items.length === 0 ? null : listNode(list.tagName === 'ol', items, first)
  }

  /** Items to be ticked off become items with the sign of a box. */
  private checkMark(item: MarkupElement): void {
    const role = attr(item, 'role') === 'checkbox'
    const box = boxesIn(item)[0]
    if (!role && !box) return
    const isTicked = role
      ? attr(item, 'aria-checked') === 'true'
      : box?.attrs.some(({ name }) => name === 'checked')
    this.words.lose({ kind: 'check-list', what: briefly(wordsIn(item)) })
    const first = firstText(item)
    if (first) first.value = `${isTicked ? '☑' : '☐'} ${first.value.trimStart()}`
  }

  private table(element: MarkupElement): void {
    this.flush()
    const grid = gridOf(element)
    if (grid === null) {
      this.blocks(element.childNodes)
      this.flush()
      return
    }
    const caption = captionOf(element)
    if (caption) this.blocks([caption])
    this.flush()
    if (grid.joined) this.words.lose({ kind: 'cells-joined', what: briefly(wordsIn(element)) })
    this.keep(this.tableNode(grid))
  }

  private tableNode({ rows }: Grid): BodyNode {
    return evenTable(
      rows.map((row) =>
        row.map((cell) => {
          if (cell) this.words.lines(cell.childNodes, plainLook)
          return { words: this.words.taken(), isHead: cell !== null && isHeadCell(cell) }
        }),
      ),
    )
  }

  private put(block: (words: BodyNode[]) => BodyNode): void {
    const words = this.words.taken()
    if (words.length > 0) this.keep(block(words))
  }

  private keep(node: BodyNode): void {
    this.nodes.push(node)
  }
}

function isNest(children: readonly BodyNode[] | undefined): boolean {
  return children?.length === 1 && children[0]?.type === 'list'
}
