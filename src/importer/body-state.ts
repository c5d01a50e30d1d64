import type { Block, Span } from './block'

type Node = { type: string; children?: Node[]; [more: string]: unknown }

/** A body as the desk's editor keeps it (a Lexical state), or null when there are no words. */
export function bodyState(body: readonly Block[]): { root: Node } | null {
  if (body.length === 0) return null
  const children: Node[] = []
  let items: Node[] = []
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
      items.push(element('listitem', spanNodes(block.spans), { value: items.length + 1 }))
    }
    current = list?.number ?? null
  }
  return { root: element('root', children) }
}

/** How many paragraphs and lists a body has, as the report counts them. */
export function countsOf(body: readonly Block[]): { paragraphs: number; lists: number } {
  const lists = body.flatMap((block) => (block.kind === 'item' ? (block.list?.number ?? []) : []))
  return {
    paragraphs: body.filter((block) => block.kind === 'line').length,
    lists: new Set(lists).size,
  }
}

function nodeOf({ kind, level = 2, spans }: Block): Node {
  const children = spanNodes(spans)
  if (kind === 'heading') return element('heading', children, { tag: level <= 2 ? 'h2' : 'h3' })
  if (kind === 'quote') return element('quote', children)
  return element('paragraph', children, { textFormat: 0, textStyle: '' })
}

function listNode(ordered: boolean, items: Node[]): Node {
  const more = { listType: ordered ? 'number' : 'bullet', start: 1, tag: ordered ? 'ol' : 'ul' }
  return element('list', items, more)
}

/** Neighbouring spans of one link are one link. */
function spanNodes(spans: readonly Span[]): Node[] {
  const nodes: Node[] = []
  let words: Node[] = []
  spans.forEach((span, index) => {
    if (span.href === undefined) {
      nodes.push(spanNode(span))
    } else {
      if (spans[index - 1]?.href !== span.href) {
        words = []
        nodes.push(linkNode(span.href, words))
      }
      words.push(spanNode(span))
    }
  })
  return nodes
}

function linkNode(url: string, words: Node[]): Node {
  const fields = { linkType: 'custom', newTab: false, url }
  return { ...element('link', words, { fields }), version: 3 }
}

function spanNode({ text, bold, italic }: Span): Node {
  if (text === '\n') return { type: 'linebreak', version: 1 }
  const format = (bold ? 1 : 0) | (italic ? 2 : 0)
  return { type: 'text', text, format, mode: 'normal', style: '', detail: 0, version: 1 }
}

function element(type: string, children: Node[], more: Record<string, unknown> = {}): Node {
  return { type, ...more, children, direction: 'ltr', format: '', indent: 0, version: 1 }
}
