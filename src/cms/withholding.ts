import type { Payload } from 'payload'
import { onePerProcess } from './one-per-process'
import { line } from './server-log/log-line'
import { nameOf } from './storage/write-conflict'

/**
 * Keeps from readers what lies printed, before anything else is done about it: so that what is taken
 * from them is gone at once, whatever becomes of this process, the database or the printing.
 */
export type Withholding = {
  /** Everything that says something of what a release printed, by its id. */
  withhold(payload: Payload, release: string): Promise<void>
  isWithheld(release: string): Promise<boolean>
  /** Nothing came of it. */
  serveAgain(release: string): Promise<void>
}

const shared = onePerProcess('withholding', (): { through?: Withholding } => ({}))

/** Names who withholds: whoever puts the parts together, because only they know what is printed. */
export function withholdThrough(withholding: Withholding): void {
  shared.through = withholding
}

/**
 * Never fails: readers lose it by what is written next all the same, as soon as that is printed.
 * False when they go on seeing it until then.
 */
export async function withholdFromReaders(payload: Payload, release: string): Promise<boolean> {
  try {
    await shared.through?.withhold(payload, release)
    return true
  } catch (error) {
    payload.logger.error(
      line`What is taken from readers could not be withheld at once: ${nameOf(error)}`,
    )
    return false
  }
}

export async function serveReadersAgain(payload: Payload, release: string): Promise<void> {
  try {
    await shared.through?.serveAgain(release)
  } catch (error) {
    payload.logger.error(line`What was withheld from readers could not be let go: ${nameOf(error)}`)
  }
}

/** Whether readers of this server are kept from it, although it may not be printed yet. */
export async function isWithheld(release: string): Promise<boolean> {
  return (await shared.through?.isWithheld(release)) ?? false
}
