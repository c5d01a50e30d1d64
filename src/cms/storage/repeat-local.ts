import { isolateObjectProperty, type Payload, type RequestContext } from 'payload'
import { settlePictures } from './picture-files'
import { whileBusy } from './repeat'

type Asked = {
  collection?: string
  context?: RequestContext
  req?: { transactionID?: unknown }
}
type Operation = (args: Asked) => Promise<unknown>

/** What writes through Payload's Local API. */
const operations = ['create', 'update', 'delete', 'updateGlobal', 'restoreVersion'] as const

/** What reads through it. Payload undoes the transaction of a read that fails, whoever began it. */
const reads = ['find', 'findByID', 'findVersions', 'findGlobal', 'findDistinct', 'count'] as const

/**
 * Lets what commands and actions save through Payload's Local API be tried again like what comes by
 * HTTP, unless it is part of something that is tried again as a whole. A read that fails within such a
 * thing leaves it the name of its transaction, so that nothing more is stored of it, alone.
 */
export function repeatLocalSaves(payload: Payload): void {
  const local = payload as unknown as Record<(typeof operations | typeof reads)[number], Operation>
  for (const name of reads) {
    const original = local[name].bind(payload)
    local[name] = (args) =>
      args.req?.transactionID === undefined
        ? original(args)
        : original({ ...args, req: isolateObjectProperty(args.req as never, 'transactionID') })
  }
  for (const name of operations) {
    const original = local[name].bind(payload)
    const operate: Operation = (args) =>
      args.collection === 'media' ? withPictures(payload, args, original) : original(args)
    local[name] = (args) => (isPart(args) ? operate(args) : whileBusy(() => operate(args)))
  }
}

/** Of something that is done again as a whole; what names its revision would be refused each time. */
function isPart({ context, req }: Asked): boolean {
  return req?.transactionID !== undefined || context?.basedOn !== undefined
}

function withPictures(payload: Payload, args: Asked, operate: Operation): Promise<unknown> {
  const context = { ...args.context }
  return settlePictures(payload, context, () => operate({ ...args, context }))
}
