import { chance } from './chance'
import { shadowInk, skinShadow } from './face'
import { gouges } from './gouge'
import { ink } from './palette'
import { plate } from './plate'
import { clipped, disc, overprinted, path, stroke } from './shape'

const hair = '#17222a'

/** Vera Malin: about forty, in profile, dark hair in a knot, a high collar. */
export function veraMalin(): string {
  const next = chance(205)
  const profile =
    'M470 176C392 168 326 200 304 262C296 292 300 316 294 340C288 354 296 360 292 372C282 400 262 424 252 440C246 452 252 460 272 462C280 466 278 474 271 482C264 490 268 496 282 499C272 505 270 514 279 521C288 530 278 540 279 552C282 580 306 594 338 590C366 586 388 580 404 576L412 720H560L548 520C600 460 600 180 470 176Z'
  const cap =
    'M300 268C300 190 370 124 464 126C566 128 622 200 612 300C606 380 580 430 560 470C548 500 540 520 536 552C500 552 482 520 478 470C480 440 470 420 452 404C440 350 400 300 300 268Z'
  return [
    plate(5, '#8fa9ad', ink.steel),
    clipped(
      'vera-profile',
      profile,
      path('#efd2ae', profile),
      overprinted(
        1,
        path(
          skinShadow,
          'M404 300C396 380 420 470 380 520C350 556 320 566 300 600H404L430 720H620V160H404Z',
        ),
      ),
      gouges('#b98f72', next, {
        area: { x: 300, y: 470, width: 120, height: 100 },
        spacing: 12,
        length: 50,
        width: 5,
        angle: -50,
        amount: (x) => (x - 310) / 130,
      }),
    ),
    path(hair, cap),
    disc(hair, 606, 216, 66, 72),
    clipped(
      'vera-hair',
      cap,
      gouges('#4d6a77', next, {
        area: { x: 330, y: 120, width: 260, height: 330 },
        spacing: 14,
        length: 130,
        width: 6,
        angle: 22,
        amount: (x, y) => (y < 210 + (x - 330) * 0.5 ? 0.6 : 0),
      }),
    ),
    stroke('#4d6a77', 5, 'M566 190C590 160 630 166 644 196M572 236C600 266 640 250 650 226'),
    path(
      '#efd2ae',
      'M470 372C496 360 512 384 504 414C498 440 480 452 470 440C462 420 460 384 470 372Z',
    ),
    overprinted(
      1,
      path(
        skinShadow,
        'M470 372C496 360 512 384 504 414C498 440 480 452 470 440C462 420 460 384 470 372Z',
      ),
    ),
    disc(ink.straw, 478, 462, 11),
    path(hair, 'M300 322C318 304 350 304 372 320C350 312 322 318 304 332Z'),
    path('#fbf3e2', 'M306 372C316 358 338 356 350 370C336 378 318 380 306 372Z'),
    disc(ink.night, 320, 368, 9, 10),
    stroke(ink.night, 5, 'M302 370C314 354 338 352 356 368'),
    path(
      '#a8584a',
      'M271 483C282 480 298 488 310 499C298 501 290 500 282 499C273 496 266 490 271 483ZM282 500C292 502 302 502 309 501C302 510 290 518 280 517C273 512 275 504 282 500Z',
    ),
    stroke(ink.night, 3, 'M280 500C292 500 302 500 314 502'),
    path(ink.night, 'M268 452C276 444 286 448 288 458C280 460 272 460 268 452Z'),
    path(
      '#7d2f20',
      'M120 800C130 720 200 690 300 668L392 640C420 700 520 700 566 628C660 650 724 700 730 800Z',
    ),
    path('#f5efe2', 'M384 616C420 672 510 670 560 604L574 646C520 716 420 720 374 660Z'),
    overprinted(
      1,
      path(shadowInk, 'M440 662C490 664 530 644 560 604L574 646C530 704 470 712 430 700Z'),
    ),
    clipped(
      'vera-coat',
      'M120 800C130 720 200 690 300 668L392 640L440 700V800Z',
      gouges(ink.rust, next, {
        area: { x: 120, y: 660, width: 280, height: 140 },
        spacing: 14,
        length: 80,
        width: 6,
        angle: 152,
        amount: (x) => 0.9 - (x - 120) / 360,
      }),
    ),
    path('#551d17', 'M574 660C660 676 724 716 730 800H500C540 760 560 710 574 660Z'),
  ].join('')
}
