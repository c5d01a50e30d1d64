import type { Payload } from 'payload'
import type { Text } from '../payload-types'
import { hashOfWords } from './content'
import { idOf } from './person'

type Translation = Pick<Text, 'translatedFrom' | 'originalHash'>

/**
 * Whether the original says something else now than when its translation was last handed in or
 * approved. What nobody has compared yet is not stale.
 */
export async function isStale(payload: Payload, text: Translation): Promise<boolean> {
  if (!text.originalHash) return false
  const now = await originalHashOf(payload, text)
  return now !== null && now !== text.originalHash
}

/** The hash of what the original of a translation says now; null when there is no original. */
export async function originalHashOf(
  payload: Payload,
  { translatedFrom }: Pick<Text, 'translatedFrom'>,
): Promise<string | null> {
  const id = idOf(translatedFrom)
  if (id === null) return null
  const { docs } = await payload.find({
    collection: 'texts',
    where: { id: { equals: id } },
    select: { title: true, lead: true, body: true, reason: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ? hashOfWords(docs[0]) : null
}
