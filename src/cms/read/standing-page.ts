import type { Payload } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { plainText } from '../../domain/plain-text'
import type { SiteSetting } from '../../payload-types'
import { saidIn } from './said'
import { findSettings, nameOf } from './settings'
import type { StandingPage, StandingPageName } from './types'

/** A page that stands beside the issues; null while no language has a body. */
export async function readStandingPage(
  payload: Payload,
  locale: Locale,
  name: StandingPageName,
): Promise<StandingPage | null> {
  return standingPage(await findSettings(payload), name, locale)
}

/** The same, from settings that were read already. */
export function standingPage(
  settings: SiteSetting,
  name: StandingPageName,
  locale: Locale,
): StandingPage | null {
  const page = settings[name]
  const bodies = (page?.body ?? {}) as Partial<Record<Locale, unknown>>
  const languages = locales.filter((language) => plainText(bodies[language]) !== '')
  const lang = languages.includes(locale) ? locale : languages[0]
  if (lang === undefined) return null
  return {
    title: saidIn(page?.title, locale) ?? nameOf(settings, locale),
    lead: saidIn(page?.lead, locale),
    body: bodies[lang],
    lang,
    languages,
  }
}
