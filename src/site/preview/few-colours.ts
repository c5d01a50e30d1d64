type Colour = readonly [red: number, green: number, blue: number]

/** As many as a PNG keeps in half a byte each. */
const most = 16

/**
 * The colours that a picture may have: its paper, and each of the others in steps from the paper to
 * itself, which the edges of letters need. The first of the others gets as many steps as are left.
 */
export function stepsOf(paper: string, others: readonly string[]): Colour[] {
  const [first, ...rest] = others.map(colour)
  const from = colour(paper)
  if (!first) return [from]
  const few = rest.length > 3 ? 2 : 3
  const left = most - 1 - rest.length * few
  return [from, ...steps(from, first, left), ...rest.flatMap((to) => steps(from, to, few))]
}

/** The same pixels (three bytes each), every one in the nearest of some colours. */
export function inFewColours(pixels: Buffer, colours: readonly Colour[]): Buffer {
  const known = new Map<number, Colour>()
  const few = Buffer.allocUnsafe(pixels.length)
  let before = -1
  let to: Colour = [0, 0, 0]
  for (let at = 0; at < pixels.length; at += 3) {
    const pixel = (byte(pixels, at) << 16) | (byte(pixels, at + 1) << 8) | byte(pixels, at + 2)
    // Nearly all of a picture is paper, so most pixels are like the one before.
    if (pixel !== before) {
      to = known.get(pixel) ?? nearest(pixel, colours)
      known.set(pixel, to)
      before = pixel
    }
    few[at] = to[0]
    few[at + 1] = to[1]
    few[at + 2] = to[2]
  }
  return few
}

function byte(pixels: Buffer, at: number): number {
  return pixels[at] ?? 0
}

function nearest(pixel: number, colours: readonly Colour[]): Colour {
  const [red, green, blue] = parts(pixel)
  const distance = (to: Colour) => (to[0] - red) ** 2 + (to[1] - green) ** 2 + (to[2] - blue) ** 2
  return colours.reduce((best, one) => (distance(one) < distance(best) ? one : best))
}

function steps(from: Colour, to: Colour, count: number): Colour[] {
  const mixed = (share: number, part: 0 | 1 | 2) =>
    Math.round(from[part] + (to[part] - from[part]) * share)
  return Array.from({ length: count }, (_, step) => {
    const share = (step + 1) / count
    return [mixed(share, 0), mixed(share, 1), mixed(share, 2)]
  })
}

/** A colour as style sheets write it: `#1f4e66`. */
function colour(written: string): Colour {
  return parts(Number.parseInt(written.slice(1), 16))
}

function parts(pixel: number): Colour {
  return [pixel >> 16, (pixel >> 8) & 255, pixel & 255]
}
