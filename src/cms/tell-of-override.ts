import type { Payload } from 'payload'
import { type Locale, type Localized, localeNames } from '../domain/locale'
import { roles } from '../domain/role'
import { env } from '../env'
import type { Commentary, Issue, Text } from '../payload-types'
import { issueName } from './messages/plan-problem'
import { sentenceIn } from './messages/sentence'
import { idOf, type Person } from './person'
import { line } from './server-log/log-line'
import { tellDesk } from './tell-desk'

/**
 * Tells everybody with an account that somebody approved a text without a second reader. Returns at
 * once and never fails. Mail is read by strangers on its way, so it carries neither title nor
 * reason: these stand in the log of the text, for those who may read it.
 */
export function tellOfOverride(
  payload: Payload,
  person: Person,
  { text, commentary }: { text: Text; commentary: Commentary },
): void {
  findIssue(payload, idOf(commentary.issue))
    .then((issue) => {
      const values = (locale: Locale) => ({
        who: person.name,
        language: localeNames[text.language],
        issue: issueName(locale, issue),
        address: `${env.SITE_URL}/admin/collections/texts/${text.id}`,
      })
      const say = (key: 'overrideSubject' | 'overrideTold'): Localized => ({
        en: sentenceIn('en', key, values('en')),
        be: sentenceIn('be', key, values('be')),
        ru: sentenceIn('ru', key, values('ru')),
      })
      tellDesk(payload, { roles, subject: say('overrideSubject'), text: say('overrideTold') })
    })
    .catch((error: unknown) => {
      payload.logger.error(line`Nobody could be told of an override: ${error}`)
    })
}

async function findIssue(payload: Payload, id: string | null): Promise<Issue | null> {
  if (id === null) return null
  return payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
}
