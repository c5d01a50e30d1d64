import { chance } from './chance'
import { type Face, features, head, shadowInk } from './face'
import { gouges } from './gouge'
import { ink } from './palette'
import { plate } from './plate'
import { clipped, overprinted, path, stroke } from './shape'

const face: Face = { skin: '#f0d8b6', wide: 124, jaw: 108, top: 176, chin: 566 }
const grey = '#c9cdc8'

/** Anna Rudin: late fifties, grey bob, spectacles, a scarf. */
export function annaRudin(): string {
  const next = chance(201)
  const back =
    'M246 520C226 400 226 260 262 200C300 132 350 112 410 114C500 114 556 170 566 270C576 360 570 450 556 524C530 548 500 540 486 520H314C300 544 268 544 246 520Z'
  const fringe =
    'M268 372C256 280 280 214 330 184C380 156 470 150 512 210C536 250 540 320 534 376C524 330 508 290 478 262C440 270 380 258 352 236C330 262 282 300 268 372Z'
  return [
    plate(1, '#d5ddd3', ink.mist),
    clipped(
      'anna-back',
      back,
      path(grey, back),
      overprinted(1, path(shadowInk, 'M448 100H620V560H448Z')),
    ),
    path(
      ink.deep,
      'M96 800C104 700 150 650 240 624L330 596L400 660L474 596L560 624C652 652 696 704 704 800Z',
    ),
    head('anna', next, face),
    features(
      face,
      { lid: 5, brow: 7, arch: 10, mouth: 40, smile: 1, lips: '#a8584a', full: 0.9 },
      '#6d7779',
    ),
    stroke('#8f6a52', 3, 'M338 448C330 466 326 480 328 494M462 448C470 466 474 480 472 494'),
    clipped(
      'anna-fringe',
      fringe,
      path(grey, fringe),
      overprinted(1, path(shadowInk, 'M448 140C462 220 470 260 466 290L560 400V140Z')),
      gouges('#8d9799', next, {
        area: { x: 250, y: 150, width: 300, height: 230 },
        spacing: 13,
        length: 110,
        width: 5,
        angle: 128,
        amount: () => 0.5,
      }),
    ),
    stroke(
      ink.night,
      7,
      'M290 356H376C380 400 366 420 334 420C302 420 288 400 290 356ZM424 356H510C512 400 498 420 466 420C434 420 420 400 424 356ZM376 366C390 358 410 358 424 366M290 362L272 352M510 362L530 352',
    ),
    path(
      ink.rust,
      'M286 628C320 600 332 640 400 650C470 640 480 600 516 628C540 668 500 700 452 706C480 740 484 770 480 800H380C372 770 374 740 388 712C330 706 268 680 286 628Z',
    ),
    overprinted(
      1,
      path(
        '#a9838a',
        'M440 640C480 620 490 600 516 628C540 668 500 700 452 706C480 740 484 770 480 800H430C432 740 420 690 440 640Z',
      ),
    ),
    gouges(ink.straw, next, {
      area: { x: 296, y: 650, width: 90, height: 40 },
      spacing: 14,
      length: 40,
      width: 5,
      angle: 60,
      amount: () => 0.4,
    }),
    clipped(
      'anna-coat',
      'M96 800C104 700 150 650 240 624L330 596V800Z',
      gouges(ink.steel, next, {
        area: { x: 90, y: 620, width: 200, height: 180 },
        spacing: 14,
        length: 70,
        width: 5,
        angle: 112,
        amount: (x) => 0.9 - (x - 90) / 260,
      }),
    ),
    path(ink.night, 'M520 640L704 800H484Z'),
  ].join('')
}
