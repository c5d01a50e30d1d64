import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { sectionLink } from './links'
import { saidIn } from './said'
import { findSettings, nameOf } from './settings'
import { standingPage } from './standing-page'
import { type Site, standingPages } from './types'

export async function readSite(payload: Payload, locale: Locale): Promise<Site> {
  const [settings, sections] = await Promise.all([findSettings(payload), usedSections(payload)])
  return {
    name: nameOf(settings, locale),
    tagline: saidIn(settings.tagline, locale),
    heading: saidIn(settings.heading, locale),
    notice: saidIn(settings.notice, locale),
    sections: sections.flatMap((section) => sectionLink(section, locale) ?? []),
    pages: standingPages.flatMap((name) => {
      const page = standingPage(settings, name, locale)
      return page ? { name, title: page.title } : []
    }),
  }
}

/** Readers may not ask which sections are retired, so this asks for them, for what they may see. */
async function usedSections(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'sections',
    where: { and: [{ isPublic: { equals: true } }, { isRetired: { not_equals: true } }] },
    select: { name: true, slug: true },
    sort: ['position', 'slug'],
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
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
