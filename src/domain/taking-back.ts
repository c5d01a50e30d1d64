import { isDesk } from './role'
import type { State } from './workflow'

/** Whether a role may take back what was released. */
export const mayTakeBack = isDesk

type Printed = {
  /** Where the text stood before the release printed it. */
  from: State
  /** What was printed is still exactly what the text says, so that its approval holds. */
  isCovered: boolean
}

/**
 * Where a text stands once the release that printed it is taken back: where it stood before, an
 * approval only while it covers the words. A text that somebody took up again since stays with
 * them.
 */
export function stateTakenBack(now: State, { from, isCovered }: Printed): State {
  if (now !== 'published' && now !== 'retracted') return now
  return from === 'approved' && !isCovered ? 'draft' : from
}
