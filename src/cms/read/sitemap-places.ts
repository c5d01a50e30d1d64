import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import { findAsReader } from './as-reader'
import { languagesWith } from './languages-with'
import { findSettings } from './settings'
import { standingPage } from './standing-page'
import { type StandingPageName, standingPages } from './types'
import { yearsWithIssues } from './years'

/** Something that has a page in some languages. */
type InLanguages<Key> = Key & { languages: Locale[] }

/** What has a page of its own beside issues and commentaries. */
export type SitemapPlaces = {
  /** ISO years that have an issue, newest first. */
  years: number[]
  /** By their slugs, in the order of these. */
  sections: InLanguages<{ slug: string }>[]
  analysts: InLanguages<{ slug: string }>[]
  standing: InLanguages<{ name: StandingPageName }>[]
}

export async function readSitemapPlaces(payload: Payload): Promise<SitemapPlaces> {
  const [years, sections, analysts, settings] = await Promise.all([
    yearsWithIssues(payload),
    findAsReader(payload, 'sections', { sort: 'slug', select: { slug: true } }),
    findAsReader(payload, 'analysts', { sort: 'slug', select: { slug: true } }),
    findSettings(payload),
  ])
  const inLanguages = (docs: readonly { id: string; slug: string }[], of: (id: string) => Where) =>
    Promise.all(
      docs.map(async ({ id, slug }) => ({ slug, languages: await languagesWith(payload, of(id)) })),
    )
  return {
    years,
    sections: await inLanguages(sections.docs, (id) => ({ section: { equals: id } })),
    analysts: await inLanguages(analysts.docs, (id) => ({ analysts: { in: [id] } })),
    standing: standingPages.map((name) => ({
      name,
      languages: standingPage(settings, name, 'en')?.languages ?? [],
    })),
  }
}
