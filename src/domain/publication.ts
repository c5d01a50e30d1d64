/** Why a publication was printed; a later one takes the place of an earlier one. */
export const publicationKinds = ['first', 'correction', 'retraction'] as const

export type PublicationKind = (typeof publicationKinds)[number]

/**
 * Where a release stands. One write, from staged to committed, shows all that it printed; one more,
 * from committed to taken back, hides it and shows again what it had replaced. What is discarded was
 * never shown, and is about to be deleted.
 */
export const releaseStates = ['staged', 'committed', 'takenBack', 'discarded'] as const
