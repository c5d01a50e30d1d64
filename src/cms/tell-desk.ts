import type { Payload } from 'payload'
import { defaultLocale, isLocale, type Localized } from '../domain/locale'
import type { Role } from '../domain/role'
import { isMailOn, post } from './mail'
import { line } from './server-log/log-line'

type News = {
  /** Everybody with one of these roles is told. */
  roles: readonly Role[]
  subject: Localized
  text: Localized
}

/**
 * Tells people of the desk something by mail, each in the first language of their account. Returns
 * at once and never fails: what could not be sent is in the log and on the desk.
 */
export function tellDesk(payload: Payload, news: News): void {
  if (!isMailOn) {
    payload.logger.warn(
      line`Nobody is told by mail, because SMTP_URL is not set: ${news.subject.en}`,
    )
    return
  }
  lettersFor(payload, news)
    .then((letters) => post(payload, letters))
    .catch((error: unknown) => {
      payload.logger.error(line`Nobody could be told by mail: ${news.subject.en}: ${error}`)
    })
}

async function lettersFor(payload: Payload, { roles, subject, text }: News) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [{ role: { in: [...roles] } }, { isRetired: { not_equals: true } }] },
    select: { email: true, languages: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ email, languages }) => {
    const language = languages?.find(isLocale) ?? defaultLocale
    return { to: email, subject: subject[language], text: text[language] }
  })
}
