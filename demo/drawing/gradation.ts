import { between, type Chance } from './chance'
import { path, tidy } from './shape'

export type Band = { from: number; to: number; left?: number; right?: number; step?: number }

/**
 * One ink passing into the next as engravers do it: level lines which swell from hairs until they
 * close. A smooth gradient would look like a screen, not like a print.
 */
export function gradation(fill: string, next: Chance, band: Band): string {
  const { from, to, left = -10, right = 1610, step = 13 } = band
  const down = to > from
  const count = Math.max(2, Math.round(Math.abs(to - from) / step))
  let d = ''
  for (let at = 0; at < count; at += 1) {
    const share = (at + 0.5) / count
    const y = from + (to - from) * share
    d += cut(next, left, right, y, step * share ** 1.25 * 1.06)
  }
  return path(fill, d) + closing(fill, to, down, left, right, step)
}

/** A level line with a living edge, broken now and then while it is still thin. */
function cut(next: Chance, left: number, right: number, y: number, thick: number): string {
  let d = ''
  let x = left - between(next, 0, 300)
  while (x < right) {
    const end = Math.min(right, x + between(next, 260, 720))
    d += swelling(next, Math.max(left, x), end, y, thick)
    x = end === right ? end : end + (thick < 6 ? between(next, 6, 60) : -30)
  }
  return d
}

function swelling(next: Chance, from: number, to: number, y: number, thick: number): string {
  if (to - from < 20) return ''
  const sway = between(next, -1.6, 1.6)
  const half = (thick / 2) * between(next, 0.86, 1.12)
  const third = (to - from) / 3
  const upper = `C${tidy(from + third)} ${tidy(y - half * 1.3 + sway)} ${tidy(to - third)} ${tidy(y - half * 1.3 - sway)} ${tidy(to)} ${tidy(y)}`
  const lower = `C${tidy(to - third)} ${tidy(y + half * 1.3 - sway)} ${tidy(from + third)} ${tidy(y + half * 1.3 + sway)} ${tidy(from)} ${tidy(y)}`
  return `M${tidy(from)} ${tidy(y)}${upper}${lower}Z`
}

/** The last line is as thick as the step; what lies half a step beyond is the full ink's edge. */
function closing(
  fill: string,
  to: number,
  down: boolean,
  left: number,
  right: number,
  step: number,
): string {
  const top = down ? to - step * 0.7 : to - step * 0.3
  return path(fill, `M${left} ${tidy(top)}H${right}V${tidy(top + step)}H${left}Z`)
}
