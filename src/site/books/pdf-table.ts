import type { Cell, Run, Table } from './book-body'
import { type Column, columnsOf } from './pdf-columns'
import { inks, lowest, paper } from './pdf-paper'
import { type Ink, indented, type Part, type Row } from './pdf-rows'

export type CellToSet = { cell: Cell; part: Part; width: number }

/** How cells are set, and how wide the longest word of one is. */
export type CellSetter = { set: (cell: CellToSet) => Row[]; leastOf: (cell: Cell) => number }

const [above, below] = [4, 4]
const page = lowest - paper.top

/**
 * A table as wide as the words. Each of its rows is on one page, unless it is taller than one, and
 * the first two stay together. What is too wide for the paper is set as lines.
 */
export function tableRows(table: Table, within: Part, { set, leastOf }: CellSetter): Row[] {
  const columns = columnsOf(table, leastOf)
  if (columns === null) return lineRows(table, within, set)
  const whole: Part = { type: 'Table', within }
  return table.rows.flatMap((row, place) => {
    const line: Part = { type: 'TR', within: whole }
    const scope = table.headRow && place === 0 ? 'Column' : 'Row'
    const cells = row.map((cell, column): Row[] => {
      const { x, width } = columns[column] as Column
      const part: Part = cell.isHead
        ? { type: 'TH', within: line, scope }
        : { type: 'TD', within: line }
      return indented(set({ cell, part, width }), x)
    })
    return parted(cells).map((part, at, parts) => {
      const first = at === 0
      const more = { before: place === 0 && first ? 8 : 0, glued: place === 1 && first }
      return { ...rowOf(part, first, at === parts.length - 1), ...more }
    })
  })
}

/** Each row as a line, its cells told apart as in plain text. */
function lineRows({ rows }: Table, within: Part, set: CellSetter['set']): Row[] {
  const apart: Run = { text: ' | ', bold: false, italic: false, off: null, href: null }
  return rows.flatMap((row, place) => {
    const cells = row.map(({ isHead, runs }) =>
      runs.map((run) => (isHead && 'text' in run ? { ...run, bold: true } : run)),
    )
    const runs = cells.flatMap((words, column) => (column === 0 ? words : [apart, ...words]))
    const part: Part = { type: 'P', within }
    const lines = set({ cell: { runs, isHead: false }, part, width: paper.column })
    return lines.map((line, at) => (at > 0 ? line : { ...line, before: place === 0 ? 8 : 4 }))
  })
}

/** The lines of a row's cells in parts that fit pages; all of them in one, if they can. */
function parted(cells: readonly Row[][]): Row[][][] {
  if (Math.max(...cells.map(heightOf)) + above + below <= page) return [[...cells]]
  const parts: Row[][][] = []
  cells.forEach((lines, cell) => {
    let y = 0
    for (const line of lines) {
      const at = Math.floor(y / (page / 4))
      while (parts.length <= at) parts.push(cells.map(() => []))
      parts[at]?.[cell]?.push(line)
      y += line.height
    }
  })
  return parts
}

/** A row of cells, or a part of one; the rule below stands where it ends. */
function rowOf(
  cells: readonly Row[][],
  begins: boolean,
  ends: boolean,
): Omit<Row, 'before' | 'glued'> {
  const top = begins ? above : 0
  const height = Math.max(...cells.map(heightOf)) + top + (ends ? below : 0)
  const words = cells.flatMap((lines) => inksOf(lines, top))
  const rule: Ink = {
    ...{ kind: 'bar', x: 0, y: height, width: paper.column, height: 0.5, color: inks.rule },
  }
  return { height, inks: ends ? [...words, rule] : words }
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

/** What the lines of a cell show, each below the one before it. */
function inksOf(rows: readonly Row[], top: number): Ink[] {
  let y = top
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
