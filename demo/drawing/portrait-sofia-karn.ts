import { chance } from './chance'
import { type Face, features, head, shadowInk } from './face'
import { gouges } from './gouge'
import { ink } from './palette'
import { plate } from './plate'
import { clipped, overprinted, path } from './shape'

const face: Face = { skin: '#f3d3b0', wide: 116, jaw: 98, top: 182, chin: 556 }
const copper = '#8c3f26'

/** Sofia Karn: not yet thirty, long red hair over one shoulder, a woollen jumper. */
export function sofiaKarn(): string {
  const next = chance(204)
  const back =
    'M262 300C250 190 320 120 408 122C510 122 556 200 552 320C552 420 580 500 590 580C600 660 570 730 520 760L470 650H320C300 570 270 470 262 300Z'
  const front =
    'M408 120C330 118 262 180 256 300C252 390 248 480 264 560C288 510 292 430 286 376C300 322 372 296 436 212C470 240 512 284 522 360C532 310 556 262 532 200C502 140 460 120 408 120Z'
  return [
    plate(4, '#e8d3bd', '#b9c2b4'),
    clipped(
      'sofia-back',
      back,
      path(copper, back),
      overprinted(1, path(shadowInk, 'M450 120H640V800H470Z')),
    ),
    head('sofia', next, face),
    features(
      face,
      { lid: 6, brow: 8, arch: 11, mouth: 38, smile: 4, lips: '#b05c4c', full: 1 },
      '#6d2f1e',
    ),
    path(
      '#2c5a4d',
      'M110 800C116 710 170 668 262 640C300 630 316 620 326 606C360 650 440 650 476 606C486 620 500 630 540 640C630 668 684 710 690 800Z',
    ),
    path('#356b5b', 'M316 600C350 650 450 650 484 600L506 640C460 700 340 700 294 640Z'),
    overprinted(
      1,
      path(
        shadowInk,
        'M430 640C456 630 474 616 484 600L506 640C540 640 684 700 690 800H460C470 740 450 690 430 640Z',
      ),
    ),
    clipped(
      'sofia-jumper',
      'M110 800C116 710 170 668 262 640L330 640L480 800Z',
      gouges('#7fa38f', next, {
        area: { x: 130, y: 660, width: 320, height: 140 },
        spacing: 15,
        length: 34,
        width: 5,
        angle: 90,
        amount: (x) => 0.8 - (x - 130) / 460,
      }),
    ),
    path(
      copper,
      'M508 300C540 380 556 450 562 530C572 610 604 650 578 740C564 776 528 792 496 800C532 720 506 640 514 570C524 490 530 400 508 300Z',
    ),
    clipped(
      'sofia-front',
      front,
      path(copper, front),
      gouges('#d08a55', next, {
        area: { x: 250, y: 130, width: 300, height: 380 },
        spacing: 13,
        length: 120,
        width: 5,
        angle: 118,
        amount: (x) => 0.7 - (x - 260) / 420,
      }),
    ),
    gouges('#5a2517', next, {
      area: { x: 528, y: 470, width: 36, height: 240 },
      spacing: 10,
      length: 110,
      width: 5,
      angle: 82,
      amount: () => 0.5,
    }),
    path(ink.straw, 'M280 430C274 430 274 462 282 462C290 462 288 430 280 430Z'),
  ].join('')
}
