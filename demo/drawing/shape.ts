export type Point = readonly [number, number]

export function polygon(fill: string, points: readonly Point[]): string {
  return `<path fill="${fill}" d="${outline(points)}"/>`
}

export function path(fill: string, d: string): string {
  return `<path fill="${fill}" d="${d}"/>`
}

export function stroke(color: string, width: number, d: string): string {
  const ends = 'stroke-linecap="round" stroke-linejoin="round"'
  return `<path fill="none" stroke="${color}" stroke-width="${tidy(width)}" ${ends} d="${d}"/>`
}

export function line(color: string, width: number, points: readonly Point[]): string {
  return stroke(color, width, outline(points).slice(0, -1))
}

export function rect(fill: string, x: number, y: number, width: number, height: number): string {
  const [left, top, wide, high] = [x, y, width, height].map(tidy)
  return `<rect fill="${fill}" x="${left}" y="${top}" width="${wide}" height="${high}"/>`
}

export function disc(fill: string, x: number, y: number, across: number, down = across): string {
  const [cx, cy, rx, ry] = [x, y, across, down].map(tidy)
  return `<ellipse fill="${fill}" cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"/>`
}

export function faded(opacity: number, ...content: readonly string[]): string {
  return `<g opacity="${opacity}">${content.join('')}</g>`
}

/** Ink over ink: what lies below shows through, darker. */
export function overprinted(opacity: number, ...content: readonly string[]): string {
  return `<g style="mix-blend-mode:multiply" opacity="${opacity}">${content.join('')}</g>`
}

/** Light in the dark, which brightens what lies below. */
export function shining(...content: readonly string[]): string {
  return `<g style="mix-blend-mode:screen">${content.join('')}</g>`
}

/** Content turned by degrees and scaled about its own origin, then put down at a point. */
export function placed(at: Point, scale: number, content: string, turn = 0): string {
  const move = `translate(${tidy(at[0])} ${tidy(at[1])}) rotate(${tidy(turn)}) scale(${scale})`
  return `<g transform="${move}">${content}</g>`
}

export function clipped(name: string, d: string, ...content: readonly string[]): string {
  const mask = `<clipPath id="${name}"><path d="${d}"/></clipPath>`
  return `${mask}<g clip-path="url(#${name})">${content.join('')}</g>`
}

export function outline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`
}

/** One decimal place is finer than a pixel needs, and keeps the drawings small. */
export function tidy(value: number): number {
  return Math.round(value * 10) / 10
}
