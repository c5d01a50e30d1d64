import {
  type BodyNode,
  type BodyState,
  headingNode,
  itemNode,
  linkNode,
  listNode,
  paragraphNode,
  quoteNode,
  stateOf,
  wordsNode,
} from '../domain/body-nodes'
import type { Block, Span } from './block'

/** A body as the desk's editor keeps it (a Lexical state), or null when there are no words. */
export function bodyState(body: readonly Block[]): BodyState | null {
  if (body.length === 0) return null
  const children: BodyNode[] = []
  let items: BodyNode[] = []
  let current: number | null = null
  for (const block of body) {
    const list = block.kind === 'item' ? block.list : undefined
    if (list === undefined) {
      children.push(nodeOf(block))
    } else {
      if (list.number !== current) {
        items = []
        children.push(listNode(list.ordered, items))
      }
      items.push(itemNode(items.length + 1, spanNodes(block.spans)))
    }
    current = list?.number ?? null
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

function nodeOf({ kind, level = 2, spans }: Block): BodyNode {
  const words = spanNodes(spans)
  if (kind === 'heading') return headingNode(level, words)
  return kind === 'quote' ? quoteNode(words) : paragraphNode(words)
}

/** Neighbouring spans of one link are one link. */
function spanNodes(spans: readonly Span[]): BodyNode[] {
  const nodes: BodyNode[] = []
  let words: BodyNode[] = []
  spans.forEach((span, index) => {
    if (span.href === undefined) {
      nodes.push(wordsNode(span))
    } else {
      if (spans[index - 1]?.href !== span.href) {
        words = []
        nodes.push(linkNode(span.href, words))
      }
      words.push(wordsNode(span))
    }
  })
  return nodes
}
