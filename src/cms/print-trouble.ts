import type { Payload } from 'payload'
import type { FailureToPrint } from '../domain/failure-to-print'
import { now } from './clock'

/** What keeps one server from printing all that the archive has; kept until it is over. */
export type PrintTrouble = {
  /** ISO timestamp at which the server told it last. */
  at: string
  /** What could not be printed. */
  pieces: readonly { path: string; why: FailureToPrint }[]
  /** Who holds the folder into which this server should print; null when nobody else does. */
  heldBy: { process: number; host: string; since: string } | 'unknown' | null
}

const prefix = 'print-trouble:'

/** A server that is still in trouble tells it again within the hour; what is older has ended. */
const shownFor = 3 * 60 * 60 * 1000

/** Kept in the database, so that the desk of every server can tell it. `server` names the writer. */
export async function keepPrintTrouble(
  payload: Payload,
  server: string,
  { pieces, heldBy }: Pick<PrintTrouble, 'pieces' | 'heldBy'>,
): Promise<void> {
  const key = `${prefix}${server}`
  if (pieces.length === 0 && heldBy === null) return payload.kv.delete(key)
  const trouble: PrintTrouble = {
    at: now().toISOString(),
    pieces,
    heldBy,
  }
  await payload.kv.set(key, trouble)
}

/** Of all servers. */
export async function readPrintTroubles(payload: Payload): Promise<PrintTrouble[]> {
  const keys = (await payload.kv.keys()).filter((key) => key.startsWith(prefix))
  const kept = await Promise.all(keys.map((key) => payload.kv.get<PrintTrouble>(key)))
  const oldest = now().getTime() - shownFor
  return kept.flatMap((one) => (one && Date.parse(one.at) > oldest ? one : []))
}
