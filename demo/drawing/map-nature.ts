import { between, type Chance } from './chance'
import { path, stroke } from './shape'

type Box = readonly [left: number, top: number, right: number, bottom: number]

const river = '#4d8296'

/** What relief would make unreadable: names and lakes. */
const kept: readonly Box[] = [
  [850, 160, 1160, 226],
  [880, 258, 1170, 350],
  [1130, 270, 1300, 380],
  [780, 280, 900, 360],
  [1030, 350, 1140, 410],
]

/** Relief of the uplands: small hills with a lit and a dark side. */
export function highmark(next: Chance): string {
  const places = Array.from({ length: 72 }, (_, at) => ({
    x: 700 + (at % 9) * 66 + Math.floor(at / 9) * 9 + between(next, -22, 22),
    y: 124 + Math.floor(at / 9) * 40 + between(next, -10, 10),
    size: between(next, 24, 38),
  }))
  const free = ({ x, y, size }: { x: number; y: number; size: number }) =>
    upland(x, y) && !kept.some((box) => covers(box, x, y, size))
  return places
    .filter(free)
    .sort((one, other) => one.y - other.y)
    .map(({ x, y, size }) => hill(Math.round(x), Math.round(y), Math.round(size)))
    .join('')
}

function covers([left, top, right, bottom]: Box, x: number, y: number, size: number): boolean {
  return x + size > left && x - size < right && y > top && y - size * 0.8 < bottom
}

function upland(x: number, y: number): boolean {
  return ((x - 985) / 300) ** 2 + ((y - 250) / 158) ** 2 < 1 && x > 1010 - y * 1.05
}

function hill(x: number, y: number, size: number): string {
  const top = y - Math.round(size * 0.8)
  const whole = `M${x - size} ${y}Q${x - 8} ${top} ${x} ${top}Q${x + 10} ${top} ${x + size} ${y}Z`
  const dark = `M${x} ${top}Q${x + 10} ${top} ${x + size} ${y}L${x + 8} ${y}Q${x + 14} ${y - 14} ${x} ${top}Z`
  return path('#dcdec3', whole) + path('#9aa88b', dark)
}

/** The Ilsa runs from the upland lakes past Marvik to Dorsund; the Irsa flows on into Vesk. */
export function waters(): string {
  const ilsa =
    'M1190 340C1160 410 1200 450 1160 520C1120 580 1010 560 960 610C920 650 880 620 820 640C740 670 700 640 640 680C610 700 590 690 548 694'
  const upper = 'M850 335C880 400 960 380 1030 410C1090 430 1120 440 1176 432'
  const irsa =
    'M1030 872C970 900 900 900 870 940C850 970 830 980 820 1000C800 1040 740 1050 690 1090C640 1120 600 1150 590 1210'
  const lakes =
    'M1150 306C1180 284 1226 294 1232 316C1226 342 1180 352 1160 338C1142 328 1138 314 1150 306ZM812 312C832 296 876 304 878 322C872 340 832 346 816 336C804 328 802 320 812 312ZM1070 372C1086 360 1108 366 1108 376C1102 388 1076 390 1068 382C1064 376 1064 374 1070 372ZM1022 862C1042 850 1068 856 1070 868C1062 882 1028 886 1020 876C1016 870 1016 866 1022 862Z'
  const lines = stroke(river, 11, ilsa) + stroke(river, 6, upper) + stroke(river, 7, irsa)
  return lines + path(river, lakes)
}

/** Islets off the coast. */
export function islands(fill: string): string {
  return path(
    fill,
    'M462 506L474 492L492 488L506 500L500 516L484 524L468 520ZM430 566L440 554L454 560L450 574L436 578ZM596 240L610 226L626 232L630 246L614 256L600 252ZM372 812L384 790L402 782L416 796L410 822L394 842L378 836ZM340 884L350 872L364 878L360 894L346 898Z',
  )
}
