import { noteTag } from '../domain/markup/footnotes'
import { linkTarget } from '../domain/markup/link-target'
import { captionOf, gridOf, isHeadCell } from '../domain/markup/table-grid'
import { type Block, type Hint, quoted, textOfSpans } from './block'
import { hintOf, isSilent } from './html-frame'
import { LineGatherer, type Look, type Note } from './html-line'
import {
  attribute,
  type Element,
  elementsIn,
  type HtmlNode,
  type HtmlTree,
  isElement,
  isInline,
  textOf,
} from './html-tree'
import { safeLink } from './safe-link'
import { textBlocks } from './text-blocks'
import { withLists } from './text-lists'

type Loss = { code: 'picture-left-out' | 'embed-left-out'; said: string }

const picture = { code: 'picture-left-out', said: 'A picture was left out' } as const
const embed = { code: 'embed-left-out', said: 'An embedded page or film was left out' } as const

/** What has no words and cannot be imported. */
const unimported: Record<string, Loss | undefined> = {
  img: picture,
  picture,
  iframe: embed,
  video: embed,
  audio: embed,
  object: embed,
  embed,
}

/** What the lines of an element are; `item` is the list item whose lines they are. */
type Shape = Pick<Block, 'kind' | 'level' | 'list' | 'hint'> & { item?: Element }

/** The words of an HTML page as blocks, with the lines of the file on which they begin. */
export function htmlBlocks(tree: HtmlTree, base: string | null, useNames: boolean): Block[] {
  const walker = new Walker(tree, base, useNames)
  for (const node of tree.document.childNodes) walker.visit(node, plain, { kind: 'line' })
  walker.flush({ kind: 'line' })
  return withLists(walker.blocks, 100_000)
}

const plain: Look = { bold: false, italic: false, off: null, href: null, hint: null }

class Walker {
  readonly blocks: Block[] = []
  private readonly gatherer = new LineGatherer()
  private lists = 0
  private line = 1
  private lastItem: Element | undefined

  constructor(
    private readonly tree: HtmlTree,
    private readonly base: string | null,
    private readonly useNames: boolean,
  ) {}

  visit(node: HtmlNode, look: Look, shape: Shape): void {
    this.line = node.sourceCodeLocation?.startLine ?? this.line
    if ('value' in node) this.gatherer.add(node.value, this.line, look)
    else if (isElement(node) && !isSilent(node)) this.enter(node, look, shape)
  }

  /** Ends the line that is being gathered. All lines of one list item become one item. */
  flush({ item, ...shape }: Shape): void {
    for (const block of this.gatherer.take(shape)) {
      if (block.text === '' && this.markBefore(block)) continue
      const last = this.blocks.at(-1)
      if (item && item === this.lastItem && last?.kind === 'item') {
        last.spans.push({ text: '\n' }, ...block.spans)
        last.text += ` ${block.text}`
      } else {
        this.blocks.push(block)
      }
      this.lastItem = item
    }
  }

  /** The mark of a footnote that stands on a line of its own belongs to the words before it. */
  private markBefore({ kind, spans, ...gap }: Block): boolean {
    const before = this.blocks.findLast((block) => block.text !== '' && block.kind !== 'table')
    if (spans.length === 0 || !before) return false
    before.spans.push(...spans)
    if (gap.notes) this.blocks.push({ ...gap, kind, spans: [] })
    return true
  }

  private enter(element: Element, look: Look, shape: Shape): void {
    const tag = element.tagName
    const lost = unimported[tag]
    if (lost) this.noteLoss(element, shape.hint ?? look.hint, lost)
    else if (tag === 'br') this.gatherer.breakLine(this.line)
    else this.enterWords(element, look, shape)
  }

  private enterWords(element: Element, look: Look, shape: Shape): void {
    const tag = element.tagName
    const outer = shape.hint ?? look.hint
    const hint = stronger(outer, hintOf(element, this.tree, this.useNames))
    const leavesLine = hint !== outer && (hint === 'frame' || hint === 'breadcrumb')
    if (isInline(element) && !leavesLine && !holdsBlocks(element)) {
      this.enterInline(element, { ...look, hint }, shape)
      return
    }
    this.flush(shape)
    const own: Shape = { ...this.shapeOf(element, shape), ...(hint ? { hint } : {}) }
    if (tag === 'pre') this.preformatted(element, own)
    else if (tag === 'table') this.table(element, own)
    else for (const child of element.childNodes) this.visit(child, { ...look, hint: null }, own)
    this.flush(own)
  }

  private enterInline(element: Element, look: Look, shape: Shape): void {
    const inner = { ...look }
    if (/^(?:b|strong)$/.test(element.tagName)) inner.bold = true
    if (/^(?:i|em|cite)$/.test(element.tagName)) inner.italic = true
    if (element.tagName === 'a') inner.href = this.link(element)
    if (element.tagName === 'sup' || element.tagName === 'sub') inner.off = element.tagName
    if (element.tagName === noteTag) {
      this.gatherer.footnote(attribute(element, 'text') ?? '', this.line, look)
      return
    }
    if (/^(?:s|strike|del)$/.test(element.tagName)) this.noteStruck(element, shape)
    const date = element.tagName === 'time' ? attribute(element, 'datetime') : null
    if (date !== null) this.gatherer.date(date.trim(), this.line)
    for (const child of element.childNodes) this.visit(child, inner, shape)
  }

  private link(element: Element): string | null {
    const href = attribute(element, 'href')
    if (href === null || href.trim() === '') return null
    const safe = safeLink(linkTarget(href), this.base)
    const words = textOf(element).trim()
    if (safe === null && words !== '') {
      const message = `The link of "${words.slice(0, 60)}" to ${href.trim().slice(0, 80)} was left out; its words were kept.`
      this.gatherer.note({ code: 'link-dropped', message }, this.line, null)
    }
    return safe
  }

  private shapeOf(element: Element, outer: Shape): Shape {
    const tag = element.tagName
    if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) }
    if (tag === 'blockquote') return { kind: 'quote' }
    if (tag === 'ul' || tag === 'ol') {
      const ordered = tag === 'ol'
      if (!outer.list) this.lists += 1
      const depth = outer.list ? (outer.list.depth ?? 0) + 1 : undefined
      const number = outer.list?.number ?? this.lists
      const first = ordered ? Number(attribute(element, 'start')) : 1
      const begins = Number.isInteger(first) && first > 1 ? { first } : {}
      return { kind: 'line', list: { number, ordered, ...(depth && { depth }), ...begins } }
    }
    if (tag === 'li' && outer.list) return { kind: 'item', list: outer.list, item: element }
    const { hint: _hint, ...inherited } = outer
    return inherited
  }

  private preformatted(element: Element, shape: Shape): void {
    const line = element.childNodes[0]?.sourceCodeLocation?.startLine ?? this.line
    for (const block of textBlocks(textOf(element), line, 200_000 + this.blocks.length)) {
      this.blocks.push(shape.hint ? { ...block, hint: shape.hint } : block)
    }
  }

  private table(element: Element, shape: Shape): void {
    const grid = gridOf(element)
    const isFrame = shape.hint === 'frame' || shape.hint === 'breadcrumb'
    if (grid === null || isFrame || shape.item || laysOut(element)) {
      for (const child of element.childNodes) this.visit(child, { ...plain, hint: null }, shape)
      return
    }
    const caption = captionOf(element)
    if (caption)
      this.visit(caption as Element, { ...plain, hint: null }, { ...shape, kind: 'line' })
    this.flush({ ...shape, kind: 'line' })
    const line = element.sourceCodeLocation?.startLine ?? this.line
    const notes: Note[] = grid.joined ? [joinedCells] : []
    const rows = grid.rows.map((row) =>
      row.map((cell) => {
        if (cell) this.cell(cell as Element)
        const { spans, problems } = this.gatherer.takeSpans()
        notes.push(...problems)
        return { spans, isHead: cell !== null && isHeadCell(cell) }
      }),
    )
    const text = rows
      .map((row) => row.map(({ spans }) => textOfSpans(spans)).join(' | '))
      .join('\n')
    this.blocks.push({ ...shape, kind: 'table', line, spans: [], text, rows, notes })
  }

  /** The paragraphs of a cell are lines of it. */
  private cell(element: Element): void {
    const visit = (node: HtmlNode, look: Look) => {
      if (!isElement(node) || isInline(node) || isSilent(node) || unimported[node.tagName]) {
        this.visit(node, look, { kind: 'item' })
        return
      }
      this.gatherer.breakLine(this.line)
      for (const child of node.childNodes) visit(child, look)
    }
    for (const child of element.childNodes) visit(child, plain)
  }

  private noteStruck(element: Element, shape: Shape): void {
    const message = `The words ${quoted(textOf(element).trim())} were struck through; they were kept as ordinary ones. Check whether they should stay.`
    this.gatherer.note({ code: 'look-dropped', message }, this.line, shape.hint ?? null)
  }

  private noteLoss(element: Element, hint: Hint | null, { code, said }: Loss): void {
    const source = attribute(element, 'src') ?? attribute(element, 'data') ?? ''
    const name = attribute(element, 'alt') ?? attribute(element, 'title') ?? ''
    const about = [name.slice(0, 80), source.startsWith('data:') ? '' : source.slice(0, 120)]
    const which = about.filter((word) => word.trim() !== '').join(', ') || 'without a name'
    const message = `${said}: ${which}. Add it again at the desk if it is needed.`
    this.gatherer.note({ code, message }, this.line, hint)
  }
}

const joinedCells: Note = {
  code: 'table-changed',
  message: 'Joined cells of a table were divided; the cells they covered are empty. Check it.',
}

/** A cell that reads as running words, or parts of pages: such a table lays out a page. */
function laysOut(table: Element): boolean {
  const names = [...elementsIn(table)].map(({ tagName }) => tagName)
  const isDrawn = names.includes('th') || attribute(table, 'border') !== null
  if (names.filter((name) => name === 'tr').length < 2 && !isDrawn) return true
  return [...elementsIn(table)].some(
    (element) =>
      /^(?:td|th)$/.test(element.tagName) &&
      (textOf(element).trim().length >= 300 ||
        [...elementsIn(element)].some(({ tagName }) => layingOut.test(tagName))),
  )
}

const layingOut = /^(?:div|ul|ol|table|h[1-6]|article|section|blockquote|nav|form)$/

/** What stands in the frame stays in it; other hints give way to nearer ones. */
function stronger(outer: Hint | null | undefined, own: Hint | null): Hint | null {
  if (outer === 'frame' || outer === 'breadcrumb') return outer
  return own ?? outer ?? null
}

/** Old pages put whole paragraphs inside a link or a bold element. */
function holdsBlocks(element: Element): boolean {
  return element.childNodes.some(
    (child) =>
      isElement(child) &&
      !isSilent(child) &&
      child.tagName !== 'br' &&
      !unimported[child.tagName] &&
      (!isInline(child) || holdsBlocks(child)),
  )
}
