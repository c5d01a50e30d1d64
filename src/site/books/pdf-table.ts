import type { Cell, Table } from './book-body'
import { inks, paper } from './pdf-paper'
import { type Ink, indented, type Part, type Row } from './pdf-rows'

export type CellToSet = { cell: Cell; part: Part; width: number }

const [between, above, below] = [10, 4, 4]

/**
 * A table as wide as the words, its columns as wide as their longest words ask; each of its rows is
 * on one page, and the first two stay together.
 */
export function tableRows(table: Table, within: Part, set: (cell: CellToSet) => Row[]): Row[] {
  const whole: Part = { type: 'Table', within }
  const columns = columnsOf(table)
  return table.rows.map((row, place) => {
    const line: Part = { type: 'TR', within: whole }
    const scope = table.headRow && place === 0 ? 'Column' : 'Row'
    const cells = row.map((cell, column): Row[] => {
      const { x = 0, width = 0 } = columns[column] ?? {}
      const part: Part = cell.isHead
        ? { type: 'TH', within: line, scope }
        : { type: 'TD', within: line }
      return indented(set({ cell, part, width }), x)
    })
    const height = Math.max(...cells.map(heightOf)) + above + below
    const rule: Ink = {
      kind: 'bar',
      x: 0,
      y: height,
      width: paper.column,
      height: 0.5,
      color: inks.rule,
    }
    const glued = place === 1
    return { before: place === 0 ? 8 : 0, height, glued, inks: [...cells.flatMap(inksOf), rule] }
  })
}

/** By the letters in a column, but none narrower than a third of an even share. */
function columnsOf({ rows }: Table): { x: number; width: number }[] {
  const count = Math.max(...rows.map((row) => row.length))
  const room = paper.column - between * (count - 1)
  const letters = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => lettersIn(row[column]))),
  )
  const all = letters.reduce((sum, some) => sum + some, 0)
  const least = room / count / 3
  const shared = room - least * count
  let x = 0
  return letters.map((some) => {
    const column = { x, width: least + (shared * some) / all }
    x += column.width + between
    return column
  })
}

function lettersIn(cell: Cell | undefined): number {
  return (cell?.runs ?? []).reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0)
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

/** What the lines of a cell show, each below the one before it. */
function inksOf(rows: readonly Row[]): Ink[] {
  let y = above
  return rows.flatMap((row) => {
    const from = y
    y += row.height
    return row.inks.map((ink) => lowered(ink, from))
  })
}

function lowered(ink: Ink, by: number): Ink {
  if (ink.kind === 'words') return { ...ink, baseline: ink.baseline + by }
  return ink.kind === 'picture' ? ink : { ...ink, y: ink.y + by }
}
