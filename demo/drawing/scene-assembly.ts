import { between, type Chance, chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { person } from './people'
import { clipped, disc, faded, line, path, polygon, rect } from './shape'
import { floor, sky } from './sky'
import { bareTree } from './tree'

/** The Assembly with its low dome at dusk, across a wet square. */
export function assembly(): string {
  const next = chance(11)
  return [
    sky(next, '#f0b878', [
      { fill: '#d9a98a', from: 600, to: 480, step: 10 },
      { fill: '#8f9ea1', from: 500, to: 330, step: 11 },
      { fill: ink.steel, from: 330, to: 150, step: 11 },
      { fill: ink.sea, from: 170, to: -40, step: 12 },
    ]),
    city(next),
    square(next),
    house(next),
    [150, 470, 1240, 1500].map((x, at) => lamp(next, x, [860, 742, 742, 860][at] ?? 742)).join(''),
    shadows(next),
    person(ink.night, [784, 886], 196, 'carrying', 1),
    person(ink.night, [884, 892], 204, 'walking', 1),
    person(ink.night, [1150, 790], 74, 'walking', -1),
    person(ink.night, [1116, 788], 72, 'standing', -1),
    person(ink.night, [300, 800], 96, 'umbrella', 1),
    bareTree(ink.night, next, { x: 20, y: 1010, length: 210, width: 46, turn: -80 }, 8),
  ].join('')
}

function city(next: Chance): string {
  const roofs: [number, number][] = []
  for (let x = -20; x < 1640; ) {
    const wide = between(next, 40, 100)
    const top = between(next, 575, 625)
    const peak = next() < 0.5 ? 22 : 0
    roofs.push([x, top], [x + wide / 2, top - peak], [x + wide, top])
    x += wide
  }
  const church = 'M1424 620V520L1440 420L1456 520V620ZM232 640V560H238L250 470L262 560H268V640Z'
  return (
    polygon('#6f6f74', [...roofs, [1640, 720], [-20, 720]]) +
    path('#6f6f74', church) +
    gouges('#f0b878', next, {
      area: { x: 0, y: 612, width: 1600, height: 60 },
      spacing: 15,
      length: 9,
      width: 5,
      amount: () => 0.14,
    })
  )
}

function house(next: Chance): string {
  const dome = 'M684 486C694 388 782 334 880 334C978 334 1066 388 1076 486Z'
  const wings = rect(ink.deep, 400, 540, 960, 190) + rect(ink.night, 384, 526, 992, 18)
  const front = [
    rect(ink.deep, 650, 486, 460, 34),
    polygon(ink.night, [
      [726, 540],
      [880, 476],
      [1034, 540],
    ]),
    polygon(ink.sea, [
      [768, 532],
      [880, 486],
      [992, 532],
    ]),
  ].join('')
  return [
    path(ink.deep, dome),
    clipped('dome', dome, lightOnDome(next)),
    lantern(),
    rect(ink.night, 664, 478, 432, 12),
    wings,
    front,
    windows(),
    portico(),
    steps(),
  ].join('')
}

function lightOnDome(next: Chance): string {
  return (
    path(ink.amber, 'M670 500V330H880C796 350 730 400 712 500Z') +
    gouges(ink.amber, next, {
      area: { x: 690, y: 340, width: 200, height: 146 },
      spacing: 11,
      length: 90,
      width: 7,
      angle: -64,
      amount: (x) => Math.min(1, Math.max(0, 1.1 - (x - 700) / 150)),
    })
  )
}

function lantern(): string {
  return (
    rect(ink.deep, 862, 300, 36, 38) +
    path(ink.night, 'M856 302C860 278 900 278 904 302Z') +
    rect(ink.night, 878, 206, 4, 80) +
    path(ink.rust, 'M882 208C900 200 914 218 936 208V236C914 246 900 228 882 236Z')
  )
}

function windows(): string {
  const places = [424, 466, 508, 550, 592, 634, 676, 1060, 1102, 1144, 1186, 1228, 1270, 1312]
  return places
    .map((x, at) => {
      const upper = at === 3 || at === 9 ? ink.night : ink.straw
      const lower = [1, 6, 8, 12].includes(at) ? ink.night : ink.amber
      return `${rect(upper, x, 566, 20, 54)}${rect(lower, x, 648, 20, 44)}${rect(ink.deep, x + 9, 566, 2, 126)}`
    })
    .join('')
}

function portico(): string {
  const columns = [738, 790, 842, 894, 946, 998].map(
    (x) => rect(ink.night, x, 548, 24, 178) + rect(ink.amber, x, 548, 5, 178),
  )
  return rect(ink.straw, 738, 548, 284, 182) + columns.join('') + rect(ink.night, 720, 538, 320, 12)
}

function steps(): string {
  return [0, 1, 2, 3]
    .map((at) => rect(at % 2 ? ink.deep : ink.night, 700 - at * 22, 722 + at * 7, 360 + at * 44, 8))
    .join('')
}

function square(next: Chance): string {
  const shine = (x: number, y: number) =>
    Math.max(0, 0.75 - Math.abs(x - 880) / 520) * Math.max(0, 1 - (y - 740) / 270) * 0.9
  return [
    rect('#8f8578', 0, 716, 1600, 300),
    floor(next, [{ fill: ink.sea, from: 735, to: 840, step: 11 }]),
    floor(next, [{ fill: ink.deep, from: 850, to: 1000, step: 16 }]),
    gouges(ink.night, next, {
      area: { x: 420, y: 744, width: 920, height: 170 },
      spacing: 12,
      length: 120,
      width: 9,
      amount: (_, y) => 0.75 - (y - 744) / 260,
    }),
    gouges(ink.straw, next, {
      area: { x: 380, y: 746, width: 1000, height: 250 },
      spacing: 13,
      length: 56,
      width: 8,
      amount: shine,
    }),
  ].join('')
}

/** The two walkers and the lamps leave dark strokes on the wet stones. */
function shadows(next: Chance): string {
  return gouges(ink.night, next, {
    area: { x: 740, y: 884, width: 200, height: 116 },
    spacing: 9,
    length: 74,
    width: 10,
    amount: (_, y) => 0.95 - (y - 884) / 150,
  })
}

function lamp(next: Chance, x: number, foot: number): string {
  const tall = foot === 742 ? 190 : 400
  const size = tall / 22
  return [
    faded(0.22, disc(ink.straw, x, foot - tall, size * 3.4)),
    line(ink.night, size * 0.38, [
      [x, foot],
      [x, foot - tall],
    ]),
    rect(ink.night, x - size * 0.5, foot - tall * 0.09, size, tall * 0.09),
    disc('#fbe6b4', x, foot - tall, size),
    gouges(ink.straw, next, {
      area: { x: x - size * 2, y: foot + 8, width: size * 4, height: tall * 0.32 },
      spacing: 11,
      length: size * 2.4,
      width: 8,
      amount: (_, y) => 0.9 - (y - foot) / (tall * 0.4),
    }),
  ].join('')
}
