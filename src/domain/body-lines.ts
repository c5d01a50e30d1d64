import { type BodyNode, wordsNode } from './body-nodes'

const blocks = ['paragraph', 'heading', 'quote', 'listitem', 'tablerow']

/** The words of blocks as lines of one: items with dashes, the cells of a row told apart. */
export function asLines(nodes: readonly BodyNode[]): BodyNode[] {
  const lines = nodes.flatMap(linesOf).filter((line) => line.length > 0)
  return lines.flatMap((line, place) => (place === 0 ? line : [wordsNode({ text: '\n' }), ...line]))
}

function linesOf(node: BodyNode): BodyNode[][] {
  const children = node.children ?? []
  if (node.type === 'tablerow') {
    const cells = children.map((cell) => asLines(cell.children ?? []))
    const apart = wordsNode({ text: ' | ' })
    return [cells.flatMap((cell, place) => (place === 0 ? cell : [apart, ...cell]))]
  }
  const inner = children.filter(({ type }) => type === 'list')
  if (node.type === 'listitem' && inner.length === 0)
    return [[wordsNode({ text: '– ' }), ...children]]
  if (!blocks.includes(node.type) || inner.length > 0) return children.flatMap(linesOf)
  return [children]
}
