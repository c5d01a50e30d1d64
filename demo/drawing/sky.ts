import type { Chance } from './chance'
import { gradation } from './gradation'
import { rect } from './shape'

export type Layer = { fill: string; from: number; to: number; step?: number }

/** A sky printed from the horizon upwards: every layer thickens from `from` to `to` and goes on. */
export function sky(next: Chance, ground: string, layers: readonly Layer[]): string {
  const upward = layers.map(
    ({ fill, from, to, step }) =>
      gradation(fill, next, { from, to, ...(step === undefined ? {} : { step }) }) +
      rect(fill, 0, -10, 1600, to + 10),
  )
  return rect(ground, 0, 0, 1600, 1000) + upward.join('')
}

/** Water or ground printed from a line downwards. */
export function floor(next: Chance, layers: readonly Layer[]): string {
  return layers
    .map(
      ({ fill, from, to, step }) =>
        gradation(fill, next, { from, to, ...(step === undefined ? {} : { step }) }) +
        rect(fill, 0, to, 1600, 1010 - to),
    )
    .join('')
}
