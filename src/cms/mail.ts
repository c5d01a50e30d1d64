import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { EmailAdapter, Payload } from 'payload'
import { env } from '../env'
import { forgetMailTrouble, keepMailTrouble } from './mail-trouble'
import { noMail } from './no-mail'
import { line } from './server-log/log-line'

export type Letter = { to: string; subject: string; text?: string; html?: string }

const transport = env.SMTP_URL ? openTransport(env.SMTP_URL) : null

export const isMailOn = transport !== null

/** How Payload sends its own letters, such as the link for a forgotten password. */
export const mail: EmailAdapter = isMailOn ? throughServer : noMail

/** Milliseconds before each attempt: a server that is busy, or greets strangers late, has time. */
const pauses = [0, 60_000, 300_000]

/**
 * Sends letters one after another, without letting anybody wait for it. Never fails: what cannot be
 * sent is tried again, and told to the log and the desk. The log learns no address and no word.
 */
export function post(payload: Payload, letters: readonly Letter[]): void {
  deliver(payload, letters).catch((error: unknown) => {
    payload.logger.error(line`Letters could not be sent, nor the desk told so: ${reasonOf(error)}`)
  })
}

function throughServer({ payload }: { payload: Payload }) {
  const { address, name } = sender()
  return {
    name: 'smtp',
    defaultFromAddress: address,
    defaultFromName: name,
    // Whoever asks for a reset must not learn by an error or by waiting that an address is known.
    async sendEmail({
      to,
      subject,
      text,
      html,
    }: Parameters<ReturnType<EmailAdapter>['sendEmail']>[0]) {
      const words = { subject: subject ?? '', text: asText(text), html: asText(html) }
      post(payload, [{ to: String(to), ...words }])
    },
  }
}

async function deliver(payload: Payload, letters: readonly Letter[]): Promise<void> {
  let unsent = letters
  for (const [attempt, wait] of pauses.entries()) {
    await pause(wait, undefined, { ref: false })
    const failures = await sendEach(unsent)
    unsent = failures.map(({ letter }) => letter)
    const [first] = failures
    if (!first) return attempt > 0 ? forgetMailTrouble(payload) : undefined
    const why = reasonOf(first.error)
    payload.logger.error(line`${unsent.length} letters could not be sent: ${why}. Check SMTP_URL.`)
    await keepMailTrouble(payload, { unsent: unsent.length, why })
  }
}

async function sendEach(letters: readonly Letter[]) {
  const failures: { letter: Letter; error: unknown }[] = []
  for (const letter of letters)
    try {
      await transport?.sendMail({ ...letter, from: sender() })
    } catch (error) {
      failures.push({ letter, error })
    }
  return failures
}

function openTransport(address: string) {
  const { hostname, username } = new URL(address)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return createTransport({
    url: address,
    // A password goes through no open line, whatever somebody on the way makes of the greeting.
    ...(username && !isHere ? { requireTLS: true } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function sender(): { name: string; address: string } {
  const [, name = '', address] = /^(.+) <(.+)>$/.exec(env.MAIL_FROM ?? '') ?? []
  return { name, address: address ?? env.MAIL_FROM ?? '' }
}

/** What kept a letter, without the addresses that servers like to repeat. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown }
  const known = [code, responseCode].filter((part) => part !== undefined)
  return known.length > 0 ? known.join(' ') : 'for an unknown reason'
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
