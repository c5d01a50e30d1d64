import { cleanText } from './clean-text'
import { type Element, elementsIn, textOf } from './html-tree'

const blocks = /^(?:p|div|ul|ol|table|h[1-6]|article|section|blockquote|br|nav|form)$/

/** Whether a table shows data. Old sites also laid out whole pages with tables; those hold blocks. */
export function isDataTable(table: Element): boolean {
  if ([...elementsIn(table)].some(({ tagName }) => tagName === 'table')) return false
  const rows = rowsOf(table)
  const cells = rows.flatMap(cellsOf)
  if (rows.length < 2 || cells.length < rows.length * 2) return false
  return cells.every(
    (cell) =>
      cleanText(textOf(cell)).length < 200 &&
      ![...elementsIn(cell)].some((inner) => blocks.test(inner.tagName)),
  )
}

/** Each row as one line of words. */
export function rowText(table: Element): { text: string; line: number | undefined }[] {
  return rowsOf(table).map((row) => ({
    text: cellsOf(row)
      .map((cell) => cleanText(textOf(cell)).trim())
      .filter((words) => words !== '')
      .join(' | '),
    line: row.sourceCodeLocation?.startLine,
  }))
}

function rowsOf(table: Element): Element[] {
  return [...elementsIn(table)].filter(({ tagName }) => tagName === 'tr' || tagName === 'caption')
}

function cellsOf(row: Element): Element[] {
  if (row.tagName === 'caption') return [row]
  return [...elementsIn(row)].filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}
