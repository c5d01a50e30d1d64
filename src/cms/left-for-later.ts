import type { Payload } from 'payload'
import { line } from './server-log/log-line'

/**
 * Does what follows something that is stored already. When that fails, whoever asked is still
 * answered that it was stored, because it was; the log of the server says what is left. False then.
 */
export async function orLeftForLater(
  payload: Payload,
  what: string,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    payload.logger.error(line`${what} is left for later: ${error}`)
    return false
  }
}
