import { attr, isElement, type MarkupElement, type MarkupNode, wordsIn } from './markup-tree'

/** A cell with the words it has; null where a cell above or to the left reaches over. */
export type GridCell = MarkupElement | null

export type Grid = { rows: GridCell[][]; joined: boolean }

/**
 * The cells of a table that shows data, each in its row and column. Null for what only lays out
 * words: tables in tables, one column, whole articles in a cell.
 */
export function gridOf(table: MarkupElement): Grid | null {
  const rows = rowsOf(table)
  if (holds(table, (one) => one.tagName === 'table')) return null
  const cells = rows.flatMap(cellsIn)
  if (Math.max(0, ...rows.map((row) => cellsIn(row).length)) < 2) return null
  if (cells.some((cell) => wordsIn(cell).trim().length > mostInCell)) return null
  const grid: GridCell[][] = rows.map(() => [])
  let joined = false
  rows.forEach((row, y) => {
    for (const cell of cellsIn(row)) {
      const [width, height] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      joined ||= width > 1 || height > 1
      const line = grid[y] as GridCell[]
      let x = 0
      while (line[x] !== undefined) x += 1
      for (let down = 0; down < Math.min(height, grid.length - y); down += 1)
        for (let right = 0; right < width; right += 1)
          (grid[y + down] as GridCell[])[x + right] = down + right === 0 ? cell : null
    }
  })
  const filled = grid.map((line) => Array.from(line, (cell) => cell ?? null))
  const width = Math.max(...filled.map((line) => line.length))
  // A cell may say that it reaches over columns which no row has.
  const columns = Array.from({ length: width }, (_, x) => filled.some((line) => line[x]))
  const kept = filled.map((line) => line.filter((_, x) => columns[x]))
  return { rows: kept.filter((line) => line.some((cell) => cell !== null)), joined }
}

const mostInCell = 600

/** Whether a row stands in the head of its table. */
export function isHeadCell(cell: MarkupElement): boolean {
  return cell.tagName === 'th'
}

export function captionOf(table: MarkupElement): MarkupElement | null {
  const found = table.childNodes.find((node) => isElement(node) && node.tagName === 'caption')
  return isElement(found) ? found : null
}

function rowsOf(table: MarkupElement): MarkupElement[] {
  const within = (nodes: readonly MarkupNode[]): MarkupElement[] =>
    nodes.filter(isElement).flatMap((node) => {
      if (node.tagName === 'tr') return [node]
      return /^(?:thead|tbody|tfoot)$/.test(node.tagName) ? within(node.childNodes) : []
    })
  return within(table.childNodes)
}

function cellsIn(row: MarkupElement): MarkupElement[] {
  return row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function spanOf(cell: MarkupElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(attr(cell, name) || 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 50) : 1
}

function holds(element: MarkupElement, is: (one: MarkupElement) => boolean): boolean {
  return element.childNodes.some((node) => isElement(node) && (is(node) || holds(node, is)))
}
