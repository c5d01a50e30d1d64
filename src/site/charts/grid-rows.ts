import type { TrendMark } from '../../cms/read/trends'
import { groupedBy, monthOf, weekNumber, weeksFrom, yearOf } from '../../domain/trends'

/**
 * A column of the grid. `month`, from 1, stands where one begins and its name has room; `year` beside
 * it where a year begins.
 */
export type Column = { key: string; name: string; month: number | null; year: number | null }

/** A row of the grid, and its marks by column. */
export type GridRow<Label> = {
  key: string
  label: Label
  cells: ReadonlyMap<string, readonly TrendMark[]>
}

/** Every week from the first mark to the last as a column, and a row for each section judged. */
export function rowsOfSections<Label>(
  marks: readonly TrendMark[],
  sections: readonly string[],
  words: { label: (mark: TrendMark) => Label; nameOf: (week: string) => string },
): { columns: Column[]; rows: GridRow<Label>[] } {
  const ids = marks.map(({ week }) => week.id)
  const weeks = ids.length === 0 ? [] : weeksFrom(ids[0] ?? '', ids.at(-1) ?? '')
  const bySection = groupedBy(marks, ({ section }) => section?.slug ?? '')
  const order = [...sections, ''].filter((slug) => bySection.has(slug))
  return {
    columns: withMonths(weeks.map((week) => ({ key: week, week, name: words.nameOf(week) }))).map(
      (column) => ({ ...column, year: column.month === 1 ? yearOf(column.key) : null }),
    ),
    rows: order.flatMap((slug) => {
      const own = bySection.get(slug)
      if (!own) return []
      return { key: slug, label: words.label(own[0]), cells: groupedBy(own, ({ week }) => week.id) }
    }),
  }
}

/** The weeks of a year as columns, as many as were ever judged, and a row for each year, newest first. */
export function rowsOfYears<Label>(
  marks: readonly TrendMark[],
  words: { label: (year: number) => Label; nameOf: (number: number) => string },
): { columns: Column[]; rows: GridRow<Label>[] } {
  const numberOf = ({ week }: TrendMark) => String(weekNumber(week.id))
  const numbers = marks.map((mark) => Number(numberOf(mark)))
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const byYear = groupedBy(marks, ({ week }) => yearOf(week.id))
  const years = [...byYear.keys()].sort((a, b) => b - a)
  // Months begin a day or two apart in other years, which a label over a column does not show.
  const weeks = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const number = first + place
    const week = `${years[0]}-W${String(Math.min(number, 52)).padStart(2, '0')}`
    return { key: String(number), week, name: words.nameOf(number) }
  })
  return {
    columns: withMonths(weeks),
    rows: years.flatMap((year) => {
      const own = byYear.get(year)
      return own
        ? { key: String(year), label: words.label(year), cells: groupedBy(own, numberOf) }
        : []
    }),
  }
}

type Placed = { key: string; week: string; name: string }

/** As many columns as the name of a month needs. */
const columnsOfAName = 3

/** Names a month over its first column, where it has as many as its name needs. */
function withMonths(weeks: readonly Placed[]): Column[] {
  const months = weeks.map(({ week }) => monthOf(week))
  return weeks.map(({ key, name }, at) => {
    const month = months[at] ?? 1
    const isFirst = at === 0 || months[at - 1] !== month
    const hasRoom = months[at + columnsOfAName - 1] === month
    return { key, name, month: isFirst && hasRoom ? month : null, year: null }
  })
}
