import { disc, faded, type Point, path, placed, rect } from './shape'

export type Paint = { cab: string; load: string; shade: string; glass: string; lamp: string }

/** A lorry from the front, 100 wide; the origin lies on the road below its middle. */
export function lorryFromFront(at: Point, scale: number, paint: Paint): string {
  const { cab, load, shade, glass, lamp } = paint
  return placed(
    at,
    scale,
    [
      faded(0.35, disc(shade, 0, 2, 64, 6)),
      rect(load, -50, -150, 100, 120),
      rect(shade, 34, -150, 16, 120),
      path(cab, 'M-44 -112C-44 -122 -38 -126 -30 -126H30C38 -126 44 -122 44 -112V-14H-44Z'),
      path(glass, 'M-38 -84L-34 -112H34L38 -84Z'),
      path(lamp, 'M8 -112H20L12 -84H0Z'),
      rect(shade, -30, -70, 60, 26),
      rect(load, -26, -62, 52, 3),
      rect(load, -26, -53, 52, 3),
      rect(shade, -46, -24, 92, 14),
      rect(shade, -46, -12, 18, 14),
      rect(shade, 28, -12, 18, 14),
      rect(shade, -56, -100, 8, 26),
      rect(shade, 48, -100, 8, 26),
      disc(lamp, -34, -32, 7, 6),
      disc(lamp, 34, -32, 7, 6),
    ].join(''),
  )
}

/** A quarry truck from the side, about 200 long, driving to the left. */
export function quarryTruck(
  at: Point,
  scale: number,
  paint: Omit<Paint, 'glass'>,
  facing = 1,
): string {
  const { cab, load, shade, lamp } = paint
  const wheel = (x: number) =>
    disc(shade, x, -25, 25) + disc(load, x, -25, 11) + disc(shade, x, -25, 5)
  const body = [
    faded(0.3, disc(shade, 8, 0, 120, 7)),
    path(load, 'M-74 -112C-40 -138 -10 -126 10 -140C36 -134 60 -122 96 -98Z'),
    path(cab, 'M-104 -116H-66L100 -100L112 -98L84 -52H-40L-62 -96H-104Z'),
    path(shade, 'M-40 -52L-62 -96H-58L-34 -60H88L84 -52Z'),
    path(cab, 'M-106 -40L-104 -84H-66L-52 -52H70V-30H-106Z'),
    path(shade, 'M-96 -78H-74L-66 -58H-97Z'),
    path(shade, 'M-108 -34H-60V-24H-108ZM-20 -46H30V-28H-20Z'),
    disc(lamp, -103, -46, 5, 6),
    wheel(-62),
    wheel(56),
  ].join('')
  return placed(at, scale, `<g transform="scale(${facing} 1)">${body}</g>`)
}
