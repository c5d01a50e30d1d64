import type { Payload, Where } from 'payload'
import { linksIn } from '../../domain/links'
import { type Place, pathOfLink, placeAt } from '../../domain/site-path'
import { env } from '../../env'
import type { Commentary, Issue, Text } from '../../payload-types'
import { idOf } from '../person'
import { isOfCommitted } from '../publication-states'
import { findRedirect, readSite } from '../read/site'

type Contents = { texts: readonly Text[]; commentaries: readonly Commentary[] }

/**
 * The links in bodies that lead to a path of this site where readers find nothing now, by text. The
 * issue itself, and the sections and bylines of its commentaries, come to be there with the release.
 */
export async function hiddenLinks(
  payload: Payload,
  issue: Issue,
  { texts, commentaries }: Contents,
): Promise<Map<string, string[]>> {
  const known = new Map<string, boolean>()
  const hidden = new Map<string, string[]>()
  for (const { id, body } of texts) {
    const links = linksIn(body).flatMap((link) => pathOfLink(link, env.SITE_URL) ?? [])
    for (const path of links)
      if (!known.has(path)) known.set(path, await isThere(payload, path, { issue, commentaries }))
    const nowhere = links.filter((path) => known.get(path) === false)
    if (nowhere.length > 0) hidden.set(id, nowhere)
  }
  return hidden
}

type Around = { issue: Issue; commentaries: readonly Commentary[] }

async function isThere(payload: Payload, path: string, around: Around): Promise<boolean> {
  const place = placeAt(path)
  if (await isPublicPlace(payload, place, around)) return true
  return place.kind !== 'always' && (await findRedirect(payload, path)) !== null
}

async function isPublicPlace(
  payload: Payload,
  place: Place,
  { issue, commentaries }: Around,
): Promise<boolean> {
  switch (place.kind) {
    case 'always':
      return true
    case 'issue':
      if (place.week === issue.week) return true
      return isAny(payload, 'issues', {
        week: { equals: place.week },
        releasedAt: { exists: true },
      })
    case 'commentary':
      return isAny(payload, 'publications', {
        ...{ week: { equals: place.week }, language: { equals: place.locale } },
        ...{ slug: { equals: place.slug }, ...isOfCommitted },
      })
    case 'section':
      return isKnownName(payload, 'sections', place.slug, [
        ...commentaries.map(({ section }) => idOf(section)),
      ])
    case 'analyst':
      return isKnownName(payload, 'analysts', place.slug, [
        ...commentaries.flatMap(({ analysts }) => (analysts ?? []).map((named) => idOf(named))),
      ])
    case 'standing': {
      const { pages } = await readSite(payload, place.locale)
      return pages.some(({ name }) => name === place.name)
    }
    case 'other':
      return false
  }
}

function isKnownName(
  payload: Payload,
  collection: 'sections' | 'analysts',
  slug: string,
  ids: readonly (string | null)[],
): Promise<boolean> {
  return isAny(payload, collection, {
    and: [
      { slug: { equals: slug } },
      { or: [{ isPublic: { equals: true } }, { id: { in: ids.filter((id) => id !== null) } }] },
    ],
  })
}

async function isAny(
  payload: Payload,
  collection: 'issues' | 'publications' | 'sections' | 'analysts',
  where: Where,
): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection, where, overrideAccess: true })
  return totalDocs > 0
}
