import { isDesk } from './role'
import type { State } from './workflow'

/** Whether a role may take back what was released. */
export const mayTakeBack = isDesk

type Printed = {
  /** Where the text stood before the release printed it. */
  from: State
  /** What was printed is still exactly what the text says, so that its approval holds. */
  isCovered: boolean
  /** Readers were told at some time that it does not hold, whatever they see now. */
  wasRetracted: boolean
  /** It is the retraction itself that is taken back, and readers have the words again. */
  isShownAgain: boolean
}

/**
 * Where a text stands once the release that printed it is taken back: where it stood before, an
 * approval only while it covers the words. What was retracted stays so, unless the retraction alone
 * is taken back and readers see the words again; and it is never approved by that, so that no release
 * prints it before somebody has read it again. A text that somebody took up again since stays with
 * them.
 */
export function stateTakenBack(
  now: State,
  { from, isCovered, isShownAgain, wasRetracted }: Printed,
): State {
  if (now !== 'published' && now !== 'retracted') return now
  if (now === 'retracted' && !isShownAgain) return now
  return from === 'approved' && (!isCovered || wasRetracted) ? 'draft' : from
}
