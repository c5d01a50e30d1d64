/**
 * A query and what an editor expects of it. `means` are the words that a text must have, each with
 * the forms that count as the same word, as a regular expression between letters; all of them must
 * stand in the words of the text or in the names of its section and analysts.
 */
export type Query = {
  asks: string
  means: string[]
  /** The pieces that must be among the first five. */
  first?: string[]
  filters?: Partial<Record<'section' | 'analyst' | 'verdict' | 'from' | 'to', string>>
}

/** A query that nothing answers, and a word of the suggestion that it should get. */
export type Typo = { asks: string; suggests: string }

export type QueryList = {
  /** On which the engine was made better. */
  known: Query[]
  /** Written down before the engine was first run, and never used to change it. */
  heldOut: Query[]
  typos: Typo[]
}
