import { type BodyNode, type CellHead, cellNode, rowNode, tableNode } from './body-nodes'

type Node = Readonly<Record<string, unknown>>

/** A cell of a simple table: its words lie below `node`. */
export type TableCell = { node: Node; isHead: boolean }

/**
 * Whether a table is simple: rows of cells, each cell one or more paragraphs, nothing joined. No other
 * is printed the same on a page, in a book and in plain text.
 */
export function isSimpleTable(table: Node): boolean {
  const rows = nodesIn(table)
  return (
    rows.length > 0 &&
    rows.every((row) => row.type === 'tablerow' && nodesIn(row).length > 0) &&
    rows.flatMap(nodesIn).every(isSimpleCell)
  )
}

function isSimpleCell(cell: Node): boolean {
  return (
    cell.type === 'tablecell' &&
    isOne(cell.colSpan) &&
    isOne(cell.rowSpan) &&
    nodesIn(cell).every(({ type }) => type === 'paragraph')
  )
}

function isOne(span: unknown): boolean {
  return span === undefined || span === null || span === 1
}

/** The cells of a table, row by row; what is no cell is left out. */
export function cellsOf(table: Node): TableCell[][] {
  return nodesIn(table)
    .map((row) =>
      nodesIn(row)
        .filter(({ type }) => type === 'tablecell')
        .map((node) => ({ node, isHead: isHead(node.headerState) })),
    )
    .filter((row) => row.length > 0)
}

function isHead(state: unknown): boolean {
  return (typeof state === 'number' || typeof state === 'string') && Number(state) > 0
}

/** Whether all cells of the first row are heads: it then names the columns. */
export function hasHeadRow(rows: readonly (readonly { isHead: boolean }[])[]): boolean {
  return rows.length > 1 && (rows[0]?.every(({ isHead }) => isHead) ?? false)
}

/** A table in which every row has as many cells as the longest. */
export function evenTable(rows: readonly (readonly { words: BodyNode[]; isHead: boolean }[])[]) {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const headRow = hasHeadRow(rows)
  return tableNode(
    rows.map((row, place) => {
      const head = (isHead: boolean): CellHead => (!isHead ? 0 : headRow && place === 0 ? 1 : 2)
      const missing = Array.from({ length: width - row.length }, () => cellNode([]))
      return rowNode([...row.map(({ words, isHead }) => cellNode(words, head(isHead))), ...missing])
    }),
  )
}

function nodesIn(node: Node): Node[] {
  return Array.isArray(node.children)
    ? node.children.filter((child): child is Node => typeof child === 'object' && child !== null)
    : []
}
