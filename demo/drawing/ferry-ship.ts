import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { faded, path, rect, stroke } from './shape'

export function ship(next: Chance): string {
  const hull =
    'M560 596H1180C1216 596 1244 590 1276 578L1238 690C1232 704 1220 708 1204 708H622C600 708 588 700 584 684Z'
  const decks = [
    [592, 548, 560, 50],
    [640, 502, 470, 48],
    [690, 460, 330, 44],
  ] as const
  const panes = [
    ...Array.from({ length: 21 }, (_, at) => rect(ink.deep, 616 + at * 25, 562, 14, 16)),
    ...Array.from({ length: 14 }, (_, at) =>
      rect(at % 5 === 3 ? ink.straw : ink.deep, 664 + at * 31, 514, 22, 18),
    ),
  ]
  return [
    decks
      .map(
        ([x, y, wide, high]) =>
          rect(ink.paper, x, y, wide, high) + rect(ink.haze, x, y + high - 6, wide, 6),
      )
      .join(''),
    path(ink.paper, 'M1020 504L1046 446H1120L1152 504Z'),
    path(ink.deep, 'M1040 470L1048 452H1116L1126 470Z'),
    ...panes,
    path(ink.rust, 'M760 462L778 372H836L826 462Z'),
    path(ink.night, 'M774 392L778 372H836L834 392Z'),
    faded(
      0.55,
      path(
        ink.steel,
        'M784 368C760 330 700 340 640 306C570 282 500 300 430 270C520 268 560 254 640 276C720 292 810 300 826 368Z',
      ),
    ),
    stroke(ink.deep, 5, 'M1062 446L1080 372L1098 446M1070 412H1090M1062 372H1098M640 502V440'),
    path(ink.sea, 'M642 442H690V468H642Z'),
    path(ink.paper, hull),
    path(ink.sea, 'M566 618H1262L1256 636H570Z'),
    path(
      ink.deep,
      'M580 672L1244 672L1238 690C1232 704 1220 708 1204 708H622C600 708 588 700 584 684Z',
    ),
    gouges(ink.haze, next, {
      area: { x: 580, y: 640, width: 660, height: 30 },
      spacing: 9,
      length: 80,
      width: 4,
      amount: (x) => 0.9 - (x - 560) / 900,
    }),
    gouges(ink.paper, next, {
      area: { x: 380, y: 694, width: 900, height: 70 },
      spacing: 9,
      length: 110,
      width: 9,
      amount: (x, y) => Math.max(0, 0.9 - (y - 694) / 80 - Math.max(0, x - 700) / 1400),
    }),
    path(ink.paper, 'M1238 690C1262 694 1290 706 1316 712C1270 716 1220 716 1190 708Z'),
  ].join('')
}
