import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { clipped, disc, overprinted, path, stroke } from './shape'

/** Half widths and levels on a plate of 800 by 800; the face's middle is at x 400. */
export type Face = { skin: string; wide: number; jaw: number; top: number; chin: number }

/** On cloth and hair. */
export const shadowInk = '#71879d'

/** On skin a blue shadow would look ill. */
export const skinShadow = '#a08894'

export function headOutline({ wide, jaw, top, chin }: Face): string {
  const right = `C${400 + wide * 0.62} ${top} ${400 + wide} ${top + 60} ${400 + wide} ${top + 170}`
  const cheek = `C${400 + wide} ${top + 250} ${400 + jaw * 1.12} ${chin - 90} ${400 + jaw * 0.86} ${chin - 46}`
  const under = `C${400 + jaw * 0.6} ${chin - 10} ${400 + jaw * 0.3} ${chin} 400 ${chin}`
  const back = `C${400 - jaw * 0.3} ${chin} ${400 - jaw * 0.6} ${chin - 10} ${400 - jaw * 0.86} ${chin - 46}`
  const up = `C${400 - jaw * 1.12} ${chin - 90} ${400 - wide} ${top + 250} ${400 - wide} ${top + 170}`
  const close = `C${400 - wide} ${top + 60} ${400 - wide * 0.62} ${top} 400 ${top}Z`
  return `M400 ${top}${right}${cheek}${under}${back}${up}${close}`
}

/** Skin, neck, ears and the half shadow that falls to the right of the nose. */
export function head(name: string, next: Chance, face: Face): string {
  const { skin, wide, top, chin } = face
  const neck = `M${400 - wide * 0.52} ${chin - 90}V700H${400 + wide * 0.56}V${chin - 90}Z`
  const ears =
    disc(skin, 400 - wide - 4, top + 206, 17, 36) + disc(skin, 400 + wide + 4, top + 206, 17, 36)
  return [
    clipped(
      `${name}-neck`,
      neck,
      path(skin, neck),
      overprinted(
        1,
        path(
          skinShadow,
          `M${400 - wide} ${chin - 60}C${400 - wide * 0.4} ${chin + 50} 420 ${chin + 60} 440 760H600V${chin - 100}Z`,
        ),
      ),
    ),
    ears,
    overprinted(1, disc(skinShadow, 400 + wide + 4, top + 206, 17, 36)),
    clipped(
      `${name}-head`,
      headOutline(face),
      path(skin, headOutline(face)),
      overprinted(1, path(skinShadow, halfShadow(face))),
      overprinted(
        0.8,
        gouges(skinShadow, next, {
          area: { x: 400 - wide, y: chin - 210, width: wide * 1.1, height: 200 },
          spacing: 11,
          length: 54,
          width: 5,
          angle: 62,
          amount: (x, y) => Math.max(0, 0.6 - (x - 400 + wide) / 90 + (y - chin + 110) / 500),
        }),
      ),
    ),
  ].join('')
}

/** The edge of the shadow runs over brow, bridge, tip of the nose, lips and chin. */
function halfShadow({ top, chin }: Face): string {
  const eyes = top + 196
  return [
    `M446 ${top - 20}C462 ${top + 70} 452 ${top + 120} 436 ${eyes - 34}`,
    `C420 ${eyes - 22} 408 ${eyes - 18} 404 ${eyes}C404 ${eyes + 30} 412 ${eyes + 56} 414 ${eyes + 72}`,
    `C416 ${eyes + 86} 402 ${eyes + 90} 380 ${eyes + 86}C388 ${eyes + 98} 402 ${eyes + 98} 408 ${eyes + 104}`,
    `C402 ${eyes + 118} 410 ${eyes + 128} 406 ${eyes + 140}C398 ${eyes + 152} 414 ${eyes + 160} 420 ${eyes + 170}`,
    `C428 ${chin - 20} 416 ${chin} 410 ${chin + 20}H640V${top - 20}Z`,
  ].join('')
}

export type Look = {
  lid: number
  brow: number
  arch: number
  mouth: number
  smile: number
  lips: string
  full: number
}

/** Eyes, brows and mouth: dark marks only, the light does the rest. */
export function features(face: Face, look: Look, hair: string): string {
  const eyes = face.top + 196
  const apart = face.wide * 0.47
  return [
    eye(400 - apart, eyes, look.lid, -1),
    eye(400 + apart, eyes, look.lid, 1),
    brow(400 - apart, eyes - 36, look, hair, -1),
    brow(400 + apart, eyes - 36, look, hair, 1),
    path(
      ink.night,
      `M372 ${eyes + 80}C378 ${eyes + 72} 388 ${eyes + 82} 392 ${eyes + 87}C384 ${eyes + 90} 376 ${eyes + 88} 372 ${eyes + 80}Z`,
    ),
    mouth(eyes + 124, look),
  ].join('')
}

function eye(x: number, y: number, lid: number, side: number): string {
  const wide = 31
  return [
    path(
      side < 0 ? '#fbf3e2' : '#a9adaa',
      `M${x - wide} ${y + 3}C${x - 14} ${y - 13} ${x + 14} ${y - 13} ${x + wide} ${y + 3}C${x + 14} ${y + 13} ${x - 14} ${y + 13} ${x - wide} ${y + 3}Z`,
    ),
    disc(ink.night, x - 2, y, 11.5),
    disc('#fbf3e2', x - 6, y - 4, 2.8),
    stroke(
      ink.night,
      lid,
      `M${x - wide} ${y + 3}C${x - 14} ${y - 14} ${x + 14} ${y - 14} ${x + wide} ${y + 3}`,
    ),
    stroke(
      ink.deep,
      2,
      `M${x - wide + 8} ${y - 14}C${x - 8} ${y - 22} ${x + 10} ${y - 22} ${x + wide - 6} ${y - 12}`,
    ),
  ].join('')
}

function brow(x: number, y: number, look: Look, hair: string, side: number): string {
  const inner = x - side * 34
  const outer = x + side * 42
  const top = y - look.arch
  return path(
    hair,
    `M${inner} ${y + 4}C${x - side * 10} ${top} ${x + side * 20} ${top} ${outer} ${y + 8}C${x + side * 20} ${top + look.brow} ${x - side * 10} ${top + look.brow * 1.3} ${inner} ${y + 4 + look.brow}Z`,
  )
}

function mouth(y: number, { mouth: wide, smile, lips, full }: Look): string {
  return [
    path(
      lips,
      `M${400 - wide} ${y - smile}C${400 - wide * 0.5} ${y - 10 * full} ${390} ${y - 13 * full} 400 ${y - 8 * full}C410 ${y - 13 * full} ${400 + wide * 0.5} ${y - 10 * full} ${400 + wide} ${y - smile}C${400 + wide * 0.4} ${y + 17 * full} ${400 - wide * 0.4} ${y + 17 * full} ${400 - wide} ${y - smile}Z`,
    ),
    stroke(
      ink.night,
      3.5,
      `M${400 - wide - 4} ${y - smile}C${400 - wide * 0.4} ${y + 4} ${400 + wide * 0.4} ${y + 4} ${400 + wide + 4} ${y - smile}`,
    ),
    overprinted(
      0.7,
      path(
        skinShadow,
        `M${400 - wide * 0.5} ${y + 20}C380 ${y + 30} 420 ${y + 30} ${400 + wide * 0.5} ${y + 20}C420 ${y + 24} 380 ${y + 24} ${400 - wide * 0.5} ${y + 20}Z`,
      ),
    ),
  ].join('')
}
