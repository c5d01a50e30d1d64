import { disc, type Point, path, placed, stroke } from './shape'

export type Bearing =
  | 'walking'
  | 'standing'
  | 'carrying'
  | 'umbrella'
  | 'hatted'
  | 'guarding'
  | 'helmeted'

/** A person of a given height whose feet are at a point; `facing` -1 looks to the left. */
export function person(
  color: string,
  at: Point,
  height: number,
  bearing: Bearing,
  facing = 1,
): string {
  const scale = Math.round((height / 100) * 1000) / 1000
  const parts = [disc(color, 1, -92.5, 5.6, 6.8), path(color, coat), legs(color, bearing)]
  const turned = `<g transform="scale(${facing} 1)">${parts.join('')}${thing(color, bearing)}</g>`
  return placed(at, scale, turned)
}

const coat =
  'M-3 -90V-85C-10 -84 -13 -80 -14 -74L-17 -47L-13 -45L-11 -58L-14 -30C-6 -27 7 -27 14 -30L11 -58L13 -45L17 -47L14 -74C13 -80 10 -84 5 -85V-90Z'

function legs(color: string, bearing: Bearing): string {
  const still = bearing === 'standing' || ['hatted', 'guarding', 'helmeted'].includes(bearing)
  if (still) return path(color, 'M-10 -32L-8 0L-1 0L0 -28L3 0L10 0L10 -32Z')
  return path(color, 'M-11 -32L-18 -3L-11 0L0 -27L8 0L17 -1L10 -32Z')
}

function thing(color: string, bearing: Bearing): string {
  if (bearing === 'carrying') return path(color, 'M9 -46H26V-32H9Z')
  if (bearing === 'hatted') return path(color, 'M-9 -94H12V-97H8L6 -104H-4L-6 -97H-9Z')
  if (bearing === 'guarding')
    return path(
      color,
      'M-5.5 -95C-8 -100 -7 -103 -4 -104C1 -106 6 -106 9 -103C9 -100 8 -98 8 -96.5L13 -94.5H-5Z',
    )
  if (bearing === 'helmeted') return path(color, 'M-8 -94C-8 -106 9 -106 9 -95L14 -93H-8Z')
  if (bearing !== 'umbrella') return ''
  return (
    stroke(color, 1.6, 'M12 -58L10 -112') +
    path(color, 'M-24 -100C-18 -124 36 -126 44 -98C30 -104 -8 -106 -24 -100Z')
  )
}
