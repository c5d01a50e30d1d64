import { type Chance, chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { person } from './people'
import { disc, faded, line, path, placed, polygon, rect, stroke } from './shape'
import { floor, sky } from './sky'

/** Cranes and a grain ship at Dorsund in the morning haze. */
export function harbour(): string {
  const next = chance(23)
  return [
    sky(next, '#f3e3c3', [
      { fill: ink.pale, from: 520, to: 380, step: 12 },
      { fill: ink.haze, from: 420, to: 180 },
      { fill: ink.mist, from: 220, to: 0, step: 16 },
    ]),
    disc('#f7d38c', 430, 380, 74),
    shore(),
    faded(0.9, placed([1480, 606], 0.62, crane(ink.mist))),
    faded(0.95, placed([1250, 610], 0.74, crane(ink.steel))),
    water(next),
    ship(next),
    quay(next),
    placed([1150, 884], 1.34, crane(ink.night)),
    grain(next),
    people(),
    gulls(),
  ].join('')
}

function shore(): string {
  const silos = [60, 112, 164, 216, 268].map((x) => rect(ink.mist, x, 452, 48, 160))
  return [
    polygon(ink.haze, [
      [0, 560],
      [300, 540],
      [620, 575],
      [900, 590],
      [1600, 566],
      [1600, 640],
      [0, 640],
    ]),
    ...silos,
    rect(ink.mist, 52, 424, 270, 32),
    rect(ink.mist, 322, 392, 40, 220),
    line(ink.mist, 8, [
      [350, 420],
      [520, 560],
    ]),
    rect(ink.mist, 520, 574, 380, 36),
  ].join('')
}

/** A portal crane whose right leg stands at the origin; the jib reaches to the left. */
function crane(color: string): string {
  const lattice = Array.from({ length: 11 }, (_, at) => {
    const x = -58 - at * 33
    const y = -324 - at * 20.9
    return `M${x} ${y}L${x - 14} ${y - 34 + at * 2.3}L${x - 33} ${y - 21}`
  }).join('')
  return [
    path(color, 'M-150 0L-126 -220H-110L-132 0ZM-20 0L-36 -220H-20L0 0ZM-140 -150H-6V-138H-140Z'),
    rect(color, -138, -236, 132, 22),
    path(color, 'M-118 -236V-300L-84 -322H-24V-236Z'),
    rect(ink.straw, -110, -292, 26, 24),
    stroke(color, 7, 'M-44 -316L-424 -560'),
    stroke(color, 5, 'M-60 -356L-424 -560M-50 -318L-66 -430L-300 -488M-66 -430L10 -318'),
    stroke(color, 3, lattice),
    stroke(color, 3, 'M-424 -560V-356M-424 -356L-446 -336M-424 -356L-402 -336'),
    path(color, 'M-456 -336H-392L-398 -318L-410 -302L-416 -318H-432L-438 -302L-450 -318Z'),
    path(color, 'M-20 -300H44V-262H-20Z'),
  ].join('')
}

function water(next: Chance): string {
  const glitter = (x: number, y: number) =>
    Math.max(0, 1 - Math.abs(x - 430) / (60 + (y - 606) * 0.5)) * 0.95
  return [
    rect('#dfd8c2', 0, 606, 1600, 400),
    floor(next, [
      { fill: ink.haze, from: 606, to: 690, step: 10 },
      { fill: ink.mist, from: 660, to: 860, step: 12 },
    ]),
    gouges('#f7e2ae', next, {
      area: { x: 240, y: 612, width: 400, height: 250 },
      spacing: 12,
      length: 64,
      width: 9,
      amount: glitter,
    }),
  ].join('')
}

function ship(next: Chance): string {
  const hull =
    'M330 640C420 650 900 654 1120 644L1500 640L1476 760C1470 772 1460 776 1440 776H420C390 770 362 720 330 640Z'
  const boot =
    'M382 732C394 756 404 770 420 776H1440C1460 776 1470 772 1476 760L1481 736C1100 742 700 742 382 732Z'
  return [
    path(ink.deep, 'M520 640H660V622H520ZM690 640H830V622H690ZM860 640H1000V622H860Z'),
    path(ink.paper, 'M1250 644V520H1270V470H1420V520H1450V644Z'),
    path(ink.haze, 'M1360 644V470H1420V520H1450V644Z'),
    rect(ink.deep, 1262, 484, 152, 16),
    [540, 572, 604]
      .map((y) => [1272, 1300, 1328, 1380, 1408].map((x) => rect(ink.sea, x, y, 12, 12)).join(''))
      .join(''),
    path(ink.rust, 'M1366 470V408H1418V470Z'),
    rect(ink.night, 1366, 408, 52, 14),
    stroke(
      ink.deep,
      5,
      'M1292 470L1310 392L1328 470M1302 430H1318M1294 392H1326M560 622V520M900 622V520',
    ),
    path(ink.sea, hull),
    path(ink.rust, boot),
    path(ink.paper, 'M330 640L352 636H1500L1498 648C1100 656 600 656 334 650Z'),
    gouges(ink.steel, next, {
      area: { x: 420, y: 664, width: 1040, height: 62 },
      spacing: 12,
      length: 110,
      width: 4,
      amount: (x) => 0.55 - (x - 420) / 2400,
    }),
    gouges(ink.deep, next, {
      area: { x: 400, y: 776, width: 1090, height: 90 },
      spacing: 11,
      length: 120,
      width: 10,
      amount: (_, y) => 0.95 - (y - 776) / 110,
    }),
  ].join('')
}

function grain(next: Chance): string {
  return (
    path('#e6bd6c', 'M566 478H600C602 540 618 590 634 622H534C552 590 564 540 566 478Z') +
    gouges(ink.paper, next, {
      area: { x: 552, y: 490, width: 62, height: 126 },
      spacing: 7,
      length: 46,
      width: 4,
      angle: 88,
      amount: () => 0.6,
    })
  )
}

function quay(next: Chance): string {
  const bollard = 'M-26 0V-12H-16V-44C-30 -46 -30 -66 -14 -66H14C30 -66 30 -46 16 -44V-12H26V0Z'
  return [
    polygon(ink.night, [
      [0, 858],
      [1600, 838],
      [1600, 1000],
      [0, 1000],
    ]),
    polygon(ink.deep, [
      [0, 858],
      [1600, 838],
      [1600, 866],
      [0, 888],
    ]),
    stroke(ink.night, 7, 'M352 664C380 770 300 840 246 858'),
    placed([240, 902], 1.3, path(ink.rust, bollard)),
    placed([1390, 880], 1.1, path(ink.rust, bollard)),
    gouges(ink.sea, next, {
      area: { x: 0, y: 890, width: 1600, height: 110 },
      spacing: 18,
      length: 130,
      width: 6,
      amount: (_, y) => 0.5 - (y - 890) / 300,
    }),
  ].join('')
}

function people(): string {
  return (
    person(ink.night, [700, 876], 150, 'helmeted', 1) +
    person(ink.night, [764, 877], 156, 'walking', -1)
  )
}

function gulls(): string {
  const gull =
    'M-30 -6C-18 -16 -8 -10 0 0C8 -10 20 -18 34 -10C20 -10 10 -4 0 8C-8 -2 -18 -8 -30 -6Z'
  return [
    placed([250, 250], 1.1, path(ink.paper, gull), -8),
    placed([350, 190], 0.7, path(ink.paper, gull), 10),
    placed([610, 300], 0.8, path(ink.deep, gull), -4),
  ].join('')
}
