import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { readSeen } from '../cms/read/seen-by-readers'
import { env } from '../env'
import { editionsServed } from '../front/serving'

/** Milliseconds between two looks. */
const lookEvery = 200

/** Follows a release until readers see it, and says since when; or why that cannot be said. */
export async function seenInWords(payload: Payload, release: string): Promise<string> {
  for (;;) {
    const seen = await readSeen(payload, release)
    if (seen?.state === 'seen') return `Seen by readers at ${seen.at?.slice(11, 19) ?? '?'} UTC.`
    if (seen?.state === 'late')
      return 'Readers do not see it after a minute: look at the log of the server.'
    if ((await editionsServed(env.EDITION_DIR)).length === 0)
      return 'The site is not running here: readers see it once it runs.'
    await wait(lookEvery)
  }
}
