import type { EmailAdapter } from 'payload'
import { line } from './server-log/log-line'

/**
 * Stands in for a mail server while none can be set: tells the log that a mail was due, and nothing
 * of what it said, because a reset link in a log file is a key left in the door.
 */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'no-mail',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: '',
  async sendEmail() {
    payload.logger.warn(
      line`A mail was due, but there is no mail server. An administrator can set a new password.`,
    )
  },
})
