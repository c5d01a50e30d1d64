import { between, chance } from './chance'
import { type Face, features, head, headOutline, shadowInk } from './face'
import { gouges } from './gouge'
import { ink } from './palette'
import { plate } from './plate'
import { clipped, disc, overprinted, path, stroke } from './shape'

const face: Face = { skin: '#d3a274', wide: 122, jaw: 116, top: 172, chin: 572 }
const curl = '#1b1d20'

/** Daniel Ostrey: mid-forties, dark curls, round spectacles, an open collar. */
export function danielOstrey(): string {
  const next = chance(203)
  const curls = Array.from({ length: 30 }, (_, at) => {
    const angle = Math.PI * (1.0 + at / 29)
    const far = between(next, 0.86, 1.08)
    return disc(
      curl,
      400 + Math.cos(angle) * 142 * far,
      264 + Math.sin(angle) * 128 * far,
      between(next, 26, 40),
    )
  })
  const glints = Array.from({ length: 9 }, () => {
    const angle = Math.PI * between(next, 1.06, 1.6)
    const [x, y] = [
      394 + Math.cos(angle) * 150 * between(next, 0.75, 1),
      262 + Math.sin(angle) * 134 * between(next, 0.75, 1),
    ]
    return stroke(ink.steel, 4, `M${Math.round(x)} ${Math.round(y)}q10 -14 22 -2`)
  })
  return [
    plate(3, '#efe2c2', '#d8be86'),
    path(ink.pine, 'M76 800C86 700 150 650 256 622L400 720L548 622C652 650 714 704 724 800Z'),
    head('daniel', next, face),
    path(
      '#f5efe2',
      'M286 606L336 590L404 708L350 780L262 650ZM514 606L466 590L404 708L452 780L538 650Z',
    ),
    overprinted(1, path(shadowInk, 'M514 606L466 590L404 708L452 780L538 650Z')),
    path('#f5efe2', 'M404 706L352 800H456Z'),
    overprinted(1, path(shadowInk, 'M404 706L412 800H456Z')),
    clipped(
      'daniel-stubble',
      headOutline(face),
      gouges('#4a3a30', next, {
        area: { x: 270, y: 440, width: 260, height: 140 },
        spacing: 9,
        length: 16,
        width: 3,
        angle: 80,
        amount: (x, y) =>
          Math.max(
            0,
            0.75 -
              (Math.abs(x - 400) < 70 && y < 540 && y > 478 ? 0.5 : 0) -
              Math.max(0, 480 - y) / 60 +
              (Math.abs(x - 400) > 100 ? 0.3 : 0),
          ),
      }),
    ),
    features(
      face,
      { lid: 5, brow: 13, arch: 9, mouth: 42, smile: 3, lips: '#94583f', full: 0.7 },
      curl,
    ),
    path(
      curl,
      'M274 336C264 260 300 196 400 196C500 196 538 260 526 336C520 300 506 268 480 250C430 262 360 260 322 248C296 268 280 300 274 336Z',
    ),
    path(
      curl,
      'M268 300C262 180 330 128 400 128C470 128 538 180 532 300C512 262 496 252 480 250C430 262 360 260 322 248C300 258 284 276 268 300Z',
    ),
    ...curls,
    ...glints,
    stroke(
      ink.night,
      6,
      'M292 372A50 48 0 1 1 392 372A50 48 0 1 1 292 372M410 372A50 48 0 1 1 510 372A50 48 0 1 1 410 372M391 364C396 358 404 358 410 364M292 364L276 358M510 364L526 358',
    ),
    clipped(
      'daniel-coat',
      'M76 800C86 700 150 650 256 622L350 780L340 800Z',
      gouges('#5d7f73', next, {
        area: { x: 76, y: 620, width: 220, height: 180 },
        spacing: 14,
        length: 70,
        width: 5,
        angle: 114,
        amount: (x) => 0.9 - (x - 76) / 280,
      }),
    ),
    path('#1d322d', 'M548 622C652 650 714 704 724 800H456L500 720Z'),
  ].join('')
}
