import { type Chance, chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { clipped, disc, outline, path, polygon, rect } from './shape'
import { land, ridge } from './terrain'
import { bareTree } from './tree'

export function meadow(next: Chance): string {
  const edge = ridge(
    next,
    [
      [0, 650],
      [400, 640],
      [900, 610],
      [1600, 640],
    ],
    6,
  )
  const grass = outline(land(edge, 1010))
  return clipped(
    'meadow',
    grass,
    path('#c9a865', grass),
    path(
      '#e8d3a3',
      'M1010 690C940 740 1130 800 1010 850C900 900 820 940 800 1010H1180C1180 930 1250 880 1220 820C1190 770 1040 740 1060 690Z',
    ),
    gouges('#a07f47', next, {
      area: { x: 0, y: 650, width: 1600, height: 350 },
      spacing: 19,
      length: 60,
      width: 7,
      angle: -8,
      amount: (x, y) => (Math.abs(x - 1060) < 150 ? 0.1 : 0.3 + (y - 650) / 1200),
    }),
    gouges(ink.pale, next, {
      area: { x: 0, y: 640, width: 1600, height: 120 },
      spacing: 15,
      length: 70,
      width: 5,
      amount: (_, y) => Math.max(0, 0.3 - (y - 640) / 400),
    }),
  )
}

export function fence(): string {
  const posts = [40, 250, 460, 670, 850].map(
    (x, at) =>
      rect(ink.pale, x, 746 + (at % 2) * 6, 24, 156) +
      rect(ink.mist, x + 17, 746 + (at % 2) * 6, 7, 156),
  )
  return (
    posts.join('') +
    polygon(ink.pale, [
      [-10, 776],
      [880, 768],
      [880, 788],
      [-10, 798],
    ]) +
    polygon(ink.mist, [
      [-10, 792],
      [880, 783],
      [880, 788],
      [-10, 798],
    ]) +
    polygon(ink.pale, [
      [-10, 836],
      [880, 830],
      [880, 848],
      [-10, 856],
    ]) +
    polygon(ink.mist, [
      [-10, 850],
      [880, 843],
      [880, 848],
      [-10, 856],
    ])
  )
}

/** A rowan that keeps its berries when the leaves are gone. */
export function rowan(next: Chance): string {
  const bunches = Array.from({ length: 24 }, () => {
    const angle = next() * Math.PI * 2
    const far = Math.sqrt(next())
    const [x, y] = [1500 + Math.cos(angle) * far * 130, 440 + Math.sin(angle) * far * 170]
    const bunch = [
      [0, 0],
      [13, 5],
      [-11, 7],
      [3, 14],
      [15, 17],
      [-7, 19],
    ]
    return bunch.map(([a = 0, b = 0]) => disc(ink.rust, x + a, y + b, 7.5)).join('')
  })
  const tree = { x: 1490, y: 1010, length: 200, width: 34, turn: -76 }
  return bareTree(ink.night, chance(7), tree, 6) + bunches.join('')
}
