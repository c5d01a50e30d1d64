import type { Plot } from './chart-frame'
import { figure, type Language, type Words } from './language'
import { lettering, widthOf } from './lettering'
import { page } from './palette'
import { disc, line, type Point, polygon } from './shape'

export type Ticks = readonly { at: number; words: Words }[]

export type LineChart = {
  values: readonly number[]
  range: readonly [number, number]
  grid: readonly number[]
  decimals: number
  ticks: Ticks
  /** Values to be named, by their place, and whether above or below the line. */
  named: readonly { at: number; side: 'above' | 'below' }[]
  level?: { value: number; words: Words }
  area?: boolean
}

const axis = { size: 40, fill: page.quiet } as const

/** One series over time, named where it matters, with its grid on the left. */
export function lineChart(chart: LineChart, plot: Plot, language: Language): string {
  const labels = chart.grid.map((value) => figure(value, language, decimalsOf(chart)))
  const gutter = Math.max(...labels.map((words) => widthOf(words, axis))) + 28
  const inner = {
    ...plot,
    left: plot.left + gutter,
    right: plot.right - 44,
    bottom: plot.bottom - 22,
  }
  const up = (value: number) =>
    inner.bottom -
    ((value - chart.range[0]) / (chart.range[1] - chart.range[0])) * (inner.bottom - inner.top)
  const along = (at: number) =>
    inner.left + 34 + (at / (chart.values.length - 1)) * (inner.right - inner.left - 34)
  const points = chart.values.map((value, at): Point => [along(at), up(value)])
  return [
    ...chart.grid.map((value, at) =>
      [
        line(page.rule, 2.5, [
          [inner.left, up(value)],
          [plot.right, up(value)],
        ]),
        lettering(labels[at] ?? '', inner.left - 22, up(value) + 13, { ...axis, anchor: 'end' }),
      ].join(''),
    ),
    ...chart.ticks.map(({ at, words }) =>
      lettering(words[language], along(at), inner.bottom + 60, { ...axis, anchor: 'middle' }),
    ),
    chart.area
      ? polygon('#e6edef', [
          [along(0), inner.bottom],
          ...points,
          [along(points.length - 1), inner.bottom],
        ])
      : '',
    line(page.ink, 3, [
      [inner.left, inner.bottom],
      [plot.right, inner.bottom],
    ]),
    chart.level === undefined ? '' : level(chart.level, inner.left, plot.right, up, language),
    line(page.accent, 9, points),
    ...points.map(([x, y], at) => mark([x, y], at, inner.left, chart, language)),
  ].join('')
}

function decimalsOf({ grid, decimals }: LineChart): number {
  return grid.every(Number.isInteger) ? 0 : decimals
}

function level(
  { value, words }: NonNullable<LineChart['level']>,
  left: number,
  right: number,
  up: (value: number) => number,
  language: Language,
): string {
  const dashes = []
  for (let x = left; x < right; x += 30)
    dashes.push(
      line(page.worse, 6, [
        [x, up(value)],
        [Math.min(right, x + 16), up(value)],
      ]),
    )
  const hand = { size: 44, weight: 600, fill: page.worse, anchor: 'end' } as const
  return dashes.join('') + lettering(words[language], right, up(value) - 22, hand)
}

function mark(
  [x, y]: Point,
  at: number,
  left: number,
  chart: LineChart,
  language: Language,
): string {
  const name = chart.named.find((named) => named.at === at)
  if (name === undefined) return ''
  const words = figure(chart.values[at] ?? 0, language, chart.decimals)
  const hand = {
    size: 50,
    weight: 600,
    fill: page.accent,
    anchor: 'middle',
    halo: page.paper,
  } as const
  const wide = widthOf(words, hand) / 2
  const middle = Math.max(left + wide + 14, Math.min(x, 1148 - wide))
  return (
    lettering(words, middle, name.side === 'above' ? y - 30 : y + 64, hand) +
    disc(page.paper, x, y, 16) +
    disc(page.accent, x, y, 12)
  )
}
