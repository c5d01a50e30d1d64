import type { Payload } from 'payload'
import type { Locale, Localized } from '../domain/locale'
import { env } from '../env'
import { sentenceIn } from './messages/sentence'
import { readLateChange } from './read/seen-by-readers'
import { line } from './server-log/log-line'
import { tellDesk } from './tell-desk'

/** The entry of the log of which this process told last. */
let told = 0

/**
 * Tells editors by mail, and the log, that readers have not been shown a change for more than a
 * minute: once for each change. The desk says so as long as it lasts.
 */
export async function tellOfLateChange(payload: Payload): Promise<void> {
  const late = await readLateChange(payload)
  if (!late || late.seq <= told) return
  told = late.seq
  payload.logger.error(
    line`Readers have not been shown entry ${late.seq} of the log for over a minute.`,
  )
  const say = (key: 'lateSubject' | 'lateTold'): Localized => ({
    en: sentenceIn('en', key, values('en')),
    be: sentenceIn('be', key, values('be')),
    ru: sentenceIn('ru', key, values('ru')),
  })
  const values = (_: Locale) => ({
    at: `${late.at.slice(11, 16)} UTC`,
    address: `${env.SITE_URL}/admin`,
  })
  tellDesk(payload, {
    roles: ['admin', 'editor'],
    subject: say('lateSubject'),
    text: say('lateTold'),
  })
}
