import type { Picture, Said } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { isSafeLink } from '../../domain/rich-text'
import {
  blocksOf,
  childrenOf,
  type Footnote,
  fieldsOf,
  footnotesOf,
  type LexicalNode,
} from '../rich-text/lexical'
import { shownPicture } from '../rich-text/text-picture'

/** Words of one kind within a line; a `note` is the raised number of a footnote. */
export type Run =
  | { text: string; bold: boolean; italic: boolean; href: string | null }
  | { note: number }
  | { lineBreak: true }

export type List = { ordered: boolean; start: number; items: { runs: Run[]; lists: List[] }[] }

/** A part of a body, the same for every format of a book. */
export type Block =
  | { kind: 'paragraph' | 'heading' | 'subheading' | 'quote'; runs: Run[] }
  | { kind: 'list'; list: List }
  | { kind: 'picture'; picture: Picture; caption: Said | null }

export type Body = { blocks: Block[]; notes: { number: number; text: string }[] }

/** The body of a commentary, flat and free of what only the desk's editor needs. */
export function bookBody(body: unknown, locale: Locale): Body {
  const footnotes = footnotesOf(body)
  const notes = footnotes.map(({ number, text }) => ({
    number,
    text: withGoodLineBreaks(text, locale),
  }))
  return { blocks: blocksOf(body).flatMap((node) => blockOf(node, { locale, footnotes })), notes }
}

type Context = { locale: Locale; footnotes: readonly Footnote[] }

function blockOf(node: LexicalNode, context: Context): Block[] {
  switch (node.type) {
    case 'heading':
      return words(node.tag === 'h3' ? 'subheading' : 'heading', node, context)
    case 'quote':
      return words('quote', node, context)
    case 'list':
      return [{ kind: 'list', list: listOf(node, context) }]
    case 'upload': {
      const shown = shownPicture(node, context.locale)
      return shown ? [{ kind: 'picture', ...shown }] : []
    }
    default:
      return words('paragraph', node, context)
  }
}

type Words = Extract<Block, { runs: Run[] }>

function words(kind: Words['kind'], node: LexicalNode, context: Context): Words[] {
  const runs = runsOf(node, context)
  return runs.length === 0 ? [] : [{ kind, runs }]
}

/** Lexical keeps a list within a list as an item of its own; it belongs to the item before it. */
function listOf(node: LexicalNode, context: Context): List {
  const items: List['items'] = []
  for (const item of childrenOf(node)) {
    const lists = childrenOf(item).filter(({ type }) => type === 'list')
    const inner = lists.map((list) => listOf(list, context))
    const runs = childrenOf(item).flatMap((child) =>
      child.type === 'list' ? [] : runsOf({ children: [child] }, context),
    )
    const before = items.at(-1)
    if (runs.length === 0 && before) before.lists.push(...inner)
    else items.push({ runs, lists: inner })
  }
  const { start } = node
  return {
    ordered: node.listType === 'number' || node.tag === 'ol',
    start: typeof start === 'number' ? start : 1,
    items,
  }
}

function runsOf(node: LexicalNode, context: Context, href: string | null = null): Run[] {
  return childrenOf(node).flatMap((child): Run[] => {
    switch (child.type) {
      case 'text':
        return textRun(child, context, href)
      case 'linebreak':
        return [{ lineBreak: true }]
      case 'tab':
        return [{ text: ' ', bold: false, italic: false, href }]
      case 'link':
      case 'autolink': {
        const { url } = fieldsOf(child)
        return runsOf(child, context, isSafeLink(url) ? url.trim() : null)
      }
      case 'inlineBlock': {
        const note = context.footnotes.find((one) => one.node === child)
        return note ? [{ note: note.number }] : runsOf(child, context, href)
      }
      default:
        return runsOf(child, context, href)
    }
  })
}

const boldBit = 1
const italicBit = 2

function textRun({ text, format }: LexicalNode, { locale }: Context, href: string | null): Run[] {
  if (typeof text !== 'string' || text === '') return []
  const bits = typeof format === 'number' ? format : 0
  const [bold, italic] = [(bits & boldBit) !== 0, (bits & italicBit) !== 0]
  return [{ text: withGoodLineBreaks(text, locale), bold, italic, href }]
}
