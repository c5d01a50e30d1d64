/**
 * In which fields a word stands, as one number below 32: how often in the body, up to seven times;
 * whether in the lead or the reason; whether in the title.
 */
export type Fields = number

const mostInBody = 7
const inMiddle = 8
const inTitle = 16

export const fields = {
  title: inTitle,
  middle: inMiddle,
} as const

export function inBody(times: number): Fields {
  return Math.min(times, mostInBody)
}

/** What a word weighs by where it stands: any title before any section, lead or reason before any body. */
export function weightOf(found: Fields): number {
  const body = (found & mostInBody) * 0.45
  return body + (found & inMiddle ? 4 : 0) + (found & inTitle ? 10 : 0)
}

/** Both together, as of two words that are taken for one. */
export function bothOf(a: Fields, b: Fields): Fields {
  return ((a | b) & ~mostInBody) | Math.min((a & mostInBody) + (b & mostInBody), mostInBody)
}
