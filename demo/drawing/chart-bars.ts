import type { Plot } from './chart-frame'
import type { Language, Words } from './language'
import { lettering } from './lettering'
import { page } from './palette'
import { line, rect } from './shape'

export type Bar = { value: number; said: Words; fill: string; ink: string }

export type BarChart = {
  groups: readonly { words: Words; bars: readonly Bar[] }[]
  most: number
  /** The height of one bar; names stand above their bars. */
  thick: number
}

/** Level bars in groups, the name above, the value at the end of each. */
export function barChart(chart: BarChart, plot: Plot, language: Language): string {
  const each = (plot.bottom + 30 - plot.top) / chart.groups.length
  const room = plot.right - plot.left - 330
  return chart.groups
    .map(({ words, bars }, at) => {
      const top = plot.top + at * each
      const name = lettering(words[language], plot.left, top + 34, {
        size: 42,
        weight: 600,
        fill: page.ink,
      })
      const drawn = bars.map(({ value, said, fill, ink }, row) => {
        const y = top + 46 + row * (chart.thick + 7)
        const long = (value / chart.most) * room
        const beside = { size: Math.min(46, chart.thick + 8), weight: 600, fill: ink } as const
        return (
          rect(fill, plot.left, y, long, chart.thick) +
          lettering(
            said[language],
            plot.left + long + 18,
            y + chart.thick / 2 + beside.size * 0.33,
            beside,
          )
        )
      })
      const high = bars.length * (chart.thick + 7) - 7
      const base = line(page.ink, 3, [
        [plot.left, top + 46],
        [plot.left, top + 46 + high],
      ])
      return name + drawn.join('') + base
    })
    .join('')
}
