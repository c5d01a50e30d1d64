import { chance } from './chance'
import { type Face, features, head, shadowInk } from './face'
import { gouges } from './gouge'
import { ink } from './palette'
import { plate } from './plate'
import { clipped, overprinted, path, stroke } from './shape'

const face: Face = { skin: '#ebcba4', wide: 132, jaw: 124, top: 150, chin: 570 }

/** Joachim Tell: past sixty, bald, a full white beard, a rolled collar. */
export function joachimTell(): string {
  const next = chance(202)
  const sides =
    'M276 376C244 350 246 270 282 226C276 270 280 310 286 350ZM524 376C556 350 554 270 518 226C524 270 520 310 514 350Z'
  const beard =
    'M268 380C276 420 284 440 312 446C340 430 372 442 400 444C428 442 460 430 488 446C516 440 524 420 532 380C544 470 536 560 490 606C460 640 430 650 400 650C370 650 340 640 310 606C264 560 256 470 268 380Z'
  const white = '#e4e2d8'
  const figure = [
    plate(2, '#ead6b2', '#c99a63'),
    path(ink.night, 'M70 800C80 690 140 650 250 626L400 680L550 626C660 650 720 690 730 800Z'),
    path(ink.steel, 'M292 596C340 630 460 630 508 596L524 690C460 730 340 730 276 690Z'),
    head('joachim', next, face),
    path(ink.steel, 'M284 628C340 664 460 664 516 628L530 700C460 748 340 748 270 700Z'),
    overprinted(
      1,
      path(shadowInk, 'M420 650C460 650 500 640 516 628L530 700C490 730 450 738 430 738Z'),
    ),
    gouges(ink.deep, next, {
      area: { x: 280, y: 660, width: 240, height: 70 },
      spacing: 13,
      length: 60,
      width: 5,
      angle: 90,
      amount: () => 0.6,
    }),
    features(
      face,
      { lid: 5, brow: 15, arch: 9, mouth: 36, smile: 0, lips: '#a8664e', full: 0.5 },
      '#8d8f8b',
    ),
    stroke(
      '#9a7350',
      3,
      'M330 238C370 230 420 230 450 238M344 268C380 262 416 262 440 268M286 336L268 330M288 352L272 354',
    ),
    clipped(
      'joachim-beard',
      beard,
      path(white, beard),
      gouges('#a7aaa3', next, {
        area: { x: 260, y: 400, width: 280, height: 260 },
        spacing: 13,
        length: 70,
        width: 6,
        angle: 84,
        amount: (x) => 0.25 + (x - 260) / 500,
      }),
      overprinted(
        1,
        path(shadowInk, 'M412 380C404 440 420 480 410 520C404 570 420 610 414 660H600V380Z'),
      ),
    ),
    path(
      '#a8664e',
      'M362 474C380 466 390 468 400 472C410 468 420 466 438 474C420 490 380 490 362 474Z',
    ),
    path(
      white,
      'M400 446C372 436 340 446 324 474C352 478 384 476 400 464C416 476 448 478 476 474C460 446 428 436 400 446Z',
    ),
    overprinted(1, path(shadowInk, 'M408 446C428 436 460 446 476 474C448 478 424 474 408 466Z')),
    clipped(
      'joachim-sides',
      sides,
      path(white, sides),
      overprinted(1, path(shadowInk, 'M440 200H600V400H440Z')),
    ),
    clipped(
      'joachim-coat',
      'M70 800C80 690 140 650 250 626L300 640V800Z',
      gouges(ink.steel, next, {
        area: { x: 70, y: 630, width: 200, height: 170 },
        spacing: 15,
        length: 70,
        width: 5,
        angle: 114,
        amount: (x) => 0.85 - (x - 70) / 260,
      }),
    ),
  ].join('')
  return `<g transform="translate(800 0) scale(-1 1)">${figure}</g>`
}
