import type { Payload } from 'payload'
import { type Locale, type Localized, localeNames, locales } from '../domain/locale'
import { roles } from '../domain/role'
import { env } from '../env'
import type { Commentary, Issue, Text } from '../payload-types'
import { issueName } from './messages/plan-problem'
import { sentenceIn } from './messages/sentence'
import type { SentenceKey } from './messages/sentences'
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
    .then((issue) =>
      tell(payload, ['overrideSubject', 'overrideTold'], (locale) => ({
        who: person.name,
        language: localeNames[text.language],
        issue: issueName(locale, issue),
        address: `${env.SITE_URL}/admin/collections/texts/${text.id}`,
      })),
    )
    .catch((error: unknown) => {
      payload.logger.error(line`Nobody could be told of an override: ${error}`)
    })
}

/** The same of a change to what readers see live. */
export function tellOfOverriddenChange(
  payload: Payload,
  person: Person,
  { id, slug }: { slug: string; id: string | null },
): void {
  const place = id === null ? `globals/${slug}` : `collections/${slug}/${id}`
  tell(payload, ['overriddenChangeSubject', 'overriddenChangeTold'], () => ({
    who: person.name,
    address: `${env.SITE_URL}/admin/${place}`,
  }))
}

/** The same of the words of an issue in one language. */
export function tellOfOverriddenWords(
  payload: Payload,
  person: Person,
  { issue, language }: { issue: Pick<Issue, 'id' | 'week'>; language: Locale },
): void {
  tell(payload, ['overriddenWordsSubject', 'overriddenWordsTold'], (locale) => ({
    who: person.name,
    language: localeNames[language],
    issue: issueName(locale, issue),
    address: `${env.SITE_URL}/admin/collections/issues/${issue.id}`,
  }))
}

function tell(
  payload: Payload,
  [subject, text]: readonly [SentenceKey, SentenceKey],
  values: (locale: Locale) => Record<string, string>,
): void {
  const say = (key: SentenceKey) =>
    Object.fromEntries(
      locales.map((locale) => [locale, sentenceIn(locale, key, values(locale))]),
    ) as Localized
  tellDesk(payload, { roles, subject: say(subject), text: say(text) })
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
