import { chance } from './chance'
import { gradation } from './gradation'
import { rect } from './shape'

/** The ground of a portrait: one ink that thins out towards the shoulders. */
export function plate(seed: number, light: string, dark: string): string {
  const next = chance(seed)
  return (
    rect(light, 0, 0, 800, 800) +
    gradation(dark, next, { from: 640, to: -30, right: 810, step: 13 })
  )
}
