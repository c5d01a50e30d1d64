import type { CollectionSlug, DataFromCollectionSlug, Payload } from 'payload'
import type { SiteSetting, Text } from '../../../src/payload-types'

const collections = [
  'issues',
  'commentaries',
  'texts',
  'publications',
  'releases',
  'release-plans',
  'audit-entries',
  'sections',
  'analysts',
  'verdicts',
  'users',
] as const

type Collections = {
  [Slug in (typeof collections)[number]]: readonly DataFromCollectionSlug<Slug>[]
}

/** Everything that is in the database; localized words in all languages. */
export type Found = Collections & {
  /** Every wording that was kept of each text. */
  versions: readonly { parent: string; version: Partial<Text> }[]
  settings: SiteSetting
}

export async function readAll(payload: Payload): Promise<Found> {
  const lists: Partial<Record<string, unknown>> = {}
  for (const slug of collections) lists[slug] = await allOf(payload, slug)
  const { docs } = await payload.findVersions({
    ...{ collection: 'texts', depth: 0, pagination: false, limit: 0, overrideAccess: true },
  })
  const settings = await payload.findGlobal({
    ...{ slug: 'site-settings', depth: 0, locale: 'all', overrideAccess: true },
  })
  const versions = docs.map(({ parent, version }) => ({ parent: String(parent), version }))
  return { ...(lists as Collections), versions, settings }
}

async function allOf<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
): Promise<DataFromCollectionSlug<Slug>[]> {
  const { docs } = await payload.find({
    ...{ collection, depth: 0, locale: 'all', limit: 0, pagination: false, overrideAccess: true },
    sort: collection === 'audit-entries' ? 'seq' : 'createdAt',
  })
  return docs as DataFromCollectionSlug<Slug>[]
}
