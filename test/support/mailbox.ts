import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type ReceivedLetter = {
  to: string
  from: string
  subject: string
  text: string
  html: string
}

/** A real mail server on a free port, and what came in. */
export type Mailbox = {
  url: string
  /** What was received since it was last emptied, in the order of arrival. */
  letters: readonly ReceivedLetter[]
  empty(): void
  /** Refuses everything from now on, as a server that is full, or takes letters again. */
  refuse(isRefusing: boolean): void
  close(): Promise<void>
}

/**
 * Opens a mail server and makes it the one of this process. The settings are read once, so a test
 * file does this before it imports anything of ours: within `vi.hoisted`.
 */
export async function openMailbox(): Promise<Mailbox> {
  const letters: ReceivedLetter[] = []
  let isRefusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_, __, answer) =>
      answer(isRefusing ? Object.assign(new Error('Full.'), { responseCode: 452 }) : null),
    onData(stream, _, answer) {
      simpleParser(stream).then((mail) => {
        const to = Array.isArray(mail.to) ? mail.to[0] : mail.to
        letters.push({
          to: to?.text ?? '',
          from: mail.from?.text ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
        })
        answer(null)
      }, answer)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const url = `smtp://127.0.0.1:${port}`
  process.env.SMTP_URL = url
  process.env.MAIL_FROM = 'Weekly Review <desk@review.example>'
  return {
    url,
    letters,
    empty: () => letters.splice(0),
    refuse: (refusing) => {
      isRefusing = refusing
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
