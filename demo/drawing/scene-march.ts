import { between, type Chance, chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { disc, line, type Point, path, placed, polygon, rect, shining, stroke } from './shape'
import { sky } from './sky'

const glow = '#ffe0a0'

/** Hundreds of lanterns come down a street of Marvik at dusk, a bridge behind them. */
export function march(): string {
  const next = chance(113)
  return [
    sky(next, '#d98a5a', [
      { fill: '#8a7680', from: 430, to: 330, step: 9 },
      { fill: ink.steel, from: 350, to: 220, step: 11 },
      { fill: ink.sea, from: 230, to: 70, step: 12 },
      { fill: ink.deep, from: 90, to: -120, step: 14 },
    ]),
    bridge(),
    street(next, 1),
    street(next, -1),
    polygon('#20272e', [
      [520, 552],
      [1080, 552],
      [1900, 1010],
      [-300, 1010],
    ]),
    crowd(next),
    backs(),
  ].join('')
}

function bridge(): string {
  const hangers = Array.from({ length: 33 }, (_, at) => {
    const x = 400 + at * 25
    const from = 470 - 210 * Math.sin((at / 32) * Math.PI)
    return `M${x} ${Math.round(from)}V470`
  })
  return [
    rect('#54505c', 330, 500, 940, 80),
    stroke('#2b3d4a', 16, 'M400 470C520 190 1080 190 1200 470'),
    stroke('#2b3d4a', 3, hangers.join('')),
    rect('#2b3d4a', 0, 466, 1600, 22),
    [440, 1160].map((x) => rect('#2b3d4a', x, 480, 40, 90)).join(''),
    Array.from({ length: 22 }, (_, at) => disc(glow, 380 + at * 40, 461, 4)).join(''),
  ].join('')
}

/** Houses which recede to the bridge; the left side is the right side seen in a mirror. */
function street(next: Chance, side: number): string {
  const fronts = [
    { near: 1, far: 0.66, top: 880, tone: ink.night },
    { near: 0.66, far: 0.46, top: 980, tone: '#162e3a' },
    { near: 0.46, far: 0.34, top: 860, tone: '#1e3947' },
    { near: 0.34, far: 0.26, top: 1000, tone: '#2a4551' },
  ]
  const at = (share: number, height: number): Point => [
    800 + side * 1000 * share,
    540 - height * share * 0.68,
  ]
  return fronts
    .map(({ near, far, top, tone }) => {
      const wall = polygon(tone, [
        at(near, top),
        at(far, top),
        [at(far, 0)[0], 1010],
        [at(near, 0)[0], 1010],
      ])
      const eave = line('#8a7680', 3, [at(near, top), at(far, top)])
      const panes = [0.14, 0.38, 0.62, 0.86].flatMap((across) =>
        [0.2, 0.38, 0.56, 0.74, 0.9].map((up) => {
          const from = near + (far - near) * (across - 0.06)
          const to = near + (far - near) * (across + 0.06)
          const corners = [
            at(from, top * up),
            at(to, top * up),
            at(to, top * (up - 0.09)),
            at(from, top * (up - 0.09)),
          ]
          const fill = next() < 0.34 ? (next() < 0.5 ? ink.amber : ink.straw) : '#0b1a22'
          return polygon(fill, corners)
        }),
      )
      return wall + eave + panes.join('')
    })
    .join('')
}

function crowd(next: Chance): string {
  const rows = Array.from({ length: 19 }, (_, at) => row(next, at / 18))
  return rows.join('')
}

function row(next: Chance, share: number): string {
  const y = 566 + 330 * share ** 1.35
  const size = 5 + 30 * share ** 1.3
  const reach = 330 + 640 * share
  const tone = share < 0.3 ? '#544d54' : share < 0.6 ? '#2d3b46' : '#1d303b'
  const heads: string[] = []
  const lights: string[] = []
  for (let x = 800 - reach; x < 800 + reach; x += size * between(next, 2, 2.7)) {
    const up = between(next, -0.35, 0.35) * size
    heads.push(head(tone, x, y + up, size))
    if (next() < 0.36)
      lights.push(lantern(tone, x + size * 0.9, y + up - size * between(next, 1.2, 2.7), size))
  }
  const warm = gouges(ink.amber, next, {
    area: { x: 800 - reach, y: y - size, width: reach * 2, height: size * 1.2 },
    spacing: size * 0.8,
    length: size * 1.6,
    width: Math.max(2, size * 0.16),
    amount: () => 0.2,
  })
  return heads.join('') + warm + lights.join('')
}

function head(tone: string, x: number, y: number, size: number): string {
  const body = `M${x - size * 1.25} ${y + size * 4}C${x - size * 1.3} ${y + size * 1.5} ${x - size * 0.9} ${y + size * 0.95} ${x} ${y + size * 0.9}C${x + size * 0.9} ${y + size * 0.95} ${x + size * 1.3} ${y + size * 1.5} ${x + size * 1.25} ${y + size * 4}Z`
  const short = body.replace(/\d+\.\d+/g, (found) => Number(found).toFixed(1))
  return path(tone, short) + disc(tone, x, y, size * 0.62, size * 0.78)
}

function lantern(tone: string, x: number, y: number, size: number): string {
  return [
    shining(disc('#3a2208', x, y, size * 1.6), disc('#3a2208', x, y, size)),
    line(tone, Math.max(1, size * 0.1), [
      [x - size * 0.1, y + size * 2],
      [x, y],
    ]),
    disc(ink.amber, x, y, size * 0.52, size * 0.62),
    disc(glow, x, y - size * 0.04, size * 0.36, size * 0.46),
  ].join('')
}

/** Those at the back of the march, seen from behind; a child on its father's shoulders. */
function backs(): string {
  const tone = '#081419'
  const coat = 'M-150 320C-150 170 -120 96 -44 80L-30 40H30L44 80C120 96 150 170 150 320Z'
  const bare = disc(tone, 0, 0, 56, 70)
  const cap = 'M-62 -6C-66 -66 -40 -92 0 -92C40 -92 66 -66 62 -6C40 -14 -40 -14 -62 -6Z'
  const brim =
    'M-100 -22C-60 -40 60 -40 100 -22C60 -4 -60 -4 -100 -22ZM-54 -28C-54 -92 -30 -96 0 -90C30 -96 54 -92 54 -28Z'
  const scarf = 'M-56 56C-20 76 20 76 56 56L60 92C20 108 -20 108 -60 92ZM30 92L70 96L84 210L48 214Z'
  const at = (x: number, y: number, scale: number, extra: string) =>
    placed([x, y], scale, path(tone, coat) + bare + extra)
  return [
    at(120, 826, 1.05, path(tone, brim)),
    at(420, 866, 0.92, path(ink.brick, scarf)),
    at(1490, 816, 1.1, path(ink.deep, cap)),
    at(1230, 880, 0.9, path(tone, 'M-60 -10C-70 40 -70 90 -50 110H50C70 90 70 40 60 -10Z')),
    placed([828, 792], 1.3, path(tone, coat)),
    child(tone),
  ].join('')
}

function child(tone: string): string {
  const cloth = '#27495a'
  return [
    shining(disc('#3a2208', 930, 428, 150), disc('#4a2c0a', 930, 428, 92)),
    stroke(cloth, 38, 'M864 706C896 664 920 620 930 566'),
    stroke(cloth, 38, 'M792 706C770 740 762 770 768 806'),
    path(
      cloth,
      'M772 860C764 760 770 676 804 654H852C886 676 892 760 884 860C870 912 786 912 772 860Z',
    ),
    path(
      ink.rust,
      'M796 636C812 656 844 656 860 636L866 660C846 678 810 678 790 660ZM806 668L828 672L822 770L796 764Z',
    ),
    path(tone, 'M808 630H848V660H808Z'),
    disc(tone, 828, 606, 35, 41),
    path(
      ink.rust,
      'M789 608C784 556 806 534 828 534C852 534 872 556 867 608C850 598 806 598 789 608Z',
    ),
    disc(ink.rust, 828, 530, 13),
    disc(tone, 930, 552, 15, 17),
    stroke(tone, 5, 'M930 560V470'),
    path(ink.amber, 'M894 396H966L974 456L954 476H906L886 456Z'),
    path(glow, 'M904 404H956L962 452L946 466H914L898 452Z'),
    rect(tone, 900, 386, 60, 11),
    stroke(tone, 4, 'M930 396V470M912 386C912 360 948 360 948 386'),
  ].join('')
}
