import { between, type Chance } from './chance'
import type { Point } from './shape'

/** The upper edge of land from left to right: given knots, roughened by halving. */
export function ridge(next: Chance, knots: readonly Point[], rough: number, rounds = 4): Point[] {
  let points: Point[] = [...knots]
  let size = rough
  for (let round = 0; round < rounds; round += 1) {
    points = points.flatMap((point, at) => {
      const after = points[at + 1]
      if (after === undefined) return [point]
      const x = (point[0] + after[0]) / 2
      const y = (point[1] + after[1]) / 2 + between(next, -size, size)
      return [point, [x, y] as const]
    })
    size *= 0.55
  }
  return points
}

/** Land under a ridge, down to a level. */
export function land(edge: readonly Point[], bottom: number): Point[] {
  const first = edge[0] ?? [0, 0]
  const last = edge.at(-1) ?? [0, 0]
  return [...edge, [last[0], bottom], [first[0], bottom]]
}

/** Where the ridge lies at x. */
export function heightAt(edge: readonly Point[], x: number): number {
  const after = edge.findIndex((point) => point[0] >= x)
  const right = edge[after]
  const left = edge[after - 1]
  if (right === undefined) return edge.at(-1)?.[1] ?? 0
  if (left === undefined) return right[1]
  return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0])
}
