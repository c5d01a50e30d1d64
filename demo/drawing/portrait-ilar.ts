import { chance } from './chance'
import { gouges } from './gouge'
import { gradation } from './gradation'
import { ink } from './palette'
import { clipped, disc, outline, path, polygon, rect } from './shape'
import { land, ridge } from './terrain'

/** Ilar is a pen name: a coat and a hat from behind, and the hills of the Highmark. */
export function ilar(): string {
  const next = chance(206)
  const coat =
    'M150 800C150 660 176 560 250 516C290 494 330 482 352 470H448C470 482 510 494 550 516C624 560 650 660 650 800Z'
  const hills = [
    {
      knots: [
        [0, 380],
        [160, 300],
        [300, 370],
        [520, 250],
        [660, 330],
        [800, 280],
      ] as const,
      fill: ink.steel,
    },
    {
      knots: [
        [0, 470],
        [260, 430],
        [500, 480],
        [800, 400],
      ] as const,
      fill: ink.moss,
    },
    {
      knots: [
        [0, 600],
        [300, 560],
        [600, 600],
        [800, 540],
      ] as const,
      fill: ink.pine,
    },
  ]
  const [far, middle, near] = hills.map(({ knots, fill }) => {
    const edge = land(ridge(next, knots, 10, 5), 810)
    return { edge, ink: polygon(fill, edge) }
  })
  return [
    rect('#f3dcae', 0, 0, 800, 800),
    gradation(ink.haze, next, { from: 260, to: 130, right: 810, step: 10 }),
    rect(ink.haze, 0, -10, 800, 140),
    gradation(ink.mist, next, { from: 140, to: -30, right: 810, step: 12 }),
    disc('#f2b765', 628, 236, 44),
    far?.ink ?? '',
    far === undefined
      ? ''
      : clipped(
          'ilar-far',
          outline(far.edge),
          gouges(ink.paper, next, {
            area: { x: 0, y: 240, width: 800, height: 150 },
            spacing: 13,
            length: 50,
            width: 7,
            angle: 42,
            amount: (_, y) => 1 - (y - 240) / 130,
          }),
        ),
    middle?.ink ?? '',
    gouges('#8fa08e', next, {
      area: { x: 0, y: 480, width: 800, height: 90 },
      spacing: 15,
      length: 80,
      width: 5,
      angle: -8,
      amount: () => 0.4,
    }),
    near?.ink ?? '',
    path(ink.night, coat),
    clipped(
      'ilar-coat',
      coat,
      path(
        '#1d4252',
        'M150 800C150 660 176 560 250 516C290 494 330 482 352 470C330 560 300 660 296 800Z',
      ),
      gouges('#10252f', next, {
        area: { x: 150, y: 500, width: 190, height: 300 },
        spacing: 14,
        length: 110,
        width: 7,
        angle: 100,
        amount: (x) => (x - 150) / 190,
      }),
      gouges('#e0a458', next, {
        area: { x: 520, y: 510, width: 130, height: 290 },
        spacing: 13,
        length: 90,
        width: 6,
        angle: 68,
        amount: (x, y) => Math.max(0, (x - 560 + (700 - y) * 0.12) / 90),
      }),
      path('#0a171e', 'M396 540H404L408 800H392Z'),
    ),
    path(
      '#0d1d25',
      'M316 500C330 452 340 440 356 428H444C460 440 470 452 484 500C440 530 360 530 316 500Z',
    ),
    path('#c49468', 'M352 372H448V440C430 456 370 456 352 440Z'),
    path('#3a2c26', 'M344 330H456V404C440 424 360 424 344 404Z'),
    path(
      '#6e4630',
      'M214 350C250 318 320 312 400 312C480 312 550 318 586 350C540 384 470 394 400 394C330 394 260 384 214 350Z',
    ),
    path(
      '#4b2e22',
      'M214 350C260 366 330 374 400 374C470 374 540 366 586 350C540 384 470 394 400 394C330 394 260 384 214 350Z',
    ),
    path(
      '#7d5138',
      'M296 346C292 250 320 196 366 200C388 204 410 206 432 198C480 194 508 250 504 346C450 362 350 362 296 346Z',
    ),
    path(
      '#4b2e22',
      'M430 356C450 300 446 240 432 198C480 194 508 250 504 346C480 354 456 356 430 356Z',
    ),
    path(ink.night, 'M295 326C350 342 450 342 505 326L504 350C450 366 350 366 296 350Z'),
  ].join('')
}
