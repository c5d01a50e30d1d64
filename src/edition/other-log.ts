import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { isSameLog } from '../cms/read/changes'
import { OwnSentence } from '../domain/own-sentence'
import type { EditionState } from './state'

/**
 * The database was exchanged for another one, or for an older copy, while this was running: what
 * readers have was printed from a log that goes further.
 */
export class OtherLog extends OwnSentence {
  override name = 'OtherLog'

  constructor() {
    super(
      'The database is not the one that was printed from, or an older copy of it: ' +
        'put back the newest one, or start the site again, which says how to go on.',
    )
  }
}

/** Milliseconds. */
const momentBehind = 1000

/** Whether the log is not the one that an edition was printed from; `newest` is its newest entry. */
export async function isOtherLog(
  payload: Payload,
  newest: { seq: number; head: string },
  state: EditionState,
): Promise<boolean> {
  const { head, seq } = state
  if (seq === 0 || head === '') return newest.seq < seq
  if (newest.seq === seq && newest.head === head) return false
  if (await isSameLog(payload, state)) return false
  // Another server of a replica set may be a moment behind when it takes over.
  await wait(momentBehind)
  return !(await isSameLog(payload, state))
}
