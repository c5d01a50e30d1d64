import type { CollectionSlug, DataFromCollectionSlug, Payload } from 'payload'
import type { Within } from './as-one-write'
import { whileBusy } from './repeat'

type Change<Slug extends CollectionSlug> = (
  document: DataFromCollectionSlug<Slug>,
  req: Within,
) => Record<string, unknown> | null | Promise<Record<string, unknown> | null>

/**
 * Reads a document, decides what becomes of it, and writes that on the condition that nobody else
 * has written meanwhile; otherwise reads and decides again. Localized words come and go in every
 * language. `change` answers null to leave it as it is; the answer is the document as it stands then,
 * or null when there is none.
 */
export function changeDocument<Slug extends CollectionSlug>(
  payload: Payload,
  { collection, id }: { collection: Slug; id: string },
  change: Change<Slug>,
  within?: Within,
): Promise<DataFromCollectionSlug<Slug> | null> {
  const once = async (req: Within) => {
    const document = await payload.db.findOne<DataFromCollectionSlug<Slug> & { id: string }>({
      ...{ collection, req, locale: 'all', where: { id: { equals: id } } },
    })
    if (!document) return null
    const data = await change(document, req)
    if (data === null) return document
    const { revision = 1 } = document as { revision?: number | null }
    const written = await payload.db.updateOne({
      ...{ collection, id, req, locale: 'all' },
      data: { ...data, revision: revision ?? 1 },
    })
    return written as unknown as DataFromCollectionSlug<Slug>
  }
  // Alone it needs no transaction, of which a crash could leave one that holds the document.
  return within ? once(within) : whileBusy(() => once({ payload }))
}
