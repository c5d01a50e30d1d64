import type { Payload } from 'payload'
import { findAsReader } from './as-reader'

/** The slugs of the sections that readers know, in their order. */
export async function readSections(payload: Payload): Promise<string[]> {
  const { docs } = await findAsReader(payload, 'sections', {
    sort: ['position', 'slug'],
    select: { slug: true },
  })
  return docs.map(({ slug }) => slug)
}

/** The slugs of the analysts that readers know, in the order of the alphabet. */
export async function readAnalysts(payload: Payload): Promise<string[]> {
  const { docs } = await findAsReader(payload, 'analysts', { sort: 'slug', select: { slug: true } })
  return docs.map(({ slug }) => slug)
}
