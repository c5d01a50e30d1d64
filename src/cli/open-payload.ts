import { getPayload, type Payload } from 'payload'
import { serverLog } from '../cms/server-log/server-log'
import { lookFirst, openPublication } from '../cms/start/open-publication'
import { refusedCode, StartRefused } from '../cms/start/start-refused'
import { withholdThrough } from '../cms/withholding'
import { editionTells } from '../edition/kept-told'
import { withholdingIn } from '../edition/withdrawal'
import { env } from '../env'

const never = { mayCreate: false } as const

/**
 * Payload, connected, for a command that works with the database it finds. Ends the process with
 * one sentence when that is not the right one, or when there is none; `mayCreate` makes one.
 */
export function openPayload({ mayCreate } = never as { mayCreate: boolean }): Promise<Payload> {
  return orEnd(openPublication({ connect, mayCreate, tells: editionTells, tell: sayAside }))
}

/** The same for who only looks into the database, and writes nothing into it. */
export function openToRead(): Promise<Payload> {
  return orEnd(justLook({ ...never, looksAt: 'database' }))
}

/** For the keeper, whose server has made everything ready a moment ago. */
export function openForKeeper(): Promise<Payload> {
  return orEnd(justLook({ ...never, looksAt: 'everything', isExamined: true }), refusedCode)
}

/** For the demonstration, which does not know yet whether it may touch what is there. */
export function openUntouched(): Promise<Payload> {
  return justLook({ mayCreate: true, looksAt: 'everything' })
}

async function justLook(how: Omit<Parameters<typeof lookFirst>[0], 'connect'>): Promise<Payload> {
  return (await lookFirst({ ...how, connect })).payload
}

/** What Payload logs goes to the side of what the command says. */
async function connect(): Promise<Payload> {
  // Else a signal ends the process without a last look at its database.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(code))
  if (env.EDITION === 'on') withholdThrough(withholdingIn(env.EDITION_DIR))
  const { default: config } = await import('../../payload.config')
  const logger = {
    ...serverLog('warn'),
    destination: { write: (line: string) => process.stderr.write(line) },
  }
  return getPayload({ config: Object.assign({ ...(await config) }, { logger }) })
}

function sayAside(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

async function orEnd(opening: Promise<Payload>, code = 1): Promise<Payload> {
  try {
    return await opening
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    sayAside(error.message)
    process.exit(code)
  }
}
