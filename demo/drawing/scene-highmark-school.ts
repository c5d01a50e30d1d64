import { bicycle } from './bicycle'
import { type Chance, chance } from './chance'
import { gouges } from './gouge'
import { foothills, peaks } from './highmark-hills'
import { fence, meadow, rowan } from './highmark-meadow'
import { ink } from './palette'
import { person } from './people'
import { clipped, disc, faded, path, rect, stroke } from './shape'
import { sky } from './sky'

/** A small school below hills with the first snow on their tops; bicycles at its fence. */
export function highmarkSchool(): string {
  const next = chance(53)
  return [
    sky(next, '#f3e6cd', [
      { fill: ink.pale, from: 420, to: 250, step: 11 },
      { fill: ink.haze, from: 260, to: 60, step: 12 },
      { fill: ink.mist, from: 80, to: -160, step: 14 },
    ]),
    peaks(next),
    foothills(next),
    meadow(next),
    school(next),
    fence(),
    bicycle(ink.rust, ink.night, [250, 912], 1.75, -7),
    bicycle(ink.sea, ink.night, [470, 920], 1.6, -6),
    bicycle(ink.amber, ink.night, [660, 906], 1.45, -8),
    rowan(next),
  ].join('')
}

function school(next: Chance): string {
  const windows = [776, 842, 908, 1130, 1196, 1262]
    .map(
      (x) =>
        rect(ink.deep, x - 4, 574, 44, 68) +
        rect(ink.straw, x, 578, 36, 60) +
        rect(ink.deep, x + 16, 578, 4, 60) +
        rect(ink.deep, x, 604, 36, 4),
    )
    .join('')
  const roof = 'M716 552L760 436H1296L1340 552Z'
  return [
    faded(0.4, path(ink.night, 'M740 690H1330L1460 716H820Z')),
    rect(ink.paper, 744, 540, 570, 156),
    rect(ink.haze, 1296, 540, 18, 156),
    rect(ink.steel, 744, 672, 570, 24),
    path(ink.brick, roof),
    clipped(
      'roof',
      roof,
      gouges(ink.rust, next, {
        area: { x: 716, y: 436, width: 620, height: 120 },
        spacing: 15,
        length: 60,
        width: 7,
        amount: (x) => 0.8 - (x - 716) / 1000,
      }),
    ),
    windows,
    path(ink.paper, 'M978 700V470L1032 420L1086 470V700Z'),
    path(ink.brick, 'M962 480L1032 410L1102 480L1096 492L1032 430L968 492Z'),
    disc(ink.deep, 1032, 520, 22),
    disc(ink.haze, 1032, 520, 16),
    stroke(ink.night, 3, 'M1032 520V508M1032 520L1040 526'),
    rect(ink.steel, 972, 690, 120, 14),
    path(ink.deep, 'M1008 696V604C1008 576 1056 576 1056 604V696Z'),
    path(ink.straw, 'M1014 696V606C1014 586 1032 584 1032 584V696Z'),
    rect(ink.brick, 1016, 330, 32, 96),
    path(ink.deep, 'M1006 336L1032 282L1058 336Z'),
    rect('#f3e6cd', 1022, 346, 20, 40),
    path(ink.amber, 'M1032 350C1040 352 1040 370 1044 376H1020C1024 370 1024 352 1032 350Z'),
    rect(ink.brick, 1190, 394, 34, 60),
    faded(
      0.85,
      path(
        ink.paper,
        'M1196 388C1190 350 1230 330 1226 300C1222 260 1290 262 1330 214C1320 260 1270 280 1262 308C1252 344 1216 350 1218 388Z',
      ),
    ),
    person(ink.night, [1080, 800], 82, 'walking', -1),
    path(ink.rust, 'M1086 738H1100V764H1086Z'),
  ].join('')
}
