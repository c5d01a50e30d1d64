/** Why a publication was printed; a later one takes the place of an earlier one. */
export const publicationKinds = ['first', 'correction', 'retraction'] as const

export type PublicationKind = (typeof publicationKinds)[number]

/** Where a release stands. One write, from staged to committed, shows all that it printed. */
export const releaseStates = ['staged', 'committed'] as const
