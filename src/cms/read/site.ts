import type { Payload } from 'payload'
import type { Locale, Localized } from '../../domain/locale'
import { saidIn } from './said'
import type { Site } from './types'

/** What a publication is called before its editors have named it. */
const unnamed: Localized = {
  en: 'Weekly Review',
  be: 'Агляд тыдня',
  ru: 'Обзор недели',
}

export async function readSite(payload: Payload, locale: Locale): Promise<Site> {
  const settings = await payload.findGlobal({
    slug: 'site-settings',
    locale: 'all',
    depth: 0,
    overrideAccess: false,
  })
  return {
    name: saidIn(settings.name, locale) ?? { text: unnamed[locale], lang: locale },
    tagline: saidIn(settings.tagline, locale),
  }
}

/** Where an old address leads now, as a path of this site; null when it was never ours. */
export async function findRedirect(payload: Payload, path: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { in: [path, path.replace(/\/$/, ''), `${path.replace(/\/$/, '')}/`] } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.to ?? null
}
