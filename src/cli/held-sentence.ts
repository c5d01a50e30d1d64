import type { HeldEdition } from '../cms/held-edition'

/** Why nothing was printed, and what to do, for whoever reads the log of the server. */
export function heldSentence({ after, before }: HeldEdition): string {
  return (
    `The next edition would have ${after} pages instead of ${before}, so it is not printed and readers ` +
    'keep the last one: see whether the database is the right one; if it is meant so, run ' +
    'npm run edition -- --fewer.'
  )
}
