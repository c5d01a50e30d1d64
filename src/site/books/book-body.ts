import type { Picture, Said } from '../../cms/read/types'
import { hasLook } from '../../domain/body-nodes'
import { cellsOf, hasHeadRow } from '../../domain/body-table'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { isSafeLink } from '../../domain/rich-text'
import {
  blocksOf,
  cellWords,
  childrenOf,
  type Footnote,
  fieldsOf,
  footnotesOf,
  itemsOf,
  type LexicalNode,
} from '../rich-text/lexical'
import { shownPicture } from '../rich-text/text-picture'

export type TextRun = {
  text: string
  bold: boolean
  italic: boolean
  /** Above or below the line. */
  off: 'sup' | 'sub' | null
  href: string | null
}

/** Words of one kind within a line; a `note` is the raised number of a footnote. */
export type Run = TextRun | { note: number } | { lineBreak: true }

export type List = { ordered: boolean; start: number; items: { runs: Run[]; lists: List[] }[] }

export type Cell = { runs: Run[]; isHead: boolean }
/** Rows of cells; the first row names the columns where `headRow` says so. */
export type Table = { rows: Cell[][]; headRow: boolean }

/** A part of a body, the same for every format of a book. */
export type Block =
  | { kind: 'paragraph' | 'heading' | 'subheading' | 'quote'; runs: Run[] }
  | { kind: 'list'; list: List }
  | { kind: 'table'; table: Table }
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
    case 'table': {
      const table = tableOf(node, context)
      return table.rows.length === 0 ? [] : [{ kind: 'table', table }]
    }
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

function listOf(node: LexicalNode, context: Context): List {
  const items = itemsOf(node).map((item) => {
    const lists = childrenOf(item).filter(({ type }) => type === 'list')
    const words = childrenOf(item).filter(({ type }) => type !== 'list')
    const runs = runsOf({ children: words }, context)
    return { runs, lists: lists.map((list) => listOf(list, context)) }
  })
  const { start } = node
  return {
    ordered: node.listType === 'number' || node.tag === 'ol',
    start: typeof start === 'number' ? start : 1,
    items,
  }
}

function tableOf(node: LexicalNode, context: Context): Table {
  const rows = cellsOf(node).map((row) =>
    row.map(({ node: cell, isHead }) => ({
      runs: runsOf({ children: cellWords(cell) }, context),
      isHead,
    })),
  )
  return { rows, headRow: hasHeadRow(rows) }
}

function runsOf(node: LexicalNode, context: Context, href: string | null = null): Run[] {
  return childrenOf(node).flatMap((child): Run[] => {
    switch (child.type) {
      case 'text':
        return textRun(child, context, href)
      case 'linebreak':
        return [{ lineBreak: true }]
      case 'tab':
        return [{ text: ' ', bold: false, italic: false, off: null, href }]
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

function textRun({ text, format }: LexicalNode, { locale }: Context, href: string | null): Run[] {
  if (typeof text !== 'string' || text === '') return []
  const [bold, italic] = [hasLook(format, 'bold'), hasLook(format, 'italic')]
  const off = hasLook(format, 'sup') ? 'sup' : hasLook(format, 'sub') ? 'sub' : null
  return [{ text: withGoodLineBreaks(text, locale), bold, italic, off, href }]
}
