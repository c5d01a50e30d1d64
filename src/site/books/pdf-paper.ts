/**
 * A5, in points: two pages of it fill a sheet at home, and it can be read on a phone without being
 * moved about.
 */
export const paper = {
  width: 419.53,
  height: 595.28,
  top: 66,
  bottom: 62,
  left: 51,
  /** How wide the words stand: about 65 letters. */
  column: 317.53,
} as const

/** How far down a page words may reach. */
export const lowest = paper.height - paper.bottom

/** The colours of the pages by day, on white. */
export const inks = {
  ink: '#191b1d',
  soft: '#555a5f',
  rule: '#c9c4ba',
  accent: '#1f4e66',
  better: '#1c6b45',
  same: '#5f5a4c',
  worse: '#a1331d',
} as const
