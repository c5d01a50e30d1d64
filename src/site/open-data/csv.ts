import type { Cell } from './records'

/** Tells spreadsheet programs that the file is UTF-8; without it they break Cyrillic. */
const byteOrderMark = '\uFEFF'

/** The first line of a file. */
export function csvHeader(names: readonly string[]): string {
  return `${byteOrderMark}${names.join(',')}\r\n`
}

/** One row after RFC 4180. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(written(cell))).join(',')}\r\n`
}

/**
 * A text that a spreadsheet might compute gets an apostrophe in front. So does one that begins with
 * an apostrophe: whoever takes one away from the start of a cell always has the text itself.
 */
function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.map(inList).join('|')
  return /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text
}

/** The items of a list are parted by `|`; one inside an item, or a `\`, has a `\` before it. */
function inList(item: string): string {
  return item.replace(/[\\|]/g, '\\$&')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
