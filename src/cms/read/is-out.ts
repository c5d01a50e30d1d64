import type { CollectionSlug, Payload, Where } from 'payload'
import type { Place } from '../../domain/site-path'
import { findAsReader } from './as-reader'
import { readSite } from './site'

/** Whether readers find a page of its own at a place, a notice of a retraction among them. */
export async function isOut(payload: Payload, place: Place): Promise<boolean> {
  switch (place.kind) {
    case 'always':
      return true
    case 'issue':
      return isAny(payload, 'issues', { week: { equals: place.week } })
    case 'commentary': {
      const { locale, week, slug } = place
      const at: Where[] = [{ slug: { equals: slug } }, { week: { equals: week } }]
      return isAny(payload, 'publications', { and: [...at, { language: { equals: locale } }] })
    }
    case 'section':
      return isAny(payload, 'sections', { slug: { equals: place.slug } })
    case 'analyst':
      return isAny(payload, 'analysts', { slug: { equals: place.slug } })
    case 'standing': {
      const { pages } = await readSite(payload, place.locale)
      return pages.some(({ name }) => name === place.name)
    }
    case 'other':
      return false
  }
}

async function isAny(
  payload: Payload,
  collection: Extract<CollectionSlug, 'issues' | 'publications' | 'sections' | 'analysts'>,
  where: Where,
): Promise<boolean> {
  const { docs } = await findAsReader(payload, collection, { where, limit: 1 })
  return docs.length > 0
}
