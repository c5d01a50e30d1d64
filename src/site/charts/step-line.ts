/** How far a chart reaches, zero always in it. */
export type Reach = { lowest: number; highest: number }

/** From the lowest to the highest of some series, at least two steps high. */
export function reachOf(series: readonly (readonly number[])[]): Reach {
  const lowest = Math.min(0, ...series.map((values) => Math.min(...values)))
  const highest = Math.max(0, ...series.map((values) => Math.max(...values)))
  return highest - lowest >= 2 ? { lowest, highest } : { lowest: lowest - 1, highest: highest + 1 }
}

/**
 * The path of a line that stands level for a unit and moves up or down between two; it begins at
 * zero. Up is up: SVG counts downwards.
 */
export function stepPath(values: readonly number[]): string {
  let [path, level, run] = ['M0 0', 0, 0]
  for (const value of values) {
    if (value !== level) {
      path += `${run > 0 ? `h${run}` : ''}v${level - value}`
      level = value
      run = 0
    }
    run += 1
  }
  return run > 0 ? `${path}h${run}` : path
}

/** Where a value stands in a chart, in percent from above, to a tenth. */
export function fromAbove(value: number, { lowest, highest }: Reach): number {
  return Math.round(((highest - value) / (highest - lowest)) * 1000) / 10
}
