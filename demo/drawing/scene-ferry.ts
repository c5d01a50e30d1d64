import { type Chance, chance } from './chance'
import { ship } from './ferry-ship'
import { floes, lighthouse, stones } from './ferry-shore'
import { gouges } from './gouge'
import { ink } from './palette'
import { person } from './people'
import { disc, path, placed, polygon, rect } from './shape'
import { floor, sky } from './sky'
import { land, ridge } from './terrain'

/** The white ferry leaves the breakwater of Dorsund in winter light. */
export function ferry(): string {
  const next = chance(101)
  return [
    sky(next, '#f7e2bb', [
      { fill: '#e6dcc6', from: 470, to: 350, step: 10 },
      { fill: ink.pale, from: 380, to: 240, step: 12 },
      { fill: ink.haze, from: 260, to: 40, step: 13 },
      { fill: ink.mist, from: 60, to: -160, step: 15 },
    ]),
    disc('#fbe9bd', 1330, 396, 58),
    coast(next),
    sea(next),
    lighthouse(next),
    ship(next),
    floes(),
    stones(next),
    gulls(),
    person('#0d1d25', [446, 800], 180, 'hatted', 1),
  ].join('')
}

function sea(next: Chance): string {
  return [
    rect('#d9d5c2', 0, 530, 1600, 480),
    floor(next, [
      { fill: ink.mist, from: 530, to: 640, step: 9 },
      { fill: ink.steel, from: 640, to: 800, step: 12 },
      { fill: ink.sea, from: 800, to: 1000, step: 15 },
    ]),
    gouges('#fbe6b4', next, {
      area: { x: 1080, y: 536, width: 500, height: 440 },
      spacing: 12,
      length: 80,
      width: 9,
      amount: (x, y) => Math.max(0, 0.9 - Math.abs(x - 1330) / (70 + (y - 530) * 0.35)),
    }),
  ].join('')
}

function coast(next: Chance): string {
  const hills = ridge(
    next,
    [
      [0, 470],
      [240, 440],
      [520, 500],
      [700, 520],
      [1000, 528],
      [1600, 522],
    ],
    10,
  )
  return polygon(ink.haze, land(hills, 560))
}

function gulls(): string {
  const gull =
    'M-30 -6C-18 -16 -8 -10 0 0C8 -10 20 -18 34 -10C20 -10 10 -4 0 8C-8 -2 -18 -8 -30 -6Z'
  return [
    placed([520, 420], 0.9, path(ink.paper, gull), -8),
    placed([470, 500], 0.7, path(ink.paper, gull), 14),
    placed([588, 348], 0.6, path(ink.paper, gull), 4),
    placed([960, 250], 1.1, path(ink.paper, gull), -12),
    placed([1180, 300], 0.7, path(ink.deep, gull), 8),
  ].join('')
}
