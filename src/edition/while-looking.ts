import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { type Changes, newestEntry, readChanges } from '../cms/read/changes'
import { allEnded } from './all-ended'

/** Milliseconds between two looks. */
const lookEvery = 100

/**
 * Does something long, and looks meanwhile at the audit log, from entry `seq` on: what changed is
 * given to `found`, one look after the other, once its releases are finished. `long` can ask whether
 * anything was found. Ends when both have, and fails when either did.
 */
export async function whileLooking(
  payload: Payload,
  seq: number,
  found: (changes: Changes) => Promise<void>,
  long: (isNews: () => boolean) => Promise<void>,
): Promise<void> {
  const end = new AbortController()
  let since = seq
  const look = async () => {
    while (await rest(end.signal)) {
      if ((await newestEntry(payload)).seq === since) continue
      const changes = await readChanges(payload, since)
      if (!changes.isSettled) continue
      since = changes.seq
      await found(changes)
    }
  }
  await allEnded(
    long(() => since !== seq).finally(() => end.abort()),
    look(),
  )
}

/** Waits until the next look; false once there is to be none. */
function rest(signal: AbortSignal): Promise<boolean> {
  return wait(lookEvery, true, { signal }).catch(() => false)
}
