import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import {
  clipped,
  disc,
  faded,
  outline,
  type Point,
  path,
  placed,
  polygon,
  rect,
  stroke,
} from './shape'

export function lighthouse(next: Chance): string {
  const mole: Point[] = [
    [-10, 590],
    [200, 584],
    [330, 592],
    [372, 606],
    [390, 640],
    [-10, 660],
  ]
  return [
    polygon(ink.deep, mole),
    gouges(ink.paper, next, {
      area: { x: 0, y: 584, width: 350, height: 16 },
      spacing: 7,
      length: 60,
      width: 6,
      amount: () => 0.8,
    }),
    gouges(ink.deep, next, {
      area: { x: 0, y: 650, width: 420, height: 60 },
      spacing: 10,
      length: 110,
      width: 9,
      amount: (_, y) => 0.9 - (y - 650) / 70,
    }),
    path(ink.paper, 'M276 588L288 350H332L344 588Z'),
    path(ink.haze, 'M314 350H332L344 588H318Z'),
    path(ink.rust, 'M281 500L284 430H336L339 500Z'),
    path(ink.brick, 'M315 430H336L339 500H317Z'),
    rect(ink.night, 280, 338, 60, 12),
    rect(ink.straw, 294, 304, 32, 34),
    stroke(ink.night, 4, 'M294 338V304M310 338V304M326 338V304'),
    path(ink.rust, 'M286 306C292 284 328 284 334 306Z'),
    faded(0.25, disc('#fbe6b4', 310, 322, 62)),
  ].join('')
}

export function floes(): string {
  const kinds = [
    'M-70 2L-52 -9L-8 -13L24 -7L60 -9L74 1L40 9L6 7L-30 12Z',
    'M-44 -2L-20 -11L30 -9L48 0L16 10L-34 8Z',
    'M-90 0L-60 -8L-44 -4L-10 -12L46 -10L66 -2L92 2L50 11L20 7L-24 13L-66 8Z',
  ]
  const places: readonly [number, number, number][] = [
    [520, 752, 0.6],
    [700, 790, 0.9],
    [1020, 776, 0.8],
    [1400, 786, 0.9],
    [880, 838, 1.2],
    [1190, 850, 1],
    [1520, 852, 1.3],
    [770, 916, 1.3],
    [1080, 936, 1.7],
    [1400, 950, 1.6],
    [830, 972, 0.8],
  ]
  return places
    .map(([x, y, scale], at) => {
      const kind = kinds[at % 3] ?? ''
      return (
        placed([x, y + 8 * scale], scale, path(ink.deep, kind)) +
        placed([x, y], scale, path(at % 2 ? '#f2e7cd' : ink.pale, kind))
      )
    })
    .join('')
}

export function stones(next: Chance): string {
  const rocks = [
    'M-20 1010V800L90 774L230 790L330 782L470 800L560 850L640 876L700 930L790 1010Z',
    'M-20 1010V900L120 870L260 900L330 880L480 930L560 1010Z',
  ]
  const faces =
    'M90 774L230 790L214 860L110 850ZM330 782L470 800L440 880L346 862ZM560 850L640 876L610 950L530 920ZM120 870L260 900L230 990L90 970Z'
  const snow =
    'M-20 800L90 774L230 790L330 782L470 800L420 812L330 800L240 808L100 794L-20 822ZM560 850L640 876L620 884L548 862ZM120 870L260 900L240 912L110 886L0 910L-20 900ZM330 880L480 930L456 936L330 898Z'
  return [
    path(ink.night, rocks[0] ?? ''),
    path(ink.deep, faces),
    path('#0d1d25', rocks[1] ?? ''),
    path(ink.paper, snow),
    clipped(
      'stones',
      outline([
        [-10, 810],
        [560, 850],
        [800, 1010],
        [-10, 1010],
      ]),
      gouges(ink.steel, next, {
        area: { x: 0, y: 820, width: 720, height: 180 },
        spacing: 19,
        length: 70,
        width: 6,
        angle: 14,
        amount: () => 0.32,
      }),
    ),
  ].join('')
}
