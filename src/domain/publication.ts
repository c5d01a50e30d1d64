/** Why a publication was printed; a later one takes the place of an earlier one. */
export const publicationKinds = ['first', 'correction', 'retraction'] as const

export type PublicationKind = (typeof publicationKinds)[number]

/**
 * Where a release stands. One write, from staged to committed, shows all that it printed; one more,
 * from committed to taken back, hides it and shows again what it had replaced. What is discarded was
 * never shown, and is about to be deleted.
 */
export const releaseStates = ['staged', 'committed', 'takenBack', 'discarded'] as const

export type ReleaseState = (typeof releaseStates)[number]

/**
 * Where a publication stands: nobody sees it yet, readers see it, they see a later one in its place,
 * or it was taken back.
 */
export const publicationStates = ['staged', 'visible', 'replaced', 'takenBack'] as const

export type PublicationState = (typeof publicationStates)[number]

/**
 * Where a publication stands by the state of its release, and of the release that prints something
 * in its place, if there is one. Nothing else decides.
 */
export function publicationState(
  release: ReleaseState,
  retiredBy: ReleaseState | null,
): PublicationState {
  if (release === 'takenBack') return 'takenBack'
  if (release !== 'committed') return 'staged'
  return retiredBy === 'committed' ? 'replaced' : 'visible'
}
