import type { Payload } from 'payload'
import { whileBusy } from './repeat'

type Asked = { req?: { transactionID?: unknown } }
type Operation = (args: Asked) => Promise<unknown>

/** What writes through Payload's Local API. */
const operations = ['create', 'update', 'delete', 'updateGlobal', 'restoreVersion'] as const

/**
 * Lets what commands and actions save through Payload's Local API be tried again like what comes by
 * HTTP, unless it is part of something that is tried again as a whole.
 */
export function repeatLocalSaves(payload: Payload): void {
  const local = payload as unknown as Record<(typeof operations)[number], Operation>
  for (const name of operations) {
    const operate = local[name].bind(payload)
    local[name] = (args) =>
      args.req?.transactionID === undefined ? whileBusy(() => operate(args)) : operate(args)
  }
}
