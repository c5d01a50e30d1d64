import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { clipped, disc, line, outline, type Point, path, polygon, rect, stroke } from './shape'

export function pipe(next: Chance, at: number): string {
  const run = runs[at]
  if (run === undefined) return ''
  const bar = (from: number, to: number): Point[] => [
    edge(run, 0, from),
    edge(run, 1, from),
    edge(run, 1, to),
    edge(run, 0, to),
  ]
  const body = bar(-0.5, 0.5)
  const flanges = [0.08, 0.3, 0.5, 0.67, 0.81, 0.92].map((share) => {
    const wide = 0.026 * (1 - share * 0.8)
    const corners: Point[] = [
      edge(run, share, -0.6),
      edge(run, share + wide, -0.6),
      edge(run, share + wide, 0.6),
      edge(run, share, 0.6),
    ]
    return polygon(ink.deep, corners)
  })
  const feet = [0.17, 0.4, 0.59, 0.74, 0.87].map((share) => {
    const wide = 0.03 * (1 - share * 0.8)
    const [x, y] = edge(run, share, 0.4)
    const size = run.thick + (run.thin - run.thick) * share
    return polygon(ink.night, [
      [x, y],
      edge(run, share + wide, 0.4),
      [x + size * 0.55, y + size * 0.8],
      [x - size * 0.2, y + size * 0.8],
    ])
  })
  return [
    ...feet,
    clipped(
      `pipe-${at}`,
      outline(body),
      polygon(ink.haze, body),
      polygon(ink.paper, bar(-0.36, -0.12)),
      polygon(ink.steel, bar(0.16, 0.5)),
      polygon(ink.deep, bar(0.36, 0.5)),
      gouges(ink.steel, next, {
        area: { x: -20, y: 560, width: 1100, height: 440 },
        spacing: 9,
        length: 150,
        width: 4,
        angle: [-5, -10, -15.8][at] ?? 0,
        amount: () => 0.3,
      }),
    ),
    ...flanges,
  ].join('')
}

/** A hand wheel on a riser of the nearest pipe: the one warm thing in the field. */
export function valve(): string {
  const spokes = [0, 45, 90, 135].map((degrees) => {
    const angle = (degrees * Math.PI) / 180
    const [a, b] = [Math.cos(angle) * 66, Math.sin(angle) * 82]
    return `M${430 - a} ${590 - b}L${430 + a} ${590 + b}`
  })
  return [
    path(ink.deep, 'M380 800L400 690H462L482 770Z'),
    rect(ink.night, 418, 600, 26, 100),
    rect(ink.deep, 392, 680, 78, 18),
    stroke(ink.brick, 9, spokes.join('')),
    stroke(ink.rust, 17, 'M364 590A66 82 0 1 1 496 590A66 82 0 1 1 364 590'),
    disc(ink.brick, 430, 590, 15),
    line(ink.night, 6, [
      [470, 689],
      [540, 689],
    ]),
    disc(ink.paper, 560, 680, 30),
    stroke(ink.night, 7, 'M530 680A30 30 0 1 1 590 680A30 30 0 1 1 530 680M560 680L576 664'),
  ].join('')
}

type Run = { near: Point; far: Point; thick: number; thin: number }

const runs: readonly Run[] = [
  { near: [-60, 690], far: [1044, 592], thick: 74, thin: 13 },
  { near: [-60, 800], far: [1042, 608], thick: 96, thin: 15 },
  { near: [-60, 938], far: [1040, 626], thick: 124, thin: 17 },
]

function edge(run: Run, share: number, aside: number): Point {
  const size = run.thick + (run.thin - run.thick) * share
  const x = run.near[0] + (run.far[0] - run.near[0]) * share
  return [x, run.near[1] + (run.far[1] - run.near[1]) * share + aside * size]
}
