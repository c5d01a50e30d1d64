import { between, type Chance } from './chance'
import { path, tidy } from './shape'

export type Area = { x: number; y: number; width: number; height: number }

export type Cuts = {
  area: Area
  /** Between one row of cuts and the next. */
  spacing: number
  length: number
  width: number
  /** Degrees from the horizontal. */
  angle?: number
  /** How much of the ink is taken at a place, from 0 to 1. */
  amount?: (x: number, y: number) => number
}

/** Rows of tapered strokes, as a gouge leaves them in lino: they make light, water, wind, grass. */
export function gouges(fill: string, next: Chance, cuts: Cuts): string {
  const { area, spacing, length, angle = 0, amount = () => 1 } = cuts
  const turn = (angle * Math.PI) / 180
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 }
  const reach = Math.hypot(area.width, area.height) / 2
  const tall = angle === 0 ? area.height / 2 : reach
  const wide = angle === 0 ? area.width / 2 : reach
  let d = ''
  for (let v = -tall; v <= tall; v += spacing) {
    let u = -wide - between(next, 0, length)
    while (u < wide) {
      const long = length * between(next, 0.5, 1.5)
      const at = { u: u + long / 2, v: v + between(next, -0.25, 0.25) * spacing }
      const x = middle.x + at.u * Math.cos(turn) - at.v * Math.sin(turn)
      const y = middle.y + at.u * Math.sin(turn) + at.v * Math.cos(turn)
      const much = amount(x, y)
      if (next() < much && inside(area, x, y))
        d += gouge(x, y, long, turn, cuts.width * between(next, 0.5, 1) * (0.4 + 0.6 * much))
      u += long * between(next, 0.9, 1.3)
    }
  }
  return path(fill, d)
}

/** One stroke which is thin at both ends and thick in the middle, as a closed outline. */
function gouge(x: number, y: number, length: number, turn: number, width: number): string {
  const along = { x: (Math.cos(turn) * length) / 2, y: (Math.sin(turn) * length) / 2 }
  const aside = { x: -Math.sin(turn) * width, y: Math.cos(turn) * width }
  const from = `${tidy(x - along.x)} ${tidy(y - along.y)}`
  const to = `${tidy(x + along.x)} ${tidy(y + along.y)}`
  const left = `${tidy(x + aside.x)} ${tidy(y + aside.y)}`
  const right = `${tidy(x - aside.x)} ${tidy(y - aside.y)}`
  return `M${from}Q${left} ${to}Q${right} ${from}Z`
}

function inside(area: Area, x: number, y: number): boolean {
  return x >= area.x && y >= area.y && x <= area.x + area.width && y <= area.y + area.height
}
