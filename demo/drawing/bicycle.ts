import { type Point, placed, stroke } from './shape'

/** A child's bicycle from the side, 130 long; the origin lies on the ground between the wheels. */
export function bicycle(color: string, metal: string, at: Point, scale: number, turn = 0): string {
  const wheel = (x: number) => {
    const spokes = [0, 60, 120].map((degrees) => {
      const angle = (degrees * Math.PI) / 180
      const [a, b] = [Math.cos(angle) * 26, Math.sin(angle) * 26]
      return `M${x - a} ${-29 - b}L${x + a} ${-29 + b}`
    })
    const rim = `M${x - 28} -29A28 28 0 1 1 ${x + 28} -29A28 28 0 1 1 ${x - 28} -29`
    return stroke(metal, 1, spokes.join('')) + stroke(metal, 5, rim)
  }
  return placed(
    at,
    scale,
    [
      wheel(-40),
      wheel(40),
      stroke(color, 6, 'M-40 -29L-16 -68L26 -68L0 -29L-16 -68M-40 -29H0M40 -29L22 -84'),
      stroke(metal, 5, 'M22 -84L10 -92M22 -84L34 -92M-16 -68L-20 -78'),
      stroke(metal, 7, 'M-30 -80H-10'),
      stroke(metal, 4, 'M0 -29L8 -18M4 -16H14'),
    ].join(''),
    turn,
  )
}
