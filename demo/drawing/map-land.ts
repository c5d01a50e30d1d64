import type { Chance } from './chance'
import type { Point } from './shape'
import { ridge } from './terrain'

/** The outlines of the invented country on a sheet of 1600 by 1200. */
export type Land = {
  coast: Point[]
  union: Point[]
  border: { halmar: Point[]; vesk: Point[] }
}

export function kestria(next: Chance): Land {
  return {
    coast: ridge(
      next,
      [
        [1310, -10],
        [1180, 70],
        [1040, 60],
        [900, 110],
        [800, 90],
        [700, 180],
        [640, 300],
        [560, 380],
        [600, 480],
        [520, 560],
        [470, 640],
        [560, 690],
        [540, 780],
        [450, 860],
        [470, 960],
        [400, 1060],
        [420, 1210],
      ],
      26,
      4,
    ),
    union: ridge(
      next,
      [
        [120, -10],
        [180, 90],
        [150, 260],
        [206, 380],
        [190, 500],
        [236, 560],
        [170, 700],
        [150, 860],
        [196, 950],
        [110, 1080],
        [90, 1210],
      ],
      34,
      4,
    ),
    border: {
      halmar: ridge(
        next,
        [
          [1310, -10],
          [1220, 130],
          [1290, 260],
          [1230, 400],
          [1280, 540],
          [1200, 660],
          [1230, 800],
          [1220, 930],
        ],
        18,
        4,
      ),
      vesk: ridge(
        next,
        [
          [1220, 930],
          [1080, 960],
          [960, 930],
          [820, 1000],
          [660, 980],
          [560, 1010],
          [440, 985],
        ],
        16,
        4,
      ),
    },
  }
}
