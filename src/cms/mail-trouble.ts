import type { Payload } from 'payload'
import { now } from './clock'

/** That letters could not be sent lately: when, how many, and the mail server's word for it. */
export type MailTrouble = { at: string; unsent: number; why: string }

const key = 'mail-trouble'

/** What is older has been seen, or is over. */
const shownFor = 7 * 24 * 60 * 60 * 1000

/** Kept in the database, so that every process and the next start can tell the desk. */
export async function keepMailTrouble(
  payload: Payload,
  trouble: Omit<MailTrouble, 'at'>,
): Promise<void> {
  await payload.kv.set(key, { ...trouble, at: now().toISOString() })
}

export async function forgetMailTrouble(payload: Payload): Promise<void> {
  await payload.kv.delete(key)
}

export async function readMailTrouble(payload: Payload): Promise<MailTrouble | null> {
  const kept = await payload.kv.get<MailTrouble>(key)
  return kept && now().getTime() - Date.parse(kept.at) < shownFor ? kept : null
}
