import type { BodyNode } from '../body-nodes'
import { isSafeLink } from '../rich-text'
import { noteTag } from './footnotes'
import { LineOfWords, type WordsLook } from './line-of-words'
import { linkTarget } from './link-target'
import type { Loss, PlacedLoss } from './loss'
import { briefly, holdsBlocks, inline, isList, media, silent } from './markup-shape'
import {
  attr,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  styled,
  wordsIn,
} from './markup-tree'
import { gridOf } from './table-grid'

/** Where footnotes may not stand, their words follow the mark. */
export type MarkupSetting = { footnotes: boolean }

type AtList = (list: MarkupElement) => void

/** Gathers the words of one block after another, and what of them could not be kept. */
export class WordsWriter {
  readonly losses: PlacedLoss[] = []
  readonly line = new LineOfWords()
  private notes = 0

  /** `place` tells which block is being gathered. */
  constructor(
    private readonly setting: MarkupSetting,
    private readonly place: () => number,
  ) {}

  taken(): BodyNode[] {
    for (const loss of this.line.losses) this.lose(loss)
    this.line.losses = []
    return this.line.take(() => {
      this.notes += 1
      return this.notes
    })
  }

  breakLine(): void {
    if (!this.line.isEmpty) this.line.breakLine()
  }

  /**
   * Words whose blocks are lines of one: in a cell, a quote, an item. `atList` is told of each list
   * at its place, where lists may stand.
   */
  lines(nodes: readonly MarkupNode[], look: WordsLook, atList?: AtList): void {
    for (const node of nodes) {
      if (isText(node)) this.line.add(node.value, look)
      if (!isElement(node)) continue
      const tag = node.tagName
      if (atList && isList(node)) atList(node)
      else if (silent.test(tag) || this.leavesOut(node)) continue
      else if (tag === 'br') this.breakLine()
      else if (inline.test(tag) && !holdsBlocks(node)) this.inline(node, look)
      else this.linesOf(node, look, atList)
    }
  }

  inlineOf(nodes: readonly MarkupNode[], look: WordsLook, inHeading: boolean): void {
    for (const node of nodes) {
      if (isText(node)) this.line.add(node.value, look)
      if (!isElement(node) || silent.test(node.tagName) || this.leavesOut(node)) continue
      if (node.tagName === 'br') this.breakLine()
      else this.inline(node, look, inHeading)
    }
  }

  inline(element: MarkupElement, look: WordsLook, inHeading = false): void {
    if (element.tagName === 'input') return
    if (element.tagName === noteTag) {
      this.note(attr(element, 'text'), look)
      return
    }
    const own = this.lookOf(element, look)
    this.inlineOf(element.childNodes, inHeading ? { ...own, bold: false } : own, inHeading)
  }

  lookOf(element: MarkupElement, look: WordsLook): WordsLook {
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

  /** Pictures and films, and what the page itself hides. */
  leavesOut(element: MarkupElement): boolean {
    const lost = media[element.tagName]
    if (lost) {
      if (!isOrnament(element)) this.lose({ kind: lost, what: briefly(nameOf(element)) })
      return true
    }
    if (styled(element, 'display') !== 'none' && styled(element, 'mso-hide') !== 'all') return false
    const words = briefly(wordsIn(element))
    if (words !== '') this.lose({ kind: 'hidden', what: words })
    return true
  }

  lose(loss: Loss): void {
    this.losses.push({ ...loss, block: this.place() })
  }

  private linesOf(node: MarkupElement, look: WordsLook, atList?: AtList): void {
    this.breakLine()
    if (node.tagName === 'li') {
      this.lose({ kind: 'list-as-lines', what: briefly(wordsIn(node)) })
      this.line.add('– ', look)
    }
    if (node.tagName === 'table') this.tableLines(node, look)
    else this.lines(node.childNodes, this.lookOf(node, look), atList)
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

  private note(text: string, look: WordsLook): void {
    if (text === '') return
    if (this.setting.footnotes) {
      this.line.note(text)
      return
    }
    this.lose({ kind: 'note-with-mark', what: briefly(text) })
    this.line.add(` [${text}]`, look)
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
}

/** A drawn sign that the page itself tells nobody of. */
function isOrnament(element: MarkupElement): boolean {
  return element.tagName === 'svg' && attr(element, 'aria-hidden') === 'true'
}

/** What a picture or a film is called: by its page, by itself, by its file; a formula by its signs. */
function nameOf(element: MarkupElement): string {
  const title = element.childNodes.find((node) => isElement(node) && node.tagName === 'title')
  const given = ['alt', 'title', 'aria-label'].map((name) => attr(element, name))
  const inside = element.tagName === 'math' ? element : title
  const source = attr(element, 'src') || attr(element, 'data')
  const file = source.startsWith('data:') ? '' : source.replace(/[?#].*$/, '')
  const names = [...given, inside ? wordsIn(inside) : '', file.split(/[\\/]/).at(-1) ?? '']
  return names.find((name) => name.trim() !== '') ?? ''
}
