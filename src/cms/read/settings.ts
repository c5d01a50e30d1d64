import type { Payload } from 'payload'
import type { Locale, Localized } from '../../domain/locale'
import type { SiteSetting } from '../../payload-types'
import { saidIn } from './said'
import type { Said } from './types'

/** What a publication is called before its editors have named it. */
const unnamed: Localized = {
  en: 'Weekly Review',
  be: 'Агляд тыдня',
  ru: 'Обзор недели',
}

/** The settings of the site; localized words in every language, see `saidIn`. */
export function findSettings(payload: Payload): Promise<SiteSetting> {
  return payload.findGlobal({
    slug: 'site-settings',
    locale: 'all',
    depth: 0,
    overrideAccess: false,
  })
}

export function nameOf({ name }: SiteSetting, locale: Locale): Said {
  return saidIn(name, locale) ?? { text: unnamed[locale], lang: locale }
}
