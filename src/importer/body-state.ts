import {
  type BodyNode,
  type BodyState,
  footnoteNode,
  headingNode,
  itemNode,
  linkNode,
  listNode,
  paragraphNode,
  quoteNode,
  stateOf,
  wordsNode,
} from '../domain/body-nodes'
import { evenTable } from '../domain/body-table'
import type { Block, Span } from './block'

/** A body as the desk's editor keeps it (a Lexical state), or null when there are no words. */
export function bodyState(body: readonly Block[]): BodyState | null {
  if (body.length === 0) return null
  const children: BodyNode[] = []
  const notes = { last: 0 }
  for (let place = 0; place < body.length; place += 1) {
    const block = body[place] as Block
    if (block.kind !== 'item' || !block.list) {
      children.push(nodeOf(block, notes))
      continue
    }
    const { number } = block.list
    const end = body.findIndex((one, at) => at > place && one.list?.number !== number)
    const items = body.slice(place, end < 0 ? undefined : end)
    children.push(listOf(items, notes))
    place += items.length - 1
  }
  return stateOf(children)
}

/** How many paragraphs and lists a body has, as the report counts them. */
export function countsOf(body: readonly Block[]): { paragraphs: number; lists: number } {
  const lists = body.flatMap((block) => (block.kind === 'item' ? (block.list?.number ?? []) : []))
  return {
    paragraphs: body.filter((block) => block.kind === 'line').length,
    lists: new Set(lists).size,
  }
}

/** The editor keeps a list within a list as an item of its own, below the item that it belongs to. */
function listOf(items: readonly Block[], notes: Notes, depth = 0): BodyNode {
  const nodes: BodyNode[] = []
  const own = items.find(({ list }) => (list?.depth ?? 0) <= depth) ?? items[0]
  const first = own?.list?.first ?? 1
  let place = first - 1
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Block
    if ((item.list?.depth ?? 0) > depth) {
      const end = items.findIndex((one, index) => index > at && (one.list?.depth ?? 0) <= depth)
      const inner = items.slice(at, end < 0 ? undefined : end)
      nodes.push(itemNode(place + 1, [listOf(inner, notes, depth + 1)], depth))
      at += inner.length - 1
    } else {
      place += 1
      nodes.push(itemNode(place, spanNodes(item.spans, notes), depth))
    }
  }
  return listNode(own?.list?.ordered === true, nodes, first)
}

/** The number of the last footnote, for the editor tells them apart. */
type Notes = { last: number }

function nodeOf({ kind, level = 2, spans, rows }: Block, notes: Notes): BodyNode {
  if (kind === 'table')
    return evenTable(
      (rows ?? []).map((row) =>
        row.map((cell) => ({ words: spanNodes(cell.spans, notes), isHead: cell.isHead })),
      ),
    )
  const words = spanNodes(spans, notes)
  if (kind === 'heading') return headingNode(level, words)
  return kind === 'quote' ? quoteNode(words) : paragraphNode(words)
}

/** Neighbouring spans of one link are one link. */
function spanNodes(spans: readonly Span[], notes: Notes): BodyNode[] {
  const nodes: BodyNode[] = []
  let words: BodyNode[] = []
  spans.forEach((span, index) => {
    if (span.note !== undefined) {
      notes.last += 1
      nodes.push(footnoteNode(notes.last, span.note))
    } else if (span.href === undefined) {
      nodes.push(wordsOf(span))
    } else {
      if (spans[index - 1]?.href !== span.href) {
        words = []
        nodes.push(linkNode(span.href, words))
      }
      words.push(wordsOf(span))
    }
  })
  return nodes
}

function wordsOf({ href: _href, note: _note, ...words }: Span): BodyNode {
  return wordsNode(words)
}
