import type { Block, Hint } from './block'
import { hintOf, isSilent } from './html-frame'
import { LineGatherer, type Look } from './html-line'
import { isDataTable, rowText } from './html-table'
import {
  attribute,
  type Element,
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

const plain: Look = { bold: false, italic: false, href: null, hint: null }

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
    else if (tag === 'table' && isDataTable(element)) this.table(element, own)
    else for (const child of element.childNodes) this.visit(child, { ...look, hint: null }, own)
    this.flush(own)
  }

  private enterInline(element: Element, look: Look, shape: Shape): void {
    const inner = { ...look }
    if (/^(?:b|strong)$/.test(element.tagName)) inner.bold = true
    if (/^(?:i|em|cite)$/.test(element.tagName)) inner.italic = true
    if (element.tagName === 'a') inner.href = this.link(element)
    const date = element.tagName === 'time' ? attribute(element, 'datetime') : null
    if (date !== null) this.gatherer.date(date.trim(), this.line)
    for (const child of element.childNodes) this.visit(child, inner, shape)
  }

  private link(element: Element): string | null {
    const href = attribute(element, 'href')
    if (href === null || href.trim() === '') return null
    const safe = safeLink(href, this.base)
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
    if ((tag === 'ul' || tag === 'ol') && !outer.list) {
      this.lists += 1
      return { kind: 'line', list: { number: this.lists, ordered: tag === 'ol' } }
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
    const message = 'A table became paragraphs, one for each row. Set it anew at the desk.'
    this.gatherer.note({ code: 'table-flattened', message }, this.line, shape.hint ?? null)
    for (const row of rowText(element)) {
      this.gatherer.add(row.text, row.line ?? this.line, plain)
      this.flush({ ...shape, kind: 'line' })
    }
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
