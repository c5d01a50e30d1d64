import type { Chance } from './chance'
import { gouges } from './gouge'
import { lorryFromFront } from './lorry'
import { ink } from './palette'
import { clipped, faded, line, type Point, path, polygon } from './shape'

export function bridge(next: Chance): string {
  const piers = [0.16, 0.3, 0.54].map((share) => {
    const [x, y] = toward(share, [120, 1010])
    return path(ink.deep, `M${x - 60 * share} ${y}V${y + 190 * share}H${x + 120 * share}V${y}Z`)
  })
  const deck: Point[] = [
    toward(0.03, [120, 1000]),
    toward(0.03, [1500, 1000]),
    [1500, 1010],
    [120, 1010],
  ]
  const rail = (side: number, height: number) => [
    toward(0.03, [side, 1000 - height]),
    toward(1, [side, 1000 - height]),
  ]
  const stanchions = [0.09, 0.13, 0.18, 0.25, 0.34, 0.46, 0.62, 0.84].map((share) =>
    [120, 1500]
      .map((side) =>
        line(ink.night, 10 * share + 1, [toward(share, [side, 1000]), toward(share, [side, 840])]),
      )
      .join(''),
  )
  return [
    ...piers,
    polygon(ink.night, [
      toward(0.2, [90, 1000]),
      toward(0.2, [120, 1000]),
      [120, 1010],
      [-60, 1010],
      toward(0.5, [90, 1060]),
    ]),
    polygon('#8d8b83', deck),
    clipped(
      'deck',
      'M985 505L1500 1010H120Z',
      gouges('#a8a598', next, {
        area: { x: 100, y: 520, width: 1400, height: 490 },
        spacing: 14,
        length: 90,
        width: 6,
        amount: () => 0.35,
      }),
    ),
    [0.1, 0.2, 0.36, 0.62]
      .map((share) =>
        polygon(ink.paper, [
          toward(share, [820, 1010]),
          toward(share, [844, 1010]),
          toward(share * 1.35, [844, 1010]),
          toward(share * 1.35, [820, 1010]),
        ]),
      )
      .join(''),
    ...stanchions,
    [840, 920]
      .map((_, at) =>
        [120, 1500].map((side) => line(ink.night, 4, rail(side, 160 - at * 80))).join(''),
      )
      .join(''),
  ].join('')
}

export function convoy(): string {
  const shades = [ink.steel, ink.rust, ink.sea, ink.amber, ink.sea]
  return [0.1, 0.15, 0.235, 0.38, 0.66]
    .map((share, at) => {
      const lorry = lorryFromFront(toward(share, [430, 1010]), share * 3.1, {
        cab: shades[at] ?? ink.sea,
        load: at % 2 ? ink.paper : ink.pale,
        shade: ink.night,
        glass: ink.deep,
        lamp: '#ffe9b0',
      })
      return share < 0.2 ? faded(0.75, lorry) : lorry
    })
    .join('')
}

const far: Point = [985, 505]

function toward(share: number, near: Point): Point {
  return [far[0] + (near[0] - far[0]) * share, far[1] + (near[1] - far[1]) * share]
}
