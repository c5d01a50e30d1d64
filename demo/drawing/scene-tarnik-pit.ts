import { between, type Chance, chance } from './chance'
import { gouges } from './gouge'
import { quarryTruck } from './lorry'
import { ink } from './palette'
import { person } from './people'
import { clipped, disc, faded, line, outline, path, polygon, rect } from './shape'
import { sky } from './sky'
import { levels, pool, shade, terrace } from './tarnik-terraces'
import { land, ridge } from './terrain'

/** The terraced copper pit of Tarnik in low light, a loaded truck on its rim. */
export function tarnikPit(): string {
  const next = chance(37)
  return [
    sky(next, '#f5e2bd', [
      { fill: ink.pale, from: 230, to: 120, step: 10 },
      { fill: ink.haze, from: 130, to: -30, step: 12 },
    ]),
    farRim(next),
    rect('#e3c79c', 0, 296, 1600, 710),
    levels.map((level, at) => terrace(next, level, at)).join(''),
    pool(next),
    shade(next),
    traffic(next),
    nearRim(next),
  ].join('')
}

function farRim(next: Chance): string {
  const hills = ridge(
    next,
    [
      [0, 250],
      [300, 200],
      [620, 246],
      [980, 190],
      [1300, 236],
      [1600, 206],
    ],
    16,
  )
  return [
    polygon(ink.mist, land(hills, 320)),
    path(ink.steel, 'M1180 300V196H1192L1216 120H1230L1254 196H1330V240H1420V300Z'),
    path('#f5e2bd', 'M1202 196L1220 136H1226L1244 196Z'),
    line(ink.steel, 4, [
      [1202, 196],
      [1240, 150],
    ]),
    disc(ink.steel, 1223, 118, 15),
    disc('#f5e2bd', 1223, 118, 8),
    rect(ink.steel, 1462, 96, 22, 210),
    faded(
      0.75,
      path(
        ink.paper,
        'M1464 92C1440 70 1470 50 1450 30C1500 10 1560 40 1640 6V60C1570 56 1520 60 1486 92Z',
      ),
    ),
    gouges('#e3c79c', next, {
      area: { x: 0, y: 262, width: 1600, height: 44 },
      spacing: 9,
      length: 160,
      width: 6,
      amount: (_, y) => (y - 250) / 50,
    }),
    rect(ink.steel, 1080, 272, 90, 28),
  ].join('')
}

function traffic(next: Chance): string {
  const paint = { cab: ink.straw, load: ink.earth, shade: ink.night, lamp: ink.paper }
  const dust = Array.from({ length: 16 }, (_, at) => {
    const share = at / 15
    return faded(
      0.22,
      disc(
        ink.paper,
        1300 + share * 170 + between(next, -6, 6),
        446 - share * 26 + between(next, -8, 8),
        12 + share * 26,
        8 + share * 16,
      ),
    )
  })
  return (
    dust.join('') +
    quarryTruck([1262, 458], 0.34, paint) +
    quarryTruck([1010, 566], 0.28, paint, -1)
  )
}

function nearRim(next: Chance): string {
  const edge = ridge(
    next,
    [
      [-10, 842],
      [300, 846],
      [640, 858],
      [780, 918],
      [1040, 940],
      [1320, 900],
      [1610, 850],
    ],
    7,
  )
  const ground = outline(land(edge, 1010))
  const paint = { cab: ink.amber, load: ink.brick, shade: '#0d1d25', lamp: '#fff3cf' }
  return [
    clipped(
      'near-rim',
      ground,
      path(ink.night, ground),
      gouges(ink.steel, next, {
        area: { x: 0, y: 840, width: 1600, height: 160 },
        spacing: 18,
        length: 90,
        width: 6,
        angle: 4,
        amount: (_, y) => 0.55 - (y - 830) / 500,
      }),
    ),
    quarryTruck([270, 856], 1.8, paint, -1),
    person('#0d1d25', [590, 866], 116, 'helmeted', 1),
  ].join('')
}
