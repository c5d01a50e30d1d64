import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import type { WaitingChange } from '../../domain/waiting-change'
import { publicFields, waitingFieldsOf } from '../public-fields'
import type { Within } from '../storage/as-one-write'
import type { Kept } from '../storage/kept-fields'
import { waitingIn } from '../storage/waiting-fields'
import { valueAt } from '../value-at'

/** What changes of wait: a document, or a global, which has no id. */
export type Subject = { slug: string; id: string | null }

/** As the adapter gives it: hidden fields, and words in every language. */
export type WaitingDocument = Kept & { waiting?: unknown } & Record<string, unknown>

/** Null when there is none, or nothing of its kind ever waits. */
export async function findWaitingDocument(
  payload: Payload,
  { id, slug }: Subject,
  req?: Within,
): Promise<WaitingDocument | null> {
  if (waitingFieldsOf(slug).length === 0) return null
  if (id === null)
    return payload.db.findGlobal<WaitingDocument>({ slug: slug as GlobalSlug, locale: 'all', req })
  return payload.db.findOne<WaitingDocument & { id: string }>({
    ...{ collection: slug as CollectionSlug, where: { id: { equals: id } }, locale: 'all', req },
  })
}

/** What readers see at the place of a change. */
export function seenAt(document: WaitingDocument, { field, language }: WaitingChange): unknown {
  const value = valueAt(document, field)
  return (language === null ? value : valueAt(value, language)) ?? null
}

/** Everything of which a change waits. */
export async function findAllWaiting(
  payload: Payload,
): Promise<{ subject: Subject; document: WaitingDocument }[]> {
  const slugs = Object.keys(publicFields).filter((slug) => waitingFieldsOf(slug).length > 0)
  const found: { subject: Subject; document: WaitingDocument }[] = []
  for (const slug of slugs) {
    if (payload.config.globals.some((one) => one.slug === slug)) {
      const document = await findWaitingDocument(payload, { slug, id: null })
      if (document && waitingIn(document).length > 0)
        found.push({ subject: { slug, id: null }, document })
      continue
    }
    const { docs } = await payload.db.find<WaitingDocument & { id: string }>({
      collection: slug as CollectionSlug,
      where: { isWaiting: { equals: true } },
      ...{ locale: 'all', limit: 0, pagination: false },
    })
    found.push(...docs.map((document) => ({ subject: { slug, id: document.id }, document })))
  }
  return found
}
