import { type Chance, chance } from './chance'
import { pipe, valve } from './compressor-pipes'
import { gouges } from './gouge'
import { ink } from './palette'
import { person } from './people'
import { clipped, faded, outline, type Point, path, polygon, rect } from './shape'
import { sky } from './sky'
import { land, ridge } from './terrain'

/** Pipes run over a frosty field to the low hall of a compressor station. */
export function compressorStation(): string {
  const next = chance(97)
  return [
    sky(next, '#f4d9ae', [
      { fill: '#d8cdb4', from: 520, to: 400, step: 10 },
      { fill: ink.haze, from: 430, to: 240, step: 12 },
      { fill: ink.mist, from: 260, to: 20, step: 14 },
    ]),
    clouds(next),
    horizon(next),
    field(next),
    hall(next),
    [0, 1, 2].map((at) => pipe(next, at)).join(''),
    valve(),
    person(ink.night, [700, 912], 236, 'helmeted', -1),
  ].join('')
}

function field(next: Chance): string {
  const furrows = Array.from({ length: 26 }, (_, at) => {
    const near = -2400 + at * 250
    return outline([vanishing, [near, 1010], [near + 90, 1010]])
  })
  return [
    rect('#b99f6c', 0, 596, 1600, 410),
    clipped('field', 'M0 598H1600V1010H0Z', path('#8f7a55', furrows.join(''))),
    gouges(ink.paper, next, {
      area: { x: 0, y: 604, width: 1600, height: 390 },
      spacing: 15,
      length: 70,
      width: 6,
      amount: (_, y) => 0.5 - (y - 600) / 900,
    }),
  ].join('')
}

const vanishing: Point = [1120, 596]

/** Long low banks lit from below. */
function clouds(next: Chance): string {
  const banks = (fill: string, y: number, height: number, width: number, much: number) =>
    gouges(fill, next, {
      area: { x: -100, y, width: 1800, height },
      spacing: width * 0.9,
      length: 420,
      width,
      amount: () => much,
    })
  return [
    banks(ink.pale, 110, 120, 34, 0.5),
    banks('#efe0c0', 250, 90, 26, 0.5),
    banks('#c9a98a', 400, 70, 15, 0.45),
  ].join('')
}

function horizon(next: Chance): string {
  const wood = ridge(
    next,
    [
      [0, 560],
      [220, 548],
      [520, 566],
      [900, 572],
      [1300, 556],
      [1600, 548],
    ],
    10,
    6,
  )
  const poplars = [120, 158, 192, 232, 268].map((x, at) => {
    const tall = 150 + (at % 3) * 26
    return `M${x - 13} 606C${x - 22} ${580 - tall * 0.5} ${x - 6} ${580 - tall} ${x} ${580 - tall}C${x + 6} ${580 - tall} ${x + 22} ${580 - tall * 0.5} ${x + 13} 606Z`
  })
  return polygon(ink.steel, land(wood, 640)) + path(ink.pine, poplars.join(''))
}

function hall(next: Chance): string {
  const stacks = [1130, 1196, 1262].map(
    (x) =>
      rect(ink.deep, x, 370, 30, 128) +
      rect(ink.rust, x - 5, 356, 40, 20) +
      faded(
        0.6,
        path(
          ink.paper,
          `M${x + 4} 350C${x} 310 ${x + 40} 300 ${x + 36} 262C${x + 60} 220 ${x + 110} 226 ${x + 150} 190C${x + 140} 240 ${x + 76} 260 ${x + 66} 290C${x + 56} 320 ${x + 30} 320 ${x + 26} 350Z`,
        ),
      ),
  )
  const roof = 'M1040 492H1560L1590 524H1020Z'
  return [
    ...stacks,
    path(ink.night, roof),
    rect(ink.sea, 1034, 522, 540, 110),
    gouges(ink.deep, next, {
      area: { x: 1036, y: 560, width: 530, height: 30 },
      spacing: 15,
      length: 60,
      width: 6,
      angle: 90,
      amount: () => 0.7,
    }),
    [1070, 1140, 1210, 1280, 1350, 1420].map((x) => rect(ink.straw, x, 544, 46, 18)).join(''),
    rect(ink.night, 1490, 556, 56, 76),
    rect(ink.straw, 1496, 562, 44, 10),
    rect(ink.night, 1020, 628, 570, 10),
    [1100, 1240, 1380].map((x) => path(ink.steel, `M${x} 492V470H${x + 56}V492Z`)).join(''),
  ].join('')
}
