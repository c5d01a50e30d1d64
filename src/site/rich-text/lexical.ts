/**
 * A body as the desk's editor (Lexical) keeps it, read without trust: whatever is not as expected
 * is left out or reduced to its children.
 */
export type LexicalNode = Readonly<Record<string, unknown>>

/** The blocks of a body; none when it is no Lexical state. */
export function blocksOf(body: unknown): LexicalNode[] {
  return isNode(body) && isNode(body.root) ? childrenOf(body.root) : []
}

export function childrenOf(node: LexicalNode): LexicalNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

/** What a node says of itself, or an empty object. */
export function fieldsOf(node: LexicalNode, key: 'fields' | 'value' = 'fields'): LexicalNode {
  const fields = node[key]
  return isNode(fields) ? fields : {}
}

/** The editor keeps a list within a list as an item of its own; it belongs to the item before it. */
export function itemsOf(list: LexicalNode): LexicalNode[] {
  const items: LexicalNode[] = []
  for (const item of childrenOf(list)) {
    const before = items.at(-1)
    const inside = childrenOf(item)
    if (before && inside.length > 0 && inside.every(({ type }) => type === 'list'))
      items[items.length - 1] = { ...before, children: [...childrenOf(before), ...inside] }
    else items.push(item)
  }
  return items
}

/** The words of a cell, whose paragraphs are lines of it. */
export function cellWords(cell: LexicalNode): LexicalNode[] {
  return childrenOf(cell)
    .filter((paragraph) => childrenOf(paragraph).length > 0)
    .flatMap((paragraph, place) => [
      ...(place === 0 ? [] : [{ type: 'linebreak' }]),
      ...childrenOf(paragraph),
    ])
}

/** A footnote with its number in the text, from 1. */
export type Footnote = { node: LexicalNode; number: number; text: string }

/** All footnotes of a body in reading order. */
export function footnotesOf(body: unknown): Footnote[] {
  const inside = (node: LexicalNode): Omit<Footnote, 'number'>[] => {
    const text = footnoteText(node)
    return [...(text === null ? [] : [{ node, text }]), ...childrenOf(node).flatMap(inside)]
  }
  return blocksOf(body)
    .flatMap(inside)
    .map((footnote, place) => ({ ...footnote, number: place + 1 }))
}

function footnoteText(node: LexicalNode): string | null {
  const { blockType, text } = fieldsOf(node)
  if (node.type !== 'inlineBlock' || blockType !== 'footnote') return null
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

function isNode(value: unknown): value is LexicalNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
