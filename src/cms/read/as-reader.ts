import type {
  CollectionSlug,
  DataFromCollectionSlug,
  Payload,
  TypedCollectionSelect,
  Where,
} from 'payload'

type Asked<Slug extends CollectionSlug> = {
  where?: Where
  sort?: string | string[]
  /** All of them when left out. */
  limit?: number
  /** From 1; only with it the answer says whether there is more, which costs a count. */
  page?: number
  select?: TypedCollectionSelect[Slug]
}

/**
 * Finds what readers may see, access rules on and nobody logged in. Localized words come in every
 * language (see `saidIn`), relations as ids.
 */
export async function findAsReader<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  { where = {}, sort, limit = 0, page, select }: Asked<Slug>,
): Promise<{ docs: DataFromCollectionSlug<Slug>[]; hasNextPage: boolean }> {
  const { docs, hasNextPage } = await payload.find({
    collection,
    where,
    sort,
    limit,
    page,
    select,
    pagination: page !== undefined,
    depth: 0,
    locale: 'all',
    overrideAccess: false,
  })
  return { docs: docs as DataFromCollectionSlug<Slug>[], hasNextPage }
}

/** Those of some documents that readers may see, by id. */
export async function byId<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  ids: readonly string[],
): Promise<Map<string, DataFromCollectionSlug<Slug>>> {
  if (ids.length === 0) return new Map()
  const where = { id: { in: [...new Set(ids)] } }
  const { docs } = await findAsReader(payload, collection, { where })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
