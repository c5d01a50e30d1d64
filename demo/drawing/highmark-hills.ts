import type { Chance } from './chance'
import { gouges } from './gouge'
import { ink } from './palette'
import { clipped, outline, type Point, path, polygon } from './shape'
import { heightAt, land, ridge } from './terrain'

export function peaks(next: Chance): string {
  const far = ridge(
    next,
    [
      [0, 350],
      [190, 300],
      [400, 348],
      [620, 236],
      [760, 262],
      [900, 214],
      [1120, 322],
      [1300, 276],
      [1600, 340],
    ],
    18,
    5,
  )
  const edge = outline(land(far, 560))
  const snowLine = (x: number) => 344 + Math.sin(x / 90) * 22 + Math.sin(x / 23) * 10
  return clipped(
    'peaks',
    edge,
    path(ink.steel, edge),
    polygon(ink.paper, [
      [0, 0],
      [1600, 0],
      ...Array.from(
        { length: 81 },
        (_, at): Point => [1600 - at * 20, snowLine(1600 - at * 20) - (at % 2) * 22],
      ),
    ]),
    gouges(ink.steel, next, {
      area: { x: 0, y: 200, width: 1600, height: 180 },
      spacing: 18,
      length: 64,
      width: 8,
      angle: 40,
      amount: (x, y) => Math.min(0.7, Math.max(0, (y - heightAt(far, x) - 14) / 110)),
    }),
    gouges(ink.paper, next, {
      area: { x: 0, y: 300, width: 1600, height: 140 },
      spacing: 18,
      length: 60,
      width: 6,
      angle: 60,
      amount: (_, y) => Math.max(0, 0.6 - (y - 300) / 180),
    }),
  )
}

export function foothills(next: Chance): string {
  const back = ridge(
    next,
    [
      [0, 470],
      [260, 420],
      [560, 480],
      [900, 430],
      [1240, 490],
      [1600, 400],
    ],
    14,
  )
  const front = ridge(
    next,
    [
      [0, 560],
      [300, 590],
      [700, 560],
      [1100, 520],
      [1600, 560],
    ],
    8,
  )
  const firs = Array.from({ length: 80 }, (_, at) => {
    const x = at * 20.5 + next() * 16
    const tall = 26 + next() * 40
    const foot = heightAt(front, x) + 10
    return `M${x - tall * 0.24} ${foot}L${x} ${foot - tall}L${x + tall * 0.24} ${foot}Z`
  })
  return [
    polygon(ink.moss, land(back, 720)),
    gouges(ink.mist, next, {
      area: { x: 0, y: 430, width: 1600, height: 150 },
      spacing: 16,
      length: 70,
      width: 5,
      angle: -12,
      amount: (x, y) => (y > heightAt(back, x) + 8 ? 0.4 : 0),
    }),
    path(
      ink.pine,
      firs.map((fir) => fir.replace(/\d+\.\d+/g, (found) => Number(found).toFixed(1))).join(''),
    ),
    polygon(ink.pine, land(front, 720)),
  ].join('')
}
