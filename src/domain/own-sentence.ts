const place: unique symbol = Symbol.for('weekly-review.own-sentence')

/**
 * An error whose message is a sentence of ours, for whoever runs the site: it says what to do, and
 * holds no value of any field, so a log and a screen may show it as it is.
 */
export class OwnSentence extends Error {
  override name = 'OwnSentence'
  readonly [place] = true
}

/** The sentence of such an error; null of any other. By a shared symbol: the build has copies. */
export function ownSentence(error: unknown): string | null {
  const isOurs = error instanceof Error && (error as Partial<OwnSentence>)[place] === true
  return isOurs ? error.message : null
}
