import { between, type Chance } from './chance'
import { path, tidy } from './shape'

export type Growth = { x: number; y: number; length: number; width: number; turn?: number }

/** A bare tree, as one shape: every branch forks until it is a twig. */
export function bareTree(fill: string, next: Chance, growth: Growth, rounds = 7): string {
  return path(fill, branch(next, { turn: -90, ...growth }, rounds))
}

function branch(next: Chance, from: Required<Growth>, rounds: number): string {
  const angle = (from.turn * Math.PI) / 180
  const x = from.x + Math.cos(angle) * from.length
  const y = from.y + Math.sin(angle) * from.length
  const thin = from.width * 0.68
  const limb = tapered(from, x, y, thin)
  if (rounds === 0 || from.width < 0.7) return limb
  const forks = next() < 0.25 ? 3 : 2
  const parts = Array.from({ length: forks }, (_, at) => {
    const spread = (at - (forks - 1) / 2) * between(next, 34, 58) + between(next, -10, 10)
    const length = from.length * between(next, 0.66, 0.88)
    return branch(next, { x, y, length, width: thin, turn: from.turn + spread }, rounds - 1)
  })
  return limb + parts.join('')
}

function tapered(from: Required<Growth>, x: number, y: number, thin: number): string {
  const angle = ((from.turn + 90) * Math.PI) / 180
  const [a, b] = [Math.cos(angle), Math.sin(angle)]
  const [w, t] = [from.width / 2, thin / 2]
  const corners = [
    [from.x - a * w, from.y - b * w],
    [x - a * t, y - b * t],
    [x + a * t, y + b * t],
    [from.x + a * w, from.y + b * w],
  ]
  return `M${corners.map(([cx = 0, cy = 0]) => `${tidy(cx)} ${tidy(cy)}`).join('L')}Z`
}
