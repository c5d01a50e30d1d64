import type { Plot } from './chart-frame'
import { figure, type Language, type Words } from './language'
import { lettering } from './lettering'
import { page } from './palette'
import { line, rect } from './shape'

export type ColumnChart = {
  columns: readonly { value: number; words: Words; stressed?: boolean }[]
  decimals: number
}

/** Columns from zero, each with its value on top; the one the title speaks of is dark. */
export function columnChart(chart: ColumnChart, plot: Plot, language: Language): string {
  const rows = Math.max(...chart.columns.map(({ words }) => words[language].split('\n').length))
  const bottom = plot.bottom - (rows - 1) * 46 - 22
  const most = Math.max(...chart.columns.map(({ value }) => value))
  const step = (plot.right - plot.left) / chart.columns.length
  const wide = step * 0.68
  const columns = chart.columns.map(({ value, words, stressed = false }, at) => {
    const middle = plot.left + step * (at + 0.5)
    const high = (value / most) * (bottom - plot.top - 62)
    const fill = stressed ? page.accent : page.soft
    const ink = stressed ? page.accent : page.ink
    return [
      rect(fill, middle - wide / 2, bottom - high, wide, high),
      lettering(figure(value, language, chart.decimals), middle, bottom - high - 20, {
        size: 50,
        weight: 600,
        fill: ink,
        anchor: 'middle',
      }),
      ...words[language].split('\n').map((line, row) =>
        lettering(line, middle, bottom + 60 + row * 46, {
          size: 40,
          weight: stressed ? 600 : 400,
          fill: stressed ? page.accent : page.quiet,
          anchor: 'middle',
        }),
      ),
    ].join('')
  })
  const base = line(page.ink, 3, [
    [plot.left, bottom],
    [plot.right, bottom],
  ])
  return columns.join('') + base
}
