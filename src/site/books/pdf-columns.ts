import type { Cell, Table } from './book-body'
import { paper } from './pdf-paper'

export type Column = { x: number; width: number }

const between = 10

/**
 * The columns of a table: each as wide as its longest word, and what is left shared by the letters in
 * them. Null where the words do not fit side by side; `leastOf` is how wide a cell is at least.
 */
export function columnsOf({ rows }: Table, leastOf: (cell: Cell) => number): Column[] | null {
  const count = Math.max(...rows.map((row) => row.length))
  const room = paper.column - between * (count - 1)
  const inColumn = (of: (cell: Cell) => number, least: number) =>
    Array.from({ length: count }, (_, column) =>
      rows.reduce((most, row) => Math.max(most, row[column] ? of(row[column]) : 0), least),
    )
  // Longer words are addresses, and may be cut.
  const longest = room / 2
  const least = inColumn((cell) => Math.min(leastOf(cell), longest), 0)
  const letters = inColumn(lettersIn, 1)
  const spare = room - sum(least)
  if (room <= 0 || spare < 0) return null
  const all = sum(letters)
  let x = 0
  return least.map((width, place) => {
    const column = { x, width: width + (spare * (letters[place] ?? 0)) / all }
    x += column.width + between
    return column
  })
}

function lettersIn({ runs }: Cell): number {
  return sum(runs.map((run) => ('text' in run ? run.text.length : 1)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
