/** A byline as reference managers keep it: taken apart, or as it stands. */
export type CitedName = { family: string; given: string } | { literal: string }

const nameLike = /^\p{Lu}[\p{L}\p{M}'’ʼ-]*$/u

/**
 * Two words with capital letters are a given name and a family name, in the order in which all our
 * languages print them. Everything else may be a pen name of any kind and stays as it is.
 */
export function citedName(byline: string): CitedName {
  const words = byline.trim().split(/\s+/)
  const [given = '', family = ''] = words
  const isNamed = words.length === 2 && nameLike.test(given) && nameLike.test(family)
  return isNamed ? { family, given } : { literal: words.join(' ') }
}

/** The first letters of a given name with their dots: `Ganna-Maryia` is `G.-M.` */
export function initials(given: string): string {
  return given
    .split('-')
    .flatMap((part) => ([...part][0] ? `${[...part][0]}.` : []))
    .join('-')
}
