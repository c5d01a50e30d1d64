import {
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type ElementNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import {
  type BodyNode,
  type CellHead,
  cellNode,
  rowNode,
  tableNode,
} from '../../../domain/body-nodes'

/** A table of two columns under their heads. */
export function $insertTable(): void {
  const head = rowNode([cellNode([], 1), cellNode([], 1)])
  const table = $made(tableNode([head, rowNode([cellNode([]), cellNode([])])]))
  $insertNodes([table])
  if ($isElementNode(table)) table.getFirstDescendant()?.selectStart()
}

export function $isInTable(): boolean {
  return $cell() !== null
}

export function $addRow(): void {
  const row = $row()
  if (!row) return
  const cells = row.getChildren().map(() => cellNode([]))
  const added = $made(rowNode(cells))
  row.insertAfter(added)
  if ($isElementNode(added)) added.getFirstDescendant()?.selectStart()
}

/** A new cell of a row is a head where its neighbour is one in the first row. */
export function $addColumn(): void {
  for (const cell of $column()) {
    const head = cell.getParent()?.getPreviousSibling() ? 0 : headOf(cell)
    cell.insertAfter($made(cellNode([], head)))
  }
}

export function $removeRow(): void {
  const row = $row()
  const table = row?.getParent()
  if (row && table && table.getChildrenSize() > 1) row.remove()
  else table?.remove()
}

export function $removeColumn(): void {
  const cells = $column()
  const isLast = cells[0]?.getParent()?.getChildrenSize() === 1
  if (isLast) $row()?.getParent()?.remove()
  else for (const cell of cells) cell.remove()
}

function headOf(cell: LexicalNode): CellHead {
  const { headerState } = cell.exportJSON() as BodyNode
  return headerState === 1 || headerState === 3 ? 1 : 0
}

/** The cells of all rows in the column where the cursor stands. */
function $column(): LexicalNode[] {
  const place = $cell()?.getIndexWithinParent() ?? -1
  const rows = $row()?.getParent()?.getChildren() ?? []
  return rows.flatMap((row) => ($isElementNode(row) ? (row.getChildAtIndex(place) ?? []) : []))
}

function $row(): ElementNode | null {
  return $cell()?.getParent() ?? null
}

function $cell(): LexicalNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  return [node, ...node.getParents()].find((one) => one.getType() === 'tablecell') ?? null
}

function $made(node: BodyNode): LexicalNode {
  return $parseSerializedNode(node as SerializedLexicalNode)
}
