import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { clipped, outline, overprinted, type Point, path } from './shape'

export const levels: readonly Level[] = [
  { bench: '#d9b98c', wall: '#a8683f', drop: 40 },
  { bench: '#cda477', wall: '#995535', drop: 44 },
  { bench: '#c2936a', wall: '#8c4a30', drop: 46 },
  { bench: '#b07f5c', wall: '#7d3f2b', drop: 48 },
  { bench: '#94694f', wall: '#683526', drop: 48 },
  { bench: '#775443', wall: '#522c24', drop: 44 },
]

function rim(at: number, lower = 0): Point[] {
  const wide = 860 - at * 118
  const high = 292 - at * 36
  const middle = { x: 780 + at * 8, y: 590 + at * 26 + lower }
  return Array.from({ length: 73 }, (_, step) => {
    const angle = (step / 72) * Math.PI * 2
    const uneven =
      1 + 0.05 * Math.sin(angle * 3 + 0.7 + at * 0.22) + 0.025 * Math.sin(angle * 7 + at)
    return [
      middle.x + Math.cos(angle) * wide * uneven,
      middle.y + Math.sin(angle) * high * uneven,
    ] as const
  })
}

export function terrace(next: Chance, level: Level, at: number): string {
  const edge = outline(rim(at))
  const area = { x: 0, y: 250 + at * 40, width: 1600, height: 500 }
  const lit = (x: number) => Math.max(0, Math.min(0.9, (x - 760) / 700))
  return clipped(
    `terrace-${at}`,
    edge,
    path(level.wall, edge),
    gouges('#d98f5a', next, { area, spacing: 15, length: 30, width: 5, angle: 84, amount: lit }),
    gouges(ink.night, next, {
      area,
      spacing: 17,
      length: 40,
      width: 4,
      angle: 96,
      amount: () => 0.22,
    }),
    path(level.bench, outline(rim(at, level.drop))),
    gouges(level.wall, next, {
      area,
      spacing: 15,
      length: 80,
      width: 4,
      angle: 2,
      amount: () => 0.2,
    }),
  )
}

export function pool(next: Chance): string {
  const water =
    'M706 792C720 766 790 756 870 760C950 764 1000 780 992 806C980 834 900 846 830 842C750 838 696 820 706 792Z'
  return clipped(
    'pool',
    water,
    path('#5f9a97', water),
    gouges('#cfe0d0', next, {
      area: { x: 700, y: 760, width: 300, height: 80 },
      spacing: 9,
      length: 60,
      width: 5,
      amount: (x) => Math.max(0, (x - 780) / 300),
    }),
  )
}

/** The low sun stands on the left: its side of the pit lies in the dark. */
export function shade(next: Chance): string {
  const edge = 'M-20 200H120C330 350 420 420 520 520C600 600 610 700 560 1000H-20Z'
  const amount = (x: number, y: number) => {
    const border = 190 + (y - 300) * 1.05
    return y > 560 ? 0 : Math.max(0, 0.85 - Math.abs(x - border - 40) / 70)
  }
  const fringe = { area: { x: 80, y: 300, width: 620, height: 460 }, spacing: 12, length: 90 }
  return clipped(
    'shade',
    outline(rim(0)),
    overprinted(0.85, path('#7488a0', edge)),
    overprinted(0.85, gouges('#7488a0', next, { ...fringe, width: 6, angle: 22, amount })),
  )
}

type Level = { bench: string; wall: string; drop: number }
