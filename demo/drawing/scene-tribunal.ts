import { type Chance, chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { person } from './people'
import { clipped, disc, overprinted, path, polygon, rect, stroke } from './shape'
import { sky } from './sky'

const lit = '#f6e6c6'
const columns = [318, 480, 642, 958, 1120, 1282] as const

/** The plain portico of the Tribunal in slanting light, scales over its door. */
export function tribunal(): string {
  const next = chance(83)
  return [
    sky(next, ink.mist, [
      { fill: ink.steel, from: 420, to: 160, step: 12 },
      { fill: ink.sea, from: 200, to: -80, step: 14 },
    ]),
    wings(next),
    hall(next),
    columns.map((x, at) => column(next, x, at)).join(''),
    gable(next),
    stairs(next),
    shadow(next),
    visitors(next),
  ].join('')
}

function wings(next: Chance): string {
  const panes = [50, 170, 1470].flatMap((x) => [
    rect(ink.deep, x, 440, 58, 120),
    rect(ink.deep, x, 640, 58, 120),
    rect(lit, x - 10, 430, 78, 8),
    rect(lit, x - 10, 762, 78, 8),
  ])
  return [
    rect('#b7a583', 0, 820, 1600, 190),
    rect('#cdbb98', 0, 368, 1600, 460),
    gouges('#b09c78', next, {
      area: { x: 0, y: 376, width: 1600, height: 430 },
      spacing: 24,
      length: 120,
      width: 4,
      amount: () => 0.4,
    }),
    rect(ink.steel, 0, 352, 1600, 24),
    rect(lit, 0, 346, 1600, 10),
    ...panes,
  ].join('')
}

function hall(next: Chance): string {
  return [
    rect(ink.deep, 290, 320, 1020, 490),
    gouges(ink.steel, next, {
      area: { x: 310, y: 330, width: 1020, height: 470 },
      spacing: 17,
      length: 110,
      width: 5,
      amount: (_, y) => Math.max(0, (y - 420) / 600),
    }),
    rect(ink.night, 708, 520, 184, 300),
    rect(ink.straw, 724, 538, 152, 282),
    rect(ink.night, 724, 538, 64, 282),
    rect(ink.amber, 788, 538, 8, 282),
    rect(ink.steel, 698, 502, 204, 18),
    scales(),
  ].join('')
}

function scales(): string {
  const pan = (x: number) =>
    stroke(ink.straw, 3, `M${x} 402L${x - 26} 446M${x} 402L${x + 26} 446`) +
    path(ink.straw, `M${x - 32} 446H${x + 32}C${x + 26} 466 ${x - 26} 466 ${x - 32} 446Z`)
  return [
    rect(ink.straw, 796, 376, 8, 104),
    path(ink.straw, 'M772 486C778 474 822 474 828 486Z'),
    stroke(ink.straw, 7, 'M738 402C772 388 828 388 862 402'),
    disc(ink.straw, 800, 374, 10),
    pan(738),
    pan(862),
  ].join('')
}

function column(next: Chance, x: number, at: number): string {
  const shaft = `M${x - 42} 350H${x + 42}C${x + 47} 520 ${x + 50} 660 ${x + 50} 778H${x - 50}C${x - 50} 660 ${x - 47} 520 ${x - 42} 350Z`
  return [
    clipped(
      `column-${at}`,
      shaft,
      path(lit, shaft),
      path(ink.steel, `M${x + 12} 340H${x + 60}V790H${x + 20}Z`),
      gouges(ink.steel, next, {
        area: { x: x - 30, y: 350, width: 50, height: 430 },
        spacing: 9,
        length: 90,
        width: 5,
        angle: 90,
        amount: (across) => Math.max(0, (across - x + 28) / 54),
      }),
      path(ink.deep, `M${x + 36} 340H${x + 60}V790H${x + 42}Z`),
    ),
    rect(lit, x - 56, 318, 112, 18),
    path(ink.steel, `M${x - 52} 336H${x + 52}L${x + 42} 352H${x - 42}Z`),
    rect(lit, x - 60, 776, 120, 16),
    rect(ink.steel, x - 60, 792, 120, 14),
  ].join('')
}

function gable(next: Chance): string {
  const field = 'M376 236L800 96L1224 236Z'
  return [
    rect(lit, 262, 262, 1076, 58),
    rect(ink.steel, 262, 304, 1076, 16),
    gouges('#cdbb98', next, {
      area: { x: 270, y: 270, width: 1060, height: 30 },
      spacing: 12,
      length: 140,
      width: 3,
      amount: () => 0.5,
    }),
    polygon(lit, [
      [226, 250],
      [800, 52],
      [1374, 250],
    ]),
    polygon(ink.steel, [
      [226, 250],
      [1374, 250],
      [1350, 264],
      [250, 264],
    ]),
    clipped(
      'gable',
      field,
      path('#cdbb98', field),
      path(ink.steel, 'M376 236L800 96L1224 236L1180 236L800 122L460 236Z'),
      gouges(ink.steel, next, {
        area: { x: 380, y: 100, width: 840, height: 136 },
        spacing: 13,
        length: 120,
        width: 5,
        amount: (x, y) => Math.max(0, (x - 640) / 700 - (y - 100) / 500),
      }),
    ),
  ].join('')
}

function stairs(next: Chance): string {
  return Array.from({ length: 7 }, (_, at) => {
    const y = 806 + at * 29
    const reach = 40 + at * 46
    return (
      rect(lit, 262 - reach, y, 1076 + reach * 2, 16) +
      rect(at % 2 ? '#c3b08b' : '#cdbb98', 262 - reach, y + 14, 1076 + reach * 2, 17) +
      gouges(ink.earth, next, {
        area: { x: 0, y: y + 16, width: 1600, height: 12 },
        spacing: 8,
        length: 90,
        width: 3,
        amount: () => 0.3,
      })
    )
  }).join('')
}

/** The house across the square throws its shadow over the right of the front. */
function shadow(next: Chance): string {
  const dark = '#6f8aa8'
  return [
    overprinted(0.9, path(dark, 'M1610 330L1120 560L1120 640L980 712L700 1010H1610Z')),
    overprinted(
      0.8,
      gouges(dark, next, {
        area: { x: 700, y: 420, width: 700, height: 580 },
        spacing: 16,
        length: 120,
        width: 6,
        angle: -32,
        amount: (x, y) => Math.max(0, 0.8 - Math.abs(x - 1120 + (y - 560) * 1.02) / 90),
      }),
    ),
  ].join('')
}

function visitors(next: Chance): string {
  const trail = { spacing: 9, length: 80, width: 8, angle: 8 }
  return [
    gouges(ink.deep, next, {
      ...trail,
      area: { x: 560, y: 946, width: 260, height: 30 },
      amount: () => 0.8,
    }),
    person(ink.night, [560, 958], 196, 'carrying', 1),
    person(ink.night, [880, 830], 104, 'walking', -1),
    person(ink.night, [1180, 886], 118, 'hatted', -1),
  ].join('')
}
