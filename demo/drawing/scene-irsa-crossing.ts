import { type Chance, chance } from './chance'
import { gouges } from './gouge'
import { bridge, convoy } from './irsa-bridge'
import { hills, river } from './irsa-river'
import { ink } from './palette'
import { person } from './people'
import { disc, path, placed, polygon, rect } from './shape'
import { sky } from './sky'

/** The Irsa crossing on a misty morning: the barrier is up, lorries come over the bridge. */
export function irsaCrossing(): string {
  const next = chance(71)
  return [
    sky(next, '#f6e3bb', [
      { fill: ink.pale, from: 400, to: 230, step: 11 },
      { fill: ink.haze, from: 240, to: 20, step: 12 },
    ]),
    disc('#f3bf6a', 590, 352, 66),
    hills(next),
    river(next),
    bridge(next),
    convoy(),
    booth(next),
    barrier(),
    person(ink.night, [1120, 880], 216, 'guarding', -1),
  ].join('')
}

function booth(next: Chance): string {
  return [
    polygon(ink.night, [
      [1180, 850],
      [1610, 830],
      [1610, 1010],
      [1180, 1010],
    ]),
    rect(ink.pine, 1290, 470, 300, 400),
    rect(ink.night, 1530, 470, 80, 400),
    path(ink.deep, 'M1250 476L1270 440H1620V476Z'),
    rect(ink.straw, 1316, 540, 130, 130),
    rect(ink.night, 1376, 540, 6, 130),
    path(ink.night, 'M1400 670V626C1400 606 1432 606 1432 626V670Z'),
    disc(ink.night, 1416, 596, 15),
    gouges(ink.moss, next, {
      area: { x: 1296, y: 480, width: 230, height: 380 },
      spacing: 22,
      length: 70,
      width: 5,
      angle: 90,
      amount: (x, y) => (x > 1306 && x < 1456 && y > 520 && y < 690 ? 0 : 0.45),
    }),
    gouges(ink.steel, next, {
      area: { x: 1180, y: 880, width: 420, height: 120 },
      spacing: 18,
      length: 90,
      width: 5,
      amount: () => 0.35,
    }),
  ].join('')
}

function barrier(): string {
  const stripes = Array.from({ length: 9 }, (_, at) =>
    rect(at % 2 ? ink.paper : ink.rust, 40 + at * 72, -13, 72, 26),
  )
  const arm =
    rect(ink.night, -84, -22, 64, 44) + rect(ink.night, -40, -8, 90, 16) + stripes.join('')
  return [
    rect(ink.night, 1196, 690, 58, 190),
    placed([1225, 716], 1, arm, -112),
    disc(ink.steel, 1225, 716, 15),
  ].join('')
}
