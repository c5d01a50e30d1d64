import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { path, polygon, rect } from './shape'
import { floor } from './sky'
import { heightAt, land, ridge } from './terrain'

export function hills(next: Chance): string {
  const back = ridge(
    next,
    [
      [0, 360],
      [300, 300],
      [620, 380],
      [940, 350],
      [1250, 280],
      [1600, 350],
    ],
    18,
  )
  const middle = ridge(
    next,
    [
      [0, 430],
      [350, 410],
      [700, 460],
      [1100, 420],
      [1600, 400],
    ],
    12,
  )
  const bank = ridge(
    next,
    [
      [0, 486],
      [500, 496],
      [900, 500],
      [1600, 476],
    ],
    5,
  )
  const mist = (from: number, to: number) => ({
    area: { x: 0, y: from, width: 1600, height: to - from },
    spacing: 10,
    length: 240,
    width: 9,
  })
  return [
    polygon(ink.mist, land(back, 520)),
    gouges(ink.pale, next, { ...mist(380, 450), amount: (_, y) => (y - 380) / 70 }),
    polygon('#b98a55', land(middle, 540)),
    gouges(ink.rust, next, {
      area: { x: 0, y: 425, width: 1600, height: 70 },
      spacing: 12,
      length: 30,
      width: 8,
      angle: -70,
      amount: (x, y) => (y > heightAt(middle, x) + 18 ? 0.5 : 0),
    }),
    gouges(ink.paper, next, { ...mist(450, 505), amount: (_, y) => (y - 440) / 60 }),
    polygon(ink.moss, land(bank, 540)),
    rect(ink.deep, 1030, 458, 96, 44),
    path(ink.rust, 'M1020 460L1042 434H1112L1136 460Z'),
    rect(ink.straw, 1046, 470, 14, 14),
    rect(ink.straw, 1076, 470, 14, 14),
  ].join('')
}

export function river(next: Chance): string {
  return [
    rect('#ead9b4', 0, 510, 1600, 500),
    floor(next, [
      { fill: ink.haze, from: 520, to: 640, step: 11 },
      { fill: ink.mist, from: 640, to: 830, step: 13 },
      { fill: ink.steel, from: 820, to: 1040, step: 15 },
    ]),
    gouges('#f6d391', next, {
      area: { x: 420, y: 516, width: 340, height: 260 },
      spacing: 11,
      length: 70,
      width: 8,
      amount: (x, y) => Math.max(0, 0.95 - Math.abs(x - 590) / (50 + (y - 510) * 0.6)),
    }),
  ].join('')
}
