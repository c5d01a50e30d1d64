import {
  type BodyNode,
  headingNode,
  itemNode,
  listNode,
  paragraphNode,
  quoteNode,
} from '../body-nodes'
import { evenTable } from '../body-table'
import { isSafeLink } from '../rich-text'
import { noteTag } from './footnotes'
import { LineOfWords, plainLook, type WordsLook } from './line-of-words'
import { linkTarget } from './link-target'
import type { Loss, PlacedLoss } from './loss'
import {
  boxesIn,
  briefly,
  firstText,
  holdsBlocks,
  inline,
  media,
  nestedLists,
  silent,
} from './markup-shape'
import {
  attr,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  type MarkupParent,
  styled,
  wordsIn,
} from './markup-tree'
import { captionOf, type Grid, gridOf, isHeadCell } from './table-grid'
import { tidyMarkup } from './tidy-markup'

export type BodyFromMarkup = { nodes: BodyNode[]; losses: PlacedLoss[] }

/** Where footnotes may not stand, their words follow the mark. */
export type MarkupSetting = { footnotes: boolean }

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
  readonly losses: PlacedLoss[] = []
  private line = new LineOfWords()
  private notes = 0

  constructor(private readonly setting: MarkupSetting) {}

  blocks(nodes: readonly MarkupNode[], look: WordsLook = plainLook): void {
    for (const node of nodes) {
      if (isText(node)) this.line.add(node.value, look)
      else if (isElement(node)) this.element(node, look)
    }
  }

  /** Ends the paragraph that is being gathered. */
  flush(): void {
    this.put(paragraphNode)
  }

  private element(element: MarkupElement, look: WordsLook): void {
    const tag = element.tagName
    if (silent.test(tag) || this.leavesOut(element)) return
    if (/^h[1-6]$/.test(tag)) this.heading(element)
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'li') this.list(element)
    else if (tag === 'blockquote') this.quote(element)
    else if (tag === 'table') this.table(element)
    else if (tag === 'br') {
      // Two breaks in a row end a paragraph, as on a typewriter.
      if (this.line.endsWithBreak) this.flush()
      else this.breakLine()
    } else if (inline.test(tag) && !holdsBlocks(element)) this.inline(element, look)
    else if (inline.test(tag)) this.blocks(element.childNodes, this.lookOf(element, look))
    else this.block(element, look)
  }

  private block(element: MarkupElement, look: WordsLook): void {
    this.flush()
    this.blocks(element.childNodes, look)
    this.flush()
  }

  private breakLine(): void {
    if (!this.line.isEmpty) this.line.breakLine()
  }

  private heading(element: MarkupElement): void {
    this.flush()
    this.inlineOf(element.childNodes, plainLook, true)
    this.put((words) => headingNode(Number(element.tagName[1]), words))
  }

  private quote(element: MarkupElement): void {
    this.flush()
    this.lines(element.childNodes, plainLook)
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
    for (const node of list.childNodes) {
      if (isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol')) {
        nest(node)
        continue
      }
      const inside = isElement(node) && node.tagName === 'li' ? node.childNodes : [node]
      const nested = nestedLists(inside)
      if (isElement(node) && node.tagName === 'li') this.checkMark(node)
      this.lines(inside, plainLook, nested)
      const words = this.taken()
      if (words.length > 0) items.push(itemNode(place(), words, depth))
      for (const inner of nested) nest(inner)
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
    this.lose({ kind: 'check-list', what: briefly(wordsIn(item)) })
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
    if (grid.joined) this.lose({ kind: 'cells-joined', what: briefly(wordsIn(element)) })
    this.keep(this.tableNode(grid))
  }

  private tableNode({ rows }: Grid): BodyNode {
    return evenTable(
      rows.map((row) =>
        row.map((cell) => {
          if (cell) this.lines(cell.childNodes, plainLook)
          return { words: this.taken(), isHead: cell !== null && isHeadCell(cell) }
        }),
      ),
    )
  }

  /** Words whose blocks are lines of one: in a cell, a quote, an item. */
  private lines(
    nodes: readonly MarkupNode[],
    look: WordsLook,
    without: readonly MarkupElement[] = [],
  ): void {
    for (const node of nodes) {
      if (isText(node)) this.line.add(node.value, look)
      if (!isElement(node) || without.includes(node)) continue
      const tag = node.tagName
      if (silent.test(tag) || this.leavesOut(node)) continue
      if (tag === 'br') this.breakLine()
      else if (inline.test(tag) && !holdsBlocks(node)) this.inline(node, look)
      else this.linesOf(node, look, without)
    }
  }

  private linesOf(node: MarkupElement, look: WordsLook, without: readonly MarkupElement[]): void {
    this.breakLine()
    if (node.tagName === 'li') {
      this.lose({ kind: 'list-as-lines', what: briefly(wordsIn(node)) })
      this.line.add('– ', look)
    }
    if (node.tagName === 'table') this.tableLines(node, look)
    else this.lines(node.childNodes, this.lookOf(node, look), without)
    this.breakLine()
  }

  /** A table where none may stand: a line a row, the cells told apart. */
  private tableLines(table: MarkupElement, look: WordsLook): void {
    this.lose({ kind: 'table-as-lines', what: briefly(wordsIn(table)) })
    for (const row of gridOf(table)?.rows ?? [[table]]) {
      row.forEach((cell, place) => {
        if (place > 0) this.line.add(' | ', look)
        if (cell) this.inlineOf(cell.childNodes, look, false)
      })
      this.breakLine()
    }
  }

  private inlineOf(nodes: readonly MarkupNode[], look: WordsLook, inHeading: boolean): void {
    for (const node of nodes) {
      if (isText(node)) this.line.add(node.value, look)
      if (!isElement(node) || silent.test(node.tagName) || this.leavesOut(node)) continue
      if (node.tagName === 'br') this.breakLine()
      else this.inline(node, look, inHeading)
    }
  }

  private inline(element: MarkupElement, look: WordsLook, inHeading = false): void {
    if (element.tagName === 'input') return
    if (element.tagName === noteTag) {
      this.note(attr(element, 'text'), look)
      return
    }
    const own = this.lookOf(element, look)
    this.inlineOf(element.childNodes, inHeading ? { ...own, bold: false } : own, inHeading)
  }

  private note(text: string, look: WordsLook): void {
    if (text === '') return
    if (this.setting.footnotes) {
      this.line.note(text)
      return
    }
    this.lose({ kind: 'note-with-mark', what: briefly(text) })
    this.line.add(` [${text}]`, look)
  }

  private lookOf(element: MarkupElement, look: WordsLook): WordsLook {
    switch (element.tagName) {
      case 'b':
      case 'strong':
        return { ...look, bold: true }
      case 'i':
      case 'em':
      case 'cite':
        return { ...look, italic: true }
      case 'sup':
        return { ...look, sup: true, sub: false }
      case 'sub':
        return { ...look, sub: true, sup: false }
      case 'a':
        return { ...look, href: this.href(element) ?? look.href }
      case 's':
      case 'strike':
      case 'del':
      case 'u':
      case 'ins':
        this.lose({ kind: 'look', what: briefly(wordsIn(element)) })
        return look
      default:
        return look
    }
  }

  private href(element: MarkupElement): string | null {
    const said = attr(element, 'href')
    if (said.trim() === '') return null
    const target = linkTarget(said)
    if (/^(?:https?:|mailto:)/i.test(target) && isSafeLink(target)) return target
    const words = briefly(wordsIn(element))
    if (words !== '') this.lose({ kind: 'link', what: `${words} → ${briefly(said)}` })
    return null
  }

  /** Pictures and films, and what the page itself hides. */
  private leavesOut(element: MarkupElement): boolean {
    const lost = media[element.tagName]
    if (lost) {
      const source = attr(element, 'src') || attr(element, 'data')
      const name = [attr(element, 'alt'), attr(element, 'title')].find((one) => one.trim() !== '')
      const file = source.startsWith('data:') ? '' : source.replace(/[?#].*$/, '')
      this.lose({ kind: lost, what: briefly(name ?? file.split(/[\\/]/).at(-1) ?? '') })
      return true
    }
    if (styled(element, 'display') !== 'none' && styled(element, 'mso-hide') !== 'all') return false
    const words = briefly(wordsIn(element))
    if (words !== '') this.lose({ kind: 'hidden', what: words })
    return true
  }

  private taken(): BodyNode[] {
    for (const loss of this.line.losses) this.lose(loss)
    this.line.losses = []
    return this.line.take(() => {
      this.notes += 1
      return this.notes
    })
  }

  private put(block: (words: BodyNode[]) => BodyNode): void {
    const words = this.taken()
    if (words.length > 0) this.keep(block(words))
  }

  private keep(node: BodyNode): void {
    this.nodes.push(node)
  }

  private lose(loss: Loss): void {
    this.losses.push({ ...loss, block: this.nodes.length })
  }
}

function isNest(children: readonly BodyNode[] | undefined): boolean {
  return children?.length === 1 && children[0]?.type === 'list'
}
