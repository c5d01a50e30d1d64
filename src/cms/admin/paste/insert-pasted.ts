import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalNode,
  type NodeSelection,
  type RangeSelection,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { asLines } from '../../../domain/body-lines'
import type { BodyNode } from '../../../domain/body-nodes'
import type { BodyFromMarkup } from '../../../domain/markup/body-from-markup'
import type { PlacedLoss } from '../../../domain/markup/loss'

/** A loss with the node of the editor beside which it happened. */
export type ShownLoss = PlacedLoss & { key: string | null; begins: string }

/**
 * Puts words in the place of what is selected. In the cell of a table, where blocks may not stand,
 * they become lines. Null where nothing was put in and nothing is to be told.
 */
export function $insertPasted({ nodes, losses }: BodyFromMarkup): ShownLoss[] | null {
  const selection = $selected()
  if (!selection || nodes.length + losses.length === 0) return null
  const isInCell = $isInCell(selection)
  const parsed = (isInCell ? asLines(nodes) : nodes).map((node) =>
    $parseSerializedNode(withOwnIds(node) as SerializedLexicalNode),
  )
  // Where only a loss is told, what is selected stays.
  if (parsed.length > 0) selection.insertNodes(parsed)
  const lost = isInCell ? [...losses, ...blocksIn(nodes)] : losses
  return lost.map((loss) => $shown(loss, parsed))
}

/** A range, or a picture; where several cells are selected, all that stands in the first of them. */
function $selected(): RangeSelection | NodeSelection | null {
  const selection = $getSelection()
  if ($isRangeSelection(selection) || $isNodeSelection(selection)) return selection
  const cell = selection?.getNodes().find(isCell)
  return $isElementNode(cell) ? cell.select(0, cell.getChildrenSize()) : null
}

function $isInCell(selection: RangeSelection | NodeSelection): boolean {
  const isRange = $isRangeSelection(selection)
  const node = isRange ? selection.anchor.getNode() : selection.getNodes()[0]
  return node !== undefined && [node, ...node.getParents()].some(isCell)
}

function isCell(node: LexicalNode): boolean {
  return node.getType() === 'tablecell'
}

function blocksIn(nodes: readonly BodyNode[]): PlacedLoss[] {
  const kinds = { table: 'table-as-lines', list: 'list-as-lines' } as const
  return nodes.flatMap(({ type }, block) =>
    type === 'table' || type === 'list' ? [{ kind: kinds[type], what: '', block }] : [],
  )
}

/** The block of a loss; where nothing of it was left, the one before it. */
function $shown(loss: PlacedLoss, parsed: readonly LexicalNode[]): ShownLoss {
  const node = parsed[Math.min(loss.block, parsed.length - 1)]
  const begins = node?.getTextContent().replace(/\s+/g, ' ').trim().slice(0, 50) ?? ''
  return { ...loss, key: node?.getKey() ?? null, begins }
}

/** Two footnotes of one body may not share an id, however often the same words are pasted. */
function withOwnIds(node: BodyNode): BodyNode {
  const children = node.children?.map(withOwnIds)
  const fields = node.type === 'inlineBlock' ? { ...(node.fields as object), id: newId() } : null
  return { ...node, ...(children && { children }), ...(fields && { fields }) }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
