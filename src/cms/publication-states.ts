import type { Where } from 'payload'

/*
 * Questions by where publications stand, as each of them says itself. That follows the state of its
 * release; readers ask through `publications-now.ts`, which knows when it lags behind.
 */

export const isVisible: Where = { state: { equals: 'visible' } }

export const isReplaced: Where = { state: { equals: 'replaced' } }

/** Readers see it, or did until a later one took its place. */
export const isOfCommitted: Where = { state: { in: ['visible', 'replaced'] } }

export const isTakenBack: Where = { state: { equals: 'takenBack' } }
